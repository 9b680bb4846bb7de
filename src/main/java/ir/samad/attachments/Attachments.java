package ir.samad.attachments;

import ir.samad.attachments.InspectedFiles.InspectedFile;
import ir.samad.database.Ids;
import ir.samad.shell.NotFound;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    /** The one part of a draft. */
    private static final int DRAFT = 0;

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

    /**
     * Looks at files that came together, and stores nothing: all of them are let in, or it is said why not: empty, too
     * large, one too many, of a type that is not let in, damaged, or with active content.
     */
    public Outcome<InspectedFiles> inspect(List<Upload> uploads, AttachmentUse use) {
        var policy = policies.of(use);
        if (uploads.size() > policy.most()) {
            return Outcome.refused(Refusal.of("attachments.refused.too-many", policy.most()));
        }
        var files = new ArrayList<InspectedFile>();
        for (var upload : uploads) {
            switch (inspection.inspect(upload, policy)) {
                case Outcome.Refused<Inspection.Passed>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<Inspection.Passed>(var passed) -> files.add(new InspectedFile(upload.name(), passed));
            }
        }
        return Outcome.done(new InspectedFiles(files));
    }

    /**
     * Keeps inspected files with a part of a subject, in the transaction of what they came with. The same content again
     * with the same part is the same file.
     *
     * @param part a number of the owning room for what they came with, from 1
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID subjectId, int part, InspectedFiles inspected) {
        if (inspected.isEmpty()) {
            return;
        }
        store.lock(subjectId);
        for (var file : inspected.files()) {
            var sha256 = sha256(file.passed().content());
            if (store.findSame(subjectId, part, sha256).isEmpty()) {
                insert(subjectId, part, file, sha256, false);
            }
        }
    }

    /**
     * Stores a file of a draft, or says why not, as {@link #inspect} does. It goes when the draft is abandoned, unless it
     * is moved to a case before. The same content again for the same draft is the same file.
     */
    @Transactional
    public Outcome<AttachmentId> stage(UUID draftId, Upload upload, AttachmentUse use) {
        var policy = policies.of(use);
        return switch (inspection.inspect(upload, policy)) {
            case Outcome.Refused<Inspection.Passed>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Inspection.Passed>(var passed) ->
                stage(draftId, new InspectedFile(upload.name(), passed), policy);
        };
    }

    /** Gives the files of one part of a subject to another part as well, in the transaction of what they come with again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(UUID subjectId, int from, int to) {
        store.list(subjectId).stream()
                .filter(attachment -> attachment.part() == from)
                .forEach(attachment ->
                        store.copy(attachment.id(), new AttachmentId(Ids.next(clock)), subjectId, to, clock.instant()));
    }

    /** Erases all files of a subject whose personal data is erased; contents nothing refers to go in the night after. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID subjectId) {
        store.deleteAll(subjectId);
    }

    /** Gives all files of a draft to a part of what became of it, in the transaction in which it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID draftId, UUID subjectId, int part) {
        store.move(draftId, subjectId, part);
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
        return answer(open(subjectId, id));
    }

    /**
     * As {@link #serve(UUID, AttachmentId)}, for somebody who may see only some parts of the subject.
     *
     * @throws NotFound when there is no such file in these parts
     */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> serve(UUID subjectId, AttachmentId id, Set<Integer> parts) {
        var content = open(subjectId, id);
        if (!parts.contains(content.attachment().part())) {
            throw new NotFound("Attachment " + id.value());
        }
        return answer(content);
    }

    private static ResponseEntity<Resource> answer(Content content) {
        return ResponseEntity.ok()
                .headers(headers -> SafeHeaders.write(headers, content))
                .body(new ByteArrayResource(content.bytes()));
    }

    private Outcome<AttachmentId> stage(UUID draftId, InspectedFile file, AttachmentPolicy policy) {
        var sha256 = sha256(file.passed().content());
        store.lock(draftId);
        var same = store.findSame(draftId, DRAFT, sha256);
        if (same.isPresent()) {
            return Outcome.done(same.get());
        }
        return store.count(draftId, DRAFT) >= policy.most()
                ? Outcome.refused(Refusal.of("attachments.refused.too-many", policy.most()))
                : Outcome.done(insert(draftId, DRAFT, file, sha256, true));
    }

    private AttachmentId insert(UUID subjectId, int part, InspectedFile file, byte[] sha256, boolean staged) {
        var now = clock.instant();
        var passed = file.passed();
        var attachment = new Attachment(
                new AttachmentId(Ids.next(clock)),
                subjectId,
                part,
                FileName.harmless(file.sentName(), passed.type()),
                passed.type(),
                passed.content().length,
                now);
        store.insertBlob(sha256, passed.content(), now);
        store.insert(attachment, sha256, keepable(file.sentName()), store.count(subjectId, part), staged);
        return attachment.id();
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String keepable(String sentName) {
        var name = sentName.replace('\0', '\uFFFD');
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
