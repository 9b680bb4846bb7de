package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseWork;
import ir.samad.cases.Undo;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything staff can do on the page of a case, with the documents that come with it. */
@Controller
@Needs
class CaseActionController {

    private final CasePage page;
    private final CaseWork work;
    private final WorkForms forms;
    private final UploadedFiles uploads;
    private final Undo undo;

    CaseActionController(CasePage page, CaseWork work, WorkForms forms, UploadedFiles uploads, Undo undo) {
        this.page = page;
        this.work = work;
        this.forms = forms;
        this.uploads = uploads;
        this.undo = undo;
    }

    @PostMapping("/staff/cases/{id}/refer")
    String refer(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            @RequestParam(name = "referDocuments", required = false) List<MultipartFile> documents,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var files = uploads.read(form, "referDocuments", documents, staff);
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "refer",
                file -> forms.readReferral(form, files)
                        .map(referral -> work.refer(file.id(), forms.seen(form), Actor.of(staff), referral)));
    }

    @PostMapping("/staff/cases/{id}/return")
    String giveBack(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "return",
                file -> forms.readRemark(form, "returnRemark")
                        .map(remark -> work.giveBack(file.id(), forms.seen(form), Actor.of(staff), remark)));
    }

    @PostMapping("/staff/cases/{id}/ask")
    String ask(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            @RequestParam(name = "askDocuments", required = false) List<MultipartFile> documents,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var files = uploads.read(form, "askDocuments", documents, staff);
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "ask",
                file -> forms.readQuestion(form, files)
                        .map(question -> work.askApplicant(file.id(), forms.seen(form), Actor.of(staff), question)));
    }

    @PostMapping("/staff/cases/{id}/contribute")
    String contribute(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            @RequestParam(name = "partDocuments", required = false) List<MultipartFile> documents,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var files = uploads.read(form, "partDocuments", documents, staff);
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "contribute",
                file -> forms.readRemark(form, "part")
                        .map(part -> work.contribute(file.id(), forms.seen(form), Actor.of(staff), part, files)));
    }

    @PostMapping("/staff/cases/{id}/note")
    String note(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            @RequestParam(name = "noteDocuments", required = false) List<MultipartFile> documents,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var files = uploads.read(form, "noteDocuments", documents, staff);
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "note",
                file -> forms.readRemark(form, "note")
                        .map(remark -> work.note(file.id(), Actor.of(staff), remark, files)));
    }

    @PostMapping("/staff/cases/{id}/answer")
    String answer(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            @RequestParam(name = "answerDocuments", required = false) List<MultipartFile> documents,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var files = uploads.read(form, "answerDocuments", documents, staff);
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "answer",
                file -> forms.readAnswer(form, files)
                        .map(answer -> work.answer(file.id(), forms.seen(form), Actor.of(staff), answer)));
    }

    /** Takes back the last step while its notice is held. */
    @PostMapping("/staff/cases/{id}/undo")
    String undo(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "undo",
                file -> forms.readEntry(form).map(entry -> undo.undo(file.id(), entry, Actor.of(staff))));
    }
}
