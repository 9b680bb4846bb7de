package ir.samad.cases.web;

import ir.samad.attachments.AttachmentId;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseId;
import ir.samad.cases.ConfidentialCases;
import ir.samad.cases.filing.CaseReceipts;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens the page of a case for staff, and its documents. */
@Controller
@Needs
class CaseController {

    private final CasePage page;
    private final CaseDocuments documents;
    private final AccessRecords accessRecords;
    private final CaseReceipts receipts;
    private final ConfidentialCases confidential;

    CaseController(
            CasePage page,
            CaseDocuments documents,
            AccessRecords accessRecords,
            CaseReceipts receipts,
            ConfidentialCases confidential) {
        this.confidential = confidential;
        this.accessRecords = accessRecords;
        this.receipts = receipts;
        this.page = page;
        this.documents = documents;
    }

    @GetMapping("/staff/cases/{id}")
    String open(@PathVariable UUID id, Staff staff, Form form, HttpServletRequest request, Model model) {
        var seen = page.find(id, staff);
        if (seen.isPresent()) {
            return page.show(seen.get(), staff, form, model, AfterActing.of(request));
        }
        var closed = confidential.find(new CaseId(id), staff).orElseThrow(() -> new NotFound("Case " + id));
        if (id.toString().equals(model.getAttribute(GradeController.OPENED))) {
            return page.show(closed, staff, form, model, AfterActing.of(request));
        }
        model.addAttribute("file", closed);
        model.addAttribute("form", form);
        return "cases/confidential";
    }

    /** Remembers where to land after an action; the page asked from is shown again. */
    @PostMapping("/staff/cases/{id}/after")
    String after(
            @PathVariable UUID id, Staff staff, Form form, HttpServletRequest request, HttpServletResponse response) {
        page.visible(id, staff);
        var choice = form.choice("after", AfterActing.class);
        if (choice != null) {
            choice.remember(request, response);
        }
        return "redirect:/staff/cases/" + id;
    }

    /** The keys with which staff work, for reading; with scripts the same list stands in a dialog on every page. */
    @GetMapping("/staff/keys")
    String keys() {
        return "cases/keys";
    }

    @GetMapping("/staff/cases/{id}/documents/{document}")
    ResponseEntity<Resource> document(@PathVariable UUID id, @PathVariable UUID document, Staff staff) {
        return documents.serve(page.visible(id, staff), new AttachmentId(document));
    }

    /** The applicant's receipt, for whoever hands it to him. */
    @GetMapping("/staff/cases/{id}/receipt.pdf")
    ResponseEntity<Resource> receipt(@PathVariable UUID id, Staff staff, HttpServletRequest request, Locale locale) {
        var file = page.visible(id, staff);
        accessRecords.record(staff, id, "cases.access.receipt");
        return receipts.pdf(file, request, locale);
    }
}
