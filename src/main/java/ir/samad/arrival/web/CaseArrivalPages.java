package ir.samad.arrival.web;

import ir.samad.arrival.ArrivalKind;
import ir.samad.arrival.ArrivalPreview;
import ir.samad.arrival.ArrivalState;
import ir.samad.arrival.CaseArrival;
import ir.samad.arrival.CaseColumn;
import ir.samad.arrival.CaseRuns;
import ir.samad.arrival.Upload;
import ir.samad.arrival.Uploads;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.tables.Downloads;
import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Open cases of another system: template, upload, a look, and how far they have come in. */
@Controller
@Needs(Right.BRING_IN_CASES)
class CaseArrivalPages {

    private static final int LONGEST_SYSTEM = 60;

    private final CaseArrival arrival;
    private final CaseRuns runs;
    private final Uploads uploads;

    CaseArrivalPages(CaseArrival arrival, CaseRuns runs, Uploads uploads) {
        this.arrival = arrival;
        this.runs = runs;
        this.uploads = uploads;
    }

    @GetMapping("/staff/arrival/cases")
    String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("columns", List.of(CaseColumn.values()));
        return "arrival/cases";
    }

    @GetMapping("/staff/arrival/cases/template")
    ResponseEntity<byte[]> template() {
        return Downloads.workbook("samad-cases-template.xlsx", arrival.template());
    }

    @PostMapping("/staff/arrival/cases")
    String upload(
            Staff staff,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        var system = form.text("system", 2, LONGEST_SYSTEM);
        var file = SentFile.of(files, form);
        if (file == null || system == null || form.isRefused()) {
            return show(form, model);
        }
        return "redirect:/staff/arrival/cases/"
                + uploads.keep(ArrivalKind.CASES, file.name(), file.content(), system, form.has("tell"), staff);
    }

    @GetMapping("/staff/arrival/cases/{id}")
    String preview(Staff staff, @PathVariable String id, Form form, Model model) {
        var upload = uploads.get(SentFile.uuid(id), ArrivalKind.CASES, staff);
        return switch (upload.state()) {
            case RUNNING, DONE -> progress(upload, model);
            case WAITING -> preview(arrival.preview(upload, staff), form, model);
            case FAILED ->
                preview(arrival.preview(upload, staff), form.refuse("", Refusal.of("arrival.refused.errors")), model);
        };
    }

    @GetMapping("/staff/arrival/cases/{id}/marked")
    ResponseEntity<byte[]> marked(Staff staff, @PathVariable String id) {
        return Downloads.workbook(
                "samad-cases-errors.xlsx",
                arrival.marked(uploads.get(SentFile.uuid(id), ArrivalKind.CASES, staff), staff));
    }

    @PostMapping("/staff/arrival/cases/{id}")
    String bringIn(Staff staff, @PathVariable String id, Form form, Model model) {
        var upload = uploads.get(SentFile.uuid(id), ArrivalKind.CASES, staff);
        if (upload.state() != ArrivalState.DONE) {
            var preview = arrival.preview(upload, staff);
            if (preview.guessed() && !form.has("confirmed")) {
                return preview(preview, form.refuse("confirmed", Refusal.of("arrival.refused.confirm")), model);
            }
            if (!preview.isClean()) {
                return preview(preview, form, model);
            }
            runs.begin(upload, preview.fresh(), staff);
        }
        return "redirect:/staff/arrival/cases/" + upload.id();
    }

    private static String progress(Upload upload, Model model) {
        model.addAttribute("upload", upload);
        return "arrival/cases-progress";
    }

    private static String preview(ArrivalPreview preview, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        return "arrival/cases-preview";
    }
}
