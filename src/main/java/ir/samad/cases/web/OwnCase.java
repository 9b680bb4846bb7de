package ir.samad.cases.web;

import ir.samad.attachments.Attachment;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Entry;
import ir.samad.cases.SeenPerson;
import ir.samad.notifications.WrittenNotice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the house keeps of a case that its applicant may have.
 *
 * @param file the case
 * @param unitName the unit that holds it
 * @param person himself, nothing masked; null for an anonymous report
 * @param entries the history that is for him
 * @param documents what he sent and got
 * @param notices what he was told
 * @param accesses which positions have opened it
 */
public record OwnCase(
        CaseFile file,
        String unitName,
        @Nullable SeenPerson person,
        List<Entry> entries,
        List<Attachment> documents,
        List<WrittenNotice> notices,
        List<OwnAccess> accesses) {

    /** The name of a document in the archive, which two documents never share. */
    public String nameOf(Attachment document) {
        return "documents/" + (documents.indexOf(document) + 1) + "-" + document.name();
    }
}
