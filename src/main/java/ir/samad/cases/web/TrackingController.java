package ir.samad.cases.web;

import ir.samad.access.Requester;
import ir.samad.attachments.AttachmentId;
import ir.samad.cases.ApplicantSide;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.shell.Citizen;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.vocabulary.Refusal;
import ir.samad.vocabulary.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Following a case. A code opens it only together with a second thing the citizen knows; unknown and foreign codes are
 * answered alike, and asking is limited.
 */
@Controller
class TrackingController {

    private static final int LONGEST_KNOWN = 100;
    private static final int LONGEST_TEXT = 4000;

    private final ApplicantDoor door;
    private final ApplicantSide applicantSide;
    private final Inquiry inquiry;
    private final ApplicantViews views;
    private final CaseDocuments documents;
    private final UploadedFiles uploads;

    TrackingController(
            ApplicantDoor door,
            ApplicantSide applicantSide,
            Inquiry inquiry,
            ApplicantViews views,
            CaseDocuments documents,
            UploadedFiles uploads) {
        this.door = door;
        this.applicantSide = applicantSide;
        this.inquiry = inquiry;
        this.views = views;
        this.documents = documents;
        this.uploads = uploads;
    }

    @Open
    @GetMapping("/track")
    String ask(Form asked, Model model) {
        // Whoever scans a receipt comes with the code; it opens nothing without the second thing he knows.
        model.addAttribute("form", new Form().fill("code", asked.value("code")));
        return "cases/track";
    }

    @Open
    @PostMapping("/track")
    String find(Form form, Requester requester, HttpServletRequest request, Model model) {
        var code = form.read("code", TrackingCode::read);
        var known = form.text("known", 1, LONGEST_KNOWN);
        if (code != null && known != null) {
            var found = inquiry.find(code, known, requester);
            if (found.isPresent()) {
                OpenedCases.add(request, found.get().id());
                return "redirect:/track/case/" + found.get().id().value();
            }
            form.refuse("", Refusal.of("cases.track.not-found"));
        }
        model.addAttribute("form", form);
        return "cases/track";
    }

    @Open
    @GetMapping("/track/case/{id}")
    String follow(@PathVariable UUID id, @Nullable Citizen citizen, HttpServletRequest request, Model model) {
        var file = door.own(id, citizen, request);
        door.record(id, citizen);
        return page(file, new Form(), model);
    }

    @Open
    @PostMapping("/track/case/{id}/reply")
    String reply(
            @PathVariable UUID id,
            Form form,
            @RequestParam(name = "documents", required = false) List<MultipartFile> sent,
            @Nullable Citizen citizen,
            Requester requester,
            HttpServletRequest request,
            Model model) {
        var file = door.own(id, citizen, request);
        var text = form.text("text", 2, LONGEST_TEXT);
        var files = uploads.read(form, "documents", sent, requester);
        if (text != null && !form.isRefused()) {
            form.keep("", applicantSide.reply(file.id(), text, files));
        }
        return form.isRefused() ? page(file, form, model) : "redirect:/track/case/" + id;
    }

    @Open
    @PostMapping("/track/case/{id}/object")
    String object(
            @PathVariable UUID id, Form form, @Nullable Citizen citizen, HttpServletRequest request, Model model) {
        var file = door.own(id, citizen, request);
        var text = form.text("objection", 5, LONGEST_TEXT);
        if (text != null) {
            form.keep("objection", applicantSide.object(file.id(), text));
        }
        return form.isRefused() ? page(file, form, model) : "redirect:/track/case/" + id;
    }

    @Open
    @GetMapping("/track/case/{id}/documents/{document}")
    ResponseEntity<Resource> document(
            @PathVariable UUID id, @PathVariable UUID document, @Nullable Citizen citizen, HttpServletRequest request) {
        var file = door.own(id, citizen, request);
        return documents.serveForApplicant(file, new AttachmentId(document));
    }

    private String page(CaseFile file, Form form, Model model) {
        return views.show(file, form, model);
    }
}
