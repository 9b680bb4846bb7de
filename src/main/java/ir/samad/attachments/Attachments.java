package ir.samad.attachments;

import ir.samad.database.Ids;
import ir.samad.shell.NotFound;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door: lets files in, lists them and hands them out. Every question names the subject a file belongs to, so that a
 * room that has checked the subject cannot be made to open another one's file by a foreign identifier.
 */
@Component
public class Attachments {

    private static final int LONGEST_SENT_NAME = 300;

    private final AttachmentStore store;
    private final AttachmentPolicies policies;
    private final Inspection inspection;
    private final Clock clock;

    Attachments(AttachmentStore store, AttachmentPolicies policies, Inspection inspection, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.inspection = inspection;
        this.clock = clock;
    }

    /** What is let in for this use, for hints and for the accept attribute of the file field. */
    public AttachmentPolicy policy(AttachmentUse use) {
        return policies.of(use);
    }

    /** Stores a document or photograph. */
    @Transactional
    public Outcome<AttachmentId> store(UUID subjectId, Upload upload) {
        return store(subjectId, upload, AttachmentUse.DOCUMENTS);
    }

    /**
     * Stores a file, or says why not: empty, too large, one too many, of a type that is not let in, damaged, or with
     * active content. The same content again for the same subject is the same file.
     */
    @Transactional
    public Outcome<AttachmentId> store(UUID subjectId, Upload upload, AttachmentUse use) {
        return letIn(subjectId, upload, use, false);
    }

    /** As {@link #store}, for a draft: the file goes when the draft is abandoned, unless it is moved to a case before. */
    @Transactional
    public Outcome<AttachmentId> stage(UUID draftId, Upload upload, AttachmentUse use) {
        return letIn(draftId, upload, use, true);
    }

    /** Gives all files of a draft to what became of it, in the transaction in which it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID draftId, UUID subjectId) {
        store.move(draftId, subjectId);
    }

    /**
     * Takes a file out of a draft again.
     *
     * @return whether there was such a file in the draft; what belongs to a case is never taken away
     */
    @Transactional
    public boolean remove(UUID draftId, AttachmentId id) {
        return store.deleteStaged(draftId, id);
    }

    /** The files of a subject, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Attachment> list(UUID subjectId) {
        return store.list(subjectId);
    }

    /**
     * A file with its bytes.
     *
     * @throws NotFound when the subject has no such file
     */
    @Transactional(readOnly = true)
    public Content open(UUID subjectId, AttachmentId id) {
        return store.find(subjectId, id).orElseThrow(() -> new NotFound("Attachment " + id.value()));
    }

    /**
     * The answer to a browser that asks for a file. The address belongs to the room that has checked who asks; it only
     * passes the answer on.
     *
     * @throws NotFound when the subject has no such file
     */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> serve(UUID subjectId, AttachmentId id) {
        var content = open(subjectId, id);
        return ResponseEntity.ok()
                .headers(headers -> SafeHeaders.write(headers, content))
                .body(new ByteArrayResource(content.bytes()));
    }

    private Outcome<AttachmentId> letIn(UUID subjectId, Upload upload, AttachmentUse use, boolean staged) {
        var policy = policies.of(use);
        return switch (inspection.inspect(upload, policy)) {
            case Outcome.Refused<Inspection.Passed>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Inspection.Passed>(var passed) -> keep(subjectId, upload, passed, policy, staged);
        };
    }

    private Outcome<AttachmentId> keep(
            UUID subjectId, Upload upload, Inspection.Passed passed, AttachmentPolicy policy, boolean staged) {
        var sha256 = sha256(passed.content());
        store.lock(subjectId);
        var same = store.findSame(subjectId, sha256);
        if (same.isPresent()) {
            return Outcome.done(same.get());
        }
        var earlier = store.count(subjectId);
        if (earlier >= policy.most()) {
            return Outcome.refused(Refusal.of("attachments.refused.too-many", policy.most()));
        }
        var now = clock.instant();
        var attachment = new Attachment(
                new AttachmentId(Ids.next(clock)),
                subjectId,
                FileName.harmless(upload.name(), passed.type()),
                passed.type(),
                passed.content().length,
                now);
        store.insertBlob(sha256, passed.content(), now);
        store.insert(attachment, sha256, sentName(upload), earlier, staged);
        return Outcome.done(attachment.id());
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String sentName(Upload upload) {
        var name = upload.name().replace('\0', '\uFFFD');
        return name.length() <= LONGEST_SENT_NAME ? name : name.substring(0, LONGEST_SENT_NAME);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
