package ir.samad.arrival.web;

import ir.samad.arrival.ArrivalKind;
import ir.samad.arrival.ArrivalPreview;
import ir.samad.arrival.ArrivalState;
import ir.samad.arrival.TopicArrival;
import ir.samad.arrival.TopicColumn;
import ir.samad.arrival.Uploads;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.tables.Downloads;
import ir.samad.vocabulary.Outcome;
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

/** The topics of the catalogue by a sheet: out, changed by hand, and in again after a look. */
@Controller
@Needs(Right.KEEP_PARAMETERS)
class TopicArrivalPages {

    private final TopicArrival arrival;
    private final Uploads uploads;

    TopicArrivalPages(TopicArrival arrival, Uploads uploads) {
        this.arrival = arrival;
        this.uploads = uploads;
    }

    @GetMapping("/staff/arrival/topics")
    String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("columns", List.of(TopicColumn.values()));
        return "arrival/topics";
    }

    @GetMapping("/staff/arrival/topics/sheet")
    ResponseEntity<byte[]> sheet() {
        return Downloads.workbook("samad-topics.xlsx", arrival.sheet());
    }

    @PostMapping("/staff/arrival/topics")
    String upload(
            Staff staff,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        var file = SentFile.of(files, form);
        if (file == null || form.isRefused()) {
            return show(form, model);
        }
        return "redirect:/staff/arrival/topics/"
                + uploads.keep(ArrivalKind.TOPICS, file.name(), file.content(), "", false, staff);
    }

    @GetMapping("/staff/arrival/topics/{id}")
    String preview(Staff staff, @PathVariable String id, Form form, Model model) {
        var upload = uploads.get(SentFile.uuid(id), ArrivalKind.TOPICS, staff);
        if (upload.state() == ArrivalState.DONE) {
            model.addAttribute("upload", upload);
            return "arrival/topics-done";
        }
        return preview(arrival.preview(upload), form, model);
    }

    @GetMapping("/staff/arrival/topics/{id}/marked")
    ResponseEntity<byte[]> marked(Staff staff, @PathVariable String id) {
        return Downloads.workbook(
                "samad-topics-errors.xlsx", arrival.marked(uploads.get(SentFile.uuid(id), ArrivalKind.TOPICS, staff)));
    }

    @PostMapping("/staff/arrival/topics/{id}")
    String bringIn(Staff staff, @PathVariable String id, Form form, Model model) {
        var upload = uploads.get(SentFile.uuid(id), ArrivalKind.TOPICS, staff);
        var path = "redirect:/staff/arrival/topics/" + upload.id();
        if (upload.state() == ArrivalState.DONE) {
            return path;
        }
        var preview = arrival.preview(upload);
        if (preview.guessed() && !form.has("confirmed")) {
            return preview(preview, form.refuse("confirmed", Refusal.of("arrival.refused.confirm")), model);
        }
        return switch (arrival.bringIn(upload)) {
            case Outcome.Refused<Integer>(var refusal) -> preview(preview, form.refuse("", refusal), model);
            case Outcome.Done<Integer>(var written) -> path;
        };
    }

    private static String preview(ArrivalPreview preview, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        return "arrival/topics-preview";
    }
}
