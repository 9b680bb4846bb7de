package ir.samad.directory.web;

import ir.samad.directory.DirectorySheets;
import ir.samad.directory.ImportPreview;
import ir.samad.directory.Keeper;
import ir.samad.directory.Sheet;
import ir.samad.directory.SheetFile;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.tables.Downloads;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets out and in: template, export, upload, a look at what it would do, and saving it. */
@Controller
@Needs(Right.KEEP_DIRECTORY)
class SheetPages {

    private static final int LONGEST_FILE_NAME = 100;

    private final DirectorySheets sheets;

    SheetPages(DirectorySheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/staff/directory/sheets")
    String show(Form form, Model model) {
        model.addAttribute("form", form);
        return "directory/sheets";
    }

    @GetMapping("/staff/directory/sheets/{sheet}/template")
    ResponseEntity<byte[]> template(@PathVariable String sheet) {
        var wanted = sheet(sheet);
        return file("samad-" + sheet + "-template.csv", sheets.template(wanted));
    }

    @GetMapping("/staff/directory/sheets/{sheet}/export")
    ResponseEntity<byte[]> export(Staff staff, @PathVariable String sheet) {
        var wanted = sheet(sheet);
        return file("samad-" + sheet + ".csv", sheets.export(wanted, Keeper.of(staff)));
    }

    @GetMapping("/staff/directory/sheets/workbook")
    ResponseEntity<byte[]> templateWorkbook() {
        return Downloads.workbook("samad-directory-template.xlsx", sheets.templateWorkbook());
    }

    @GetMapping("/staff/directory/sheets/workbook/export")
    ResponseEntity<byte[]> exportWorkbook(Staff staff) {
        return Downloads.workbook("samad-directory.xlsx", sheets.exportWorkbook(Keeper.of(staff)));
    }

    @GetMapping("/staff/directory/sheets/waiting/{id}/marked")
    ResponseEntity<byte[]> marked(Staff staff, @PathVariable String id) {
        return Downloads.workbook("samad-directory-errors.xlsx", sheets.marked(Addressed.uuid(id), staff));
    }

    @PostMapping("/staff/directory/sheets")
    String upload(
            Staff staff,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        var sent = new ArrayList<SheetFile>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (file.getSize() > 0
                    || !String.valueOf(file.getOriginalFilename()).isBlank()) {
                sent.add(new SheetFile(name(file), file.getBytes()));
            }
        }
        if (sent.isEmpty() || sent.size() > DirectorySheets.MOST_FILES) {
            form.refuse(
                    "files",
                    sent.isEmpty()
                            ? Refusal.of("directory.refused.file.none")
                            : Refusal.of("directory.refused.file.many", DirectorySheets.MOST_FILES));
            return show(form, model);
        }
        return "redirect:/staff/directory/sheets/waiting/" + sheets.keep(sent, staff);
    }

    @GetMapping("/staff/directory/sheets/waiting/{id}")
    String preview(Staff staff, @PathVariable String id, Form form, Model model) {
        return preview(Addressed.uuid(id), sheets.previewKept(Addressed.uuid(id), staff), form, model);
    }

    @PostMapping("/staff/directory/sheets/waiting/{id}")
    String save(Staff staff, @PathVariable String id, Form form, Model model, RedirectAttributes redirect) {
        var waiting = Addressed.uuid(id);
        var preview = sheets.previewKept(waiting, staff);
        if (preview.isGuessed() && !form.has("confirmed")) {
            form.refuse("confirmed", Refusal.of("directory.refused.file.confirm"));
            return preview(waiting, preview, form, model);
        }
        return switch (sheets.save(waiting, staff)) {
            case Outcome.Refused<?>(var refusal) ->
                preview(waiting, sheets.previewKept(waiting, staff), form.refuse("", refusal), model);
            case Outcome.Done<ir.samad.directory.ImportReport>(var report) -> {
                Told.done(redirect, "directory.told.imported", report.fresh());
                yield "redirect:/staff/directory";
            }
        };
    }

    private static String preview(UUID id, ImportPreview preview, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id.toString());
        model.addAttribute("preview", preview);
        return "directory/preview";
    }

    private static Sheet sheet(String name) {
        return Arrays.stream(Sheet.values())
                .filter(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("Sheet " + name));
    }

    private static String name(MultipartFile file) {
        var name = PersianText.normalise(String.valueOf(file.getOriginalFilename()));
        return name.length() > LONGEST_FILE_NAME ? name.substring(name.length() - LONGEST_FILE_NAME) : name;
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return Downloads.file(name, new MediaType("text", "csv", StandardCharsets.UTF_8), content);
    }
}
