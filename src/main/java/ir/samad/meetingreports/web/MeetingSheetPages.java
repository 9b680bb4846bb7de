package ir.samad.meetingreports.web;

import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.audit.AccessRecords;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetingreports.ReportColumn;
import ir.samad.meetingreports.SheetTemplate;
import ir.samad.meetingreports.sheets.CheckedSheet;
import ir.samad.meetingreports.sheets.MarkedSheets;
import ir.samad.meetingreports.sheets.MeetingSheets;
import ir.samad.meetingreports.sheets.MeetingSheets.Confirmed;
import ir.samad.meetingreports.sheets.SentSheet;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.tables.Downloads;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sheets that a body keeps itself: sent, looked at, corrected, taken in (M-9, M-10-4). */
@Controller
@Needs(Right.RUN_MEETINGS)
class MeetingSheetPages {

    private static final int LONGEST_NAME = 100;
    private static final String SPLIT = "split-";

    private final MeetingSheets sheets;
    private final MarkedSheets marked;
    private final SheetTemplate template;
    private final MeetingUnits units;
    private final AccessRecords records;
    private final Limits limits;

    MeetingSheetPages(
            MeetingSheets sheets,
            MarkedSheets marked,
            SheetTemplate template,
            MeetingUnits units,
            AccessRecords records,
            Limits limits) {
        this.sheets = sheets;
        this.marked = marked;
        this.template = template;
        this.units = units;
        this.records = records;
        this.limits = limits;
    }

    @GetMapping("/staff/meetings/sheets")
    String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("columns", List.of(ReportColumn.values()));
        return "meetingreports/sheets";
    }

    @GetMapping("/staff/meetings/sheets/template")
    ResponseEntity<byte[]> template() {
        return Downloads.workbook("meetings-template.xlsx", template.write());
    }

    @PostMapping("/staff/meetings/sheets")
    String send(
            Staff staff,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model)
            throws IOException {
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> file.getSize() > 0).toList();
        if (sent.size() != 1) {
            form.refuse("files", Refusal.of("meetingreports.sheet.refused.one-file"));
        } else if (!limits.take(LimitKey.UPLOAD_BY_ACCOUNT, staff.accountId().toString())) {
            form.refuse("files", Refusal.of("meetingreports.sheet.refused.too-often"));
        }
        if (form.isRefused()) {
            return show(form, model);
        }
        var name = PersianText.normalise(String.valueOf(sent.getFirst().getOriginalFilename()));
        return "redirect:/staff/meetings/sheets/"
                + sheets.keep(
                        name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
                        sent.getFirst().getBytes(),
                        units.of(staff),
                        staff);
    }

    @GetMapping("/staff/meetings/sheets/{id}")
    String look(@PathVariable UUID id, Staff staff, Model model) {
        var sheet = sheet(id, staff);
        return page(sheet, new Form(), units.of(staff), staff, model);
    }

    @PostMapping("/staff/meetings/sheets/{id}")
    String take(@PathVariable UUID id, Staff staff, Form form, Model model) {
        var sheet = sheet(id, staff);
        var taken = sheets.take(
                sheet,
                new Confirmed(
                        form.has("completed"),
                        form.has("shared"),
                        form.has("names"),
                        splits(form),
                        form.has("letters")),
                units.of(staff),
                staff);
        taken.findRefusal().ifPresent(refusal -> {
            var word = refusal.messageKey().substring(refusal.messageKey().lastIndexOf('.') + 1);
            form.refuse(List.of("completed", "shared", "names", "letters").contains(word) ? word : "", refusal);
        });
        return form.isRefused()
                ? page(sheet, form, units.of(staff), staff, model)
                : "redirect:/staff/meetings/sheets/" + id;
    }

    @GetMapping("/staff/meetings/sheets/{id}/marked")
    ResponseEntity<byte[]> marked(@PathVariable UUID id, Staff staff) throws IOException {
        var sheet = sheet(id, staff);
        records.record(staff, id, "meetingreports.access.sheet");
        var content = sheets.content(sheet).orElseThrow(() -> new NotFound("Sheet " + id));
        // Of a sheet too long for a copy not all faults are gathered first.
        if (sheets.check(sheet, Map.of(), units.of(staff)).rows() > MarkedSheets.MOST_ROWS) {
            throw new NotFound("Marked sheet " + id);
        }
        return Downloads.workbook(
                "meetings-errors.xlsx",
                marked.write(content, sheets.checkWhole(sheet, units.of(staff)))
                        .orElseThrow(() -> new NotFound("Marked sheet " + id)));
    }

    private String page(SentSheet sheet, Form form, UnitId unit, Staff staff, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        if (sheet.takenAt() != null) {
            return "meetingreports/sheet-taken";
        }
        records.record(staff, sheet.id(), "meetingreports.access.sheet");
        CheckedSheet checked = sheets.check(sheet, splits(form), unit);
        model.addAttribute("checked", checked);
        model.addAttribute("marks", checked.heading() != null && checked.rows() <= MarkedSheets.MOST_ROWS);
        return "meetingreports/sheet";
    }

    /** Where he divides names, by row: fields of the form are named after rows. */
    private static Map<Integer, Integer> splits(Form form) {
        Map<Integer, Integer> splits = new HashMap<>();
        form.typed().forEach((field, values) -> {
            var row = field.startsWith(SPLIT) ? number(field.substring(SPLIT.length())) : 0;
            var words = number(values.stream().findFirst().orElse(""));
            if (row > 0 && words > 0) {
                splits.put(row, words);
            }
        });
        return splits;
    }

    /** A number as our own form has it; 0 for anything else. */
    private static int number(String typed) {
        return typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
    }

    private SentSheet sheet(UUID id, Staff staff) {
        return sheets.find(id, units.of(staff)).orElseThrow(() -> new NotFound("Sheet " + id));
    }
}
