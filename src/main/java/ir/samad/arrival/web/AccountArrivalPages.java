package ir.samad.arrival.web;

import ir.samad.access.Requester;
import ir.samad.arrival.AccountArrival;
import ir.samad.arrival.AccountColumn;
import ir.samad.arrival.ArrivalKind;
import ir.samad.arrival.ArrivalPreview;
import ir.samad.arrival.ArrivalState;
import ir.samad.arrival.OpenedAccount;
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

/** Accounts of many members of staff: template, upload, a look, and the sheet of first passwords. */
@Controller
@Needs(Right.KEEP_ACCOUNTS)
class AccountArrivalPages {

    private final AccountArrival arrival;
    private final Uploads uploads;

    AccountArrivalPages(AccountArrival arrival, Uploads uploads) {
        this.arrival = arrival;
        this.uploads = uploads;
    }

    @GetMapping("/staff/arrival/accounts")
    String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("columns", List.of(AccountColumn.values()));
        return "arrival/accounts";
    }

    @GetMapping("/staff/arrival/accounts/template")
    ResponseEntity<byte[]> template() {
        return Downloads.workbook("samad-accounts-template.xlsx", arrival.template());
    }

    @PostMapping("/staff/arrival/accounts")
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
        return "redirect:/staff/arrival/accounts/"
                + uploads.keep(ArrivalKind.ACCOUNTS, file.name(), file.content(), "", form.has("tell"), staff);
    }

    @GetMapping("/staff/arrival/accounts/{id}")
    String preview(Staff staff, @PathVariable String id, Form form, Model model) {
        var upload = uploads.get(SentFile.uuid(id), ArrivalKind.ACCOUNTS, staff);
        if (upload.state() == ArrivalState.DONE) {
            model.addAttribute("upload", upload);
            return "arrival/accounts-done";
        }
        return preview(arrival.preview(upload, staff), form, model);
    }

    @GetMapping("/staff/arrival/accounts/{id}/marked")
    ResponseEntity<byte[]> marked(Staff staff, @PathVariable String id) {
        return Downloads.workbook(
                "samad-accounts-errors.xlsx",
                arrival.marked(uploads.get(SentFile.uuid(id), ArrivalKind.ACCOUNTS, staff), staff));
    }

    /** Shown in the answer itself and not after a redirect: the passwords are kept nowhere from which to show them again. */
    @PostMapping("/staff/arrival/accounts/{id}")
    String bringIn(Staff staff, @PathVariable String id, Form form, Requester from, Model model) {
        var upload = uploads.get(SentFile.uuid(id), ArrivalKind.ACCOUNTS, staff);
        if (upload.state() == ArrivalState.DONE) {
            return "redirect:/staff/arrival/accounts/" + upload.id();
        }
        var preview = arrival.preview(upload, staff);
        if (preview.guessed() && !form.has("confirmed")) {
            return preview(preview, form.refuse("confirmed", Refusal.of("arrival.refused.confirm")), model);
        }
        return switch (arrival.bringIn(upload, staff, from)) {
            case Outcome.Refused<List<OpenedAccount>>(var refusal) -> preview(preview, form.refuse("", refusal), model);
            case Outcome.Done<List<OpenedAccount>>(var opened) -> {
                model.addAttribute("opened", opened);
                yield "arrival/passwords";
            }
        };
    }

    private static String preview(ArrivalPreview preview, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        return "arrival/accounts-preview";
    }
}
