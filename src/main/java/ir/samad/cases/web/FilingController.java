package ir.samad.cases.web;

import ir.samad.access.ContactProofs;
import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.access.Requester;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.Upload;
import ir.samad.cases.Cases;
import ir.samad.cases.Intake;
import ir.samad.cases.Registered;
import ir.samad.cases.filing.FilingForms;
import ir.samad.cases.filing.GradeForms;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Filing on the web in three short steps (N-5-5): what, about what and where, who. Each step is saved as a draft; nothing
 * typed is lost. The third step proves the contact by a one-time code and registers.
 */
@Controller
class FilingController {

    private static final String PROOF = "filing";

    private final FilingDrafts drafts;
    private final FilingForms forms;
    private final ContactProofs proofs;
    private final Attachments attachments;
    private final Cases cases;
    private final Limits limits;

    FilingController(
            FilingDrafts drafts,
            FilingForms forms,
            ContactProofs proofs,
            Attachments attachments,
            Cases cases,
            Limits limits) {
        this.drafts = drafts;
        this.forms = forms;
        this.proofs = proofs;
        this.attachments = attachments;
        this.cases = cases;
        this.limits = limits;
    }

    @Open
    @GetMapping("/file")
    String what(HttpServletRequest request, Form asked, Model model) {
        var form = drafts.open(request);
        if (asked.has("type") && form.value("type").isEmpty()) {
            form.fill("type", asked.value("type"));
        }
        return whatPage(form, request, model);
    }

    @Open
    @PostMapping("/file")
    String saveWhat(
            Form form,
            @RequestParam(name = "documents", required = false) List<MultipartFile> documents,
            HttpServletRequest request,
            HttpServletResponse response,
            Requester requester,
            Model model) {
        var draft = drafts.save(form, FilingForms.WHAT, request, response);
        forms.readWhat(form);
        for (var upload : Upload.listOf(documents)) {
            limits.require(LimitKey.UPLOAD_BY_ADDRESS, LimitKey.UPLOAD_BY_DEVICE, requester);
            form.keep("documents", attachments.stage(draft, upload, FilingForms.use(form)));
        }
        if (form.has("remove")) {
            drafts.removeDocument(draft, form.value("remove"));
            return "redirect:/file";
        }
        return form.isRefused() ? whatPage(form, request, model) : "redirect:/file/about";
    }

    @Open
    @GetMapping("/file/about")
    String about(HttpServletRequest request, Model model) {
        var form = drafts.open(request);
        return forms.readWhat(form.copy()) == null ? "redirect:/file" : aboutPage(form, model);
    }

    @Open
    @PostMapping("/file/about")
    String saveAbout(Form sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        drafts.save(sent, FilingForms.ABOUT, request, response);
        var form = drafts.open(request).with(sent);
        if (forms.seeksOfficial(form)) {
            return aboutPage(form, model);
        }
        forms.readMatter(form);
        if (form.isRefused()) {
            return aboutPage(form, model);
        }
        return "redirect:/file/you";
    }

    @Open
    @GetMapping("/file/you")
    String you(HttpServletRequest request, Model model) {
        var form = drafts.open(request);
        return forms.readMatter(form.copy()) == null ? "redirect:/file/about" : youPage(form, request, model);
    }

    @Open
    @PostMapping("/file/you")
    String register(
            Form sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Requester requester,
            Locale locale,
            Model model) {
        var draft = drafts.save(sent, FilingForms.YOU, request, response);
        var form = drafts.open(request).with(sent);
        var matter = forms.readMatter(form);
        if (matter == null) {
            return "redirect:/file/about";
        }
        if (forms.anonymous(form)) {
            if (form.isRefused()) {
                return youPage(form, request, model);
            }
            limits.require(LimitKey.FILING_BY_ADDRESS, LimitKey.FILING_BY_DEVICE, requester);
            return registered(
                    cases.register(matter, null, intake(draft, locale, form)), form, request, response, model);
        }
        var person = forms.readPerson(form);
        if (person == null || form.isRefused()) {
            return youPage(form, request, model);
        }
        var proved = proofs.prove(PROOF, form, person.contact().address(), request, requester);
        if (!proved) {
            return youPage(form, request, model);
        }
        var verified = person.with(person.contact().proved());
        // Before anything is registered; the draft keeps what was typed for whoever must wait.
        limits.require(LimitKey.FILING_BY_ADDRESS, LimitKey.FILING_BY_DEVICE, requester);
        limits.require(LimitKey.FILING_BY_CONTACT, person.contact().address());
        return registered(
                cases.register(matter, verified, intake(draft, locale, form)), form, request, response, model);
    }

    private static Intake intake(UUID draft, Locale locale, Form form) {
        return Intake.web(draft, locale, GradeForms.readClaim(form));
    }

    private String registered(
            Registered result, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (result) {
            case Registered.Refused refused -> {
                refused.refusals().forEach(against -> form.refuse(against.field(), against.refusal()));
                yield youPage(form, request, model);
            }
            case Registered.Accepted accepted -> {
                ReceiptInSession.keep(request, accepted.receipt());
                OpenedCases.add(request, accepted.receipt().caseId());
                DraftCookie.take(request, response);
                yield "redirect:/file/done";
            }
        };
    }

    private String whatPage(Form form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("types", forms.typeOptions());
        model.addAttribute("documents", drafts.documents(request));
        return "cases/file_what";
    }

    private String aboutPage(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("about", forms.aboutOptions(form));
        return "cases/file_about";
    }

    private String youPage(Form form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("you", forms.youOptions(form, proofs.isWaiting(PROOF, request)));
        return "cases/file_you";
    }
}
