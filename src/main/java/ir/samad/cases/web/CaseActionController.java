package ir.samad.cases.web;

import ir.samad.cases.CaseWork;
import ir.samad.cases.Undo;
import ir.samad.shell.Needs;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Everything staff can do on the page of a case, with the documents that come with it. */
@Controller
@Needs
class CaseActionController {

    private final PageActs acts;
    private final CaseWork work;
    private final WorkForms forms;
    private final UploadedFiles uploads;
    private final Undo undo;

    CaseActionController(PageActs acts, CaseWork work, WorkForms forms, UploadedFiles uploads, Undo undo) {
        this.acts = acts;
        this.work = work;
        this.forms = forms;
        this.uploads = uploads;
        this.undo = undo;
    }

    @PostMapping("/staff/cases/{id}/refer")
    String refer(
            Acting acting, @RequestParam(name = "referDocuments", required = false) List<MultipartFile> documents) {
        // Looking for a receiver only fills the list of receivers.
        var find = acting.form().value("find");
        if (acting.form().has("lookup") || !find.equals(acting.form().value("found"))) {
            return acts.again(acting, "refer");
        }
        var files = uploads.read(acting.form(), "referDocuments", documents, acting.staff());
        return acts.act(
                acting,
                "refer",
                file -> forms.readReferral(acting.form(), files)
                        .map(referral -> work.refer(file.id(), acting.seen(), acting.actor(), referral)));
    }

    @PostMapping("/staff/cases/{id}/return")
    String giveBack(Acting acting) {
        return acts.act(
                acting,
                "return",
                file -> forms.readRemark(acting.form(), "returnRemark")
                        .map(remark -> work.giveBack(file.id(), acting.seen(), acting.actor(), remark)));
    }

    @PostMapping("/staff/cases/{id}/ask")
    String ask(Acting acting, @RequestParam(name = "askDocuments", required = false) List<MultipartFile> documents) {
        var files = uploads.read(acting.form(), "askDocuments", documents, acting.staff());
        return acts.act(
                acting,
                "ask",
                file -> forms.readQuestion(acting.form(), files)
                        .map(question -> work.askApplicant(file.id(), acting.seen(), acting.actor(), question)));
    }

    @PostMapping("/staff/cases/{id}/contribute")
    String contribute(
            Acting acting, @RequestParam(name = "partDocuments", required = false) List<MultipartFile> documents) {
        var files = uploads.read(acting.form(), "partDocuments", documents, acting.staff());
        return acts.act(
                acting,
                "contribute",
                file -> forms.readRemark(acting.form(), "part")
                        .map(part -> work.contribute(file.id(), acting.seen(), acting.actor(), part, files)));
    }

    @PostMapping("/staff/cases/{id}/note")
    String note(Acting acting, @RequestParam(name = "noteDocuments", required = false) List<MultipartFile> documents) {
        var files = uploads.read(acting.form(), "noteDocuments", documents, acting.staff());
        return acts.act(
                acting,
                "note",
                file -> forms.readRemark(acting.form(), "note")
                        .map(remark -> work.note(file.id(), acting.actor(), remark, files)));
    }

    @PostMapping("/staff/cases/{id}/answer")
    String answer(
            Acting acting, @RequestParam(name = "answerDocuments", required = false) List<MultipartFile> documents) {
        var files = uploads.read(acting.form(), "answerDocuments", documents, acting.staff());
        return acts.act(
                acting,
                "answer",
                file -> forms.readAnswer(acting.form(), files)
                        .map(answer -> work.answer(file.id(), acting.seen(), acting.actor(), answer)));
    }

    /** Takes back the last step while its notice is held. */
    @PostMapping("/staff/cases/{id}/undo")
    String undo(Acting acting) {
        return acts.act(
                acting,
                "undo",
                file -> forms.readEntry(acting.form()).map(entry -> undo.undo(file.id(), entry, acting.actor())));
    }
}
