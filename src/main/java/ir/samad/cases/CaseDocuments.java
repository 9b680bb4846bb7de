package ir.samad.cases;

import ir.samad.attachments.Attachment;
import ir.samad.attachments.AttachmentId;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.store.History;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the documents of a case (D-5-3). Each belongs to the history entry it came with, and whoever may see what
 * the entry says may see it: staff who may see the case all of them, the applicant those of entries that speak to him.
 */
@Component
public class CaseDocuments {

    /** The entry with which a case begins, and the documents of its draft. */
    public static final int REGISTRATION = 1;

    private final Attachments attachments;
    private final History history;

    CaseDocuments(Attachments attachments, History history) {
        this.attachments = attachments;
        this.history = history;
    }

    /** Keeps what came with an entry, in its transaction. */
    void keep(CaseId id, int entry, InspectedFiles files) {
        attachments.keep(id.value(), entry, files);
    }

    /** Gives what came with one entry to a later one as well, in its transaction. */
    void copy(CaseId id, int entry, int later) {
        attachments.copy(id.value(), entry, later);
    }

    /** All documents of the case, in the order in which they came; for staff who may see it. */
    @Transactional(readOnly = true)
    public List<Attachment> list(CaseFile file) {
        return attachments.list(file.id().value());
    }

    /** The documents the applicant may see. */
    @Transactional(readOnly = true)
    public List<Attachment> listForApplicant(CaseFile file) {
        var his = entriesForApplicant(file);
        return list(file).stream()
                .filter(document -> his.contains(document.part()))
                .toList();
    }

    /**
     * A document with its bytes, for staff who may see the case.
     *
     * @throws ir.samad.shell.NotFound when the case has no such document
     */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> serve(CaseFile file, AttachmentId document) {
        return attachments.serve(file.id().value(), document);
    }

    /**
     * A document with its bytes, for the applicant who was let in.
     *
     * @throws ir.samad.shell.NotFound when the case has no such document that is for him
     */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> serveForApplicant(CaseFile file, AttachmentId document) {
        return attachments.serve(file.id().value(), document, entriesForApplicant(file));
    }

    private Set<Integer> entriesForApplicant(CaseFile file) {
        return Entry.forApplicant(history.list(file.id(), file.registeredAt(), file.latestEntryAt())).stream()
                .filter(entry -> entry.event().documentsForApplicant())
                .map(Entry::number)
                .collect(Collectors.toSet());
    }
}
