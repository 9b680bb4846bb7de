package ir.samad.cases.web;

import ir.samad.attachments.AttachmentId;
import ir.samad.attachments.Attachments;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.Actor;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.Cases;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a case for staff, and everything they can do on it. */
@Controller
@Needs
class CaseController {

    private final Cases cases;
    private final CaseWork work;
    private final WorkForms forms;
    private final StaffViews views;
    private final Attachments attachments;
    private final AccessRecords accessRecords;

    CaseController(
            Cases cases,
            CaseWork work,
            WorkForms forms,
            StaffViews views,
            Attachments attachments,
            AccessRecords accessRecords) {
        this.accessRecords = accessRecords;
        this.cases = cases;
        this.work = work;
        this.forms = forms;
        this.views = views;
        this.attachments = attachments;
    }

    @GetMapping("/staff/cases/{id}")
    String open(@PathVariable UUID id, Staff staff, Form form, Model model) {
        var file = visible(id, staff);
        accessRecords.record(staff, id, "cases.access.case-page");
        work.open(file.id(), Actor.of(staff));
        return page(visible(id, staff), staff, form, model);
    }

    @PostMapping("/staff/cases/{id}/refer")
    String refer(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return act(
                id,
                staff,
                form,
                model,
                "refer",
                file -> forms.readReferral(form)
                        .map(referral -> work.refer(file.id(), forms.seen(form), Actor.of(staff), referral)));
    }

    @PostMapping("/staff/cases/{id}/return")
    String giveBack(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return act(
                id,
                staff,
                form,
                model,
                "return",
                file -> forms.readRemark(form, "returnRemark")
                        .map(remark -> work.giveBack(file.id(), forms.seen(form), Actor.of(staff), remark)));
    }

    @PostMapping("/staff/cases/{id}/ask")
    String ask(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return act(
                id,
                staff,
                form,
                model,
                "ask",
                file -> forms.readQuestion(form)
                        .map(question -> work.askApplicant(
                                file.id(), forms.seen(form), Actor.of(staff), question.text(), question.until())));
    }

    @PostMapping("/staff/cases/{id}/contribute")
    String contribute(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return act(
                id,
                staff,
                form,
                model,
                "contribute",
                file -> forms.readRemark(form, "part")
                        .map(part -> work.contribute(file.id(), forms.seen(form), Actor.of(staff), part)));
    }

    @PostMapping("/staff/cases/{id}/note")
    String note(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return act(
                id,
                staff,
                form,
                model,
                "note",
                file -> forms.readRemark(form, "note").map(remark -> work.note(file.id(), Actor.of(staff), remark)));
    }

    @PostMapping("/staff/cases/{id}/answer")
    String answer(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return act(
                id,
                staff,
                form,
                model,
                "answer",
                file -> forms.readAnswer(form)
                        .map(answer -> work.answer(file.id(), forms.seen(form), Actor.of(staff), answer)));
    }

    @GetMapping("/staff/cases/{id}/documents/{document}")
    ResponseEntity<Resource> document(@PathVariable UUID id, @PathVariable UUID document, Staff staff) {
        return attachments.serve(visible(id, staff).id().value(), new AttachmentId(document));
    }

    private String act(
            UUID id,
            Staff staff,
            Form form,
            Model model,
            String action,
            Function<CaseFile, java.util.Optional<Outcome<CaseId>>> doing) {
        var file = visible(id, staff);
        doing.apply(file).ifPresent(outcome -> form.keep("", outcome));
        if (form.isRefused()) {
            form.fill("action", action);
            return page(visible(id, staff), staff, form, model);
        }
        return "redirect:/staff/cases/" + id;
    }

    private CaseFile visible(UUID id, Staff staff) {
        return cases.find(new CaseId(id), staff).orElseThrow(() -> new NotFound("Case " + id));
    }

    private String page(CaseFile file, Staff staff, Form form, Model model) {
        model.addAttribute("view", views.of(file, staff));
        model.addAttribute("targets", views.targets(staff, form.value("q")));
        model.addAttribute("form", form);
        return "cases/case";
    }
}
