package ir.samad.cases.web;

import ir.samad.attachments.AttachmentId;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.Actor;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseWork;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Staff;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens the page of a case for staff, and its documents. */
@Controller
@Needs
class CaseController {

    private final CasePage page;
    private final CaseWork work;
    private final CaseDocuments documents;
    private final AccessRecords accessRecords;

    CaseController(CasePage page, CaseWork work, CaseDocuments documents, AccessRecords accessRecords) {
        this.page = page;
        this.work = work;
        this.documents = documents;
        this.accessRecords = accessRecords;
    }

    @GetMapping("/staff/cases/{id}")
    String open(@PathVariable UUID id, Staff staff, Form form, Model model) {
        var file = page.visible(id, staff);
        accessRecords.record(staff, id, "cases.access.case-page");
        work.open(file.id(), Actor.of(staff));
        return page.show(page.visible(id, staff), staff, form, model);
    }

    @GetMapping("/staff/cases/{id}/documents/{document}")
    ResponseEntity<Resource> document(@PathVariable UUID id, @PathVariable UUID document, Staff staff) {
        return documents.serve(page.visible(id, staff), new AttachmentId(document));
    }
}
