package ir.samad.cases.web;

import ir.samad.cases.filing.CaseReceipts;
import ir.samad.shell.Citizen;
import ir.samad.shell.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The applicant's receipt (D-5-6): right after filing, and later from the page of his case, to print or to keep. The
 * secret of an anonymous report stands on the page after filing only.
 */
@Controller
class ReceiptController {

    private final ApplicantDoor door;
    private final CaseReceipts receipts;

    ReceiptController(ApplicantDoor door, CaseReceipts receipts) {
        this.door = door;
        this.receipts = receipts;
    }

    @Open
    @GetMapping("/file/done")
    String done(@Nullable Citizen citizen, HttpServletRequest request, Locale locale, Model model) {
        var receipt = ReceiptInSession.find(request);
        if (receipt.isEmpty()) {
            return "redirect:/track";
        }
        var file = door.own(receipt.get().caseId().value(), citizen, request);
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("view", receipts.of(file, request, locale));
        return "cases/file_done";
    }

    @Open
    @GetMapping("/track/case/{id}/receipt")
    String page(
            @PathVariable UUID id, @Nullable Citizen citizen, HttpServletRequest request, Locale locale, Model model) {
        var file = door.own(id, citizen, request);
        door.record(id, citizen);
        model.addAttribute("view", receipts.of(file, request, locale));
        return "cases/receipt";
    }

    @Open
    @GetMapping("/track/case/{id}/receipt.pdf")
    ResponseEntity<Resource> pdf(
            @PathVariable UUID id, @Nullable Citizen citizen, HttpServletRequest request, Locale locale) {
        var file = door.own(id, citizen, request);
        door.record(id, citizen);
        return receipts.pdf(file, request, locale);
    }
}
