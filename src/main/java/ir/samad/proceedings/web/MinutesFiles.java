package ir.samad.proceedings.web;

import ir.samad.audit.AccessRecords;
import ir.samad.proceedings.Minutes;
import ir.samad.proceedings.SignedMinutes;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Pages;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.tables.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Signed minutes as files: for whoever reads the session, and for whoever owes something that stands in them. */
@Controller
@Needs({Right.HANDLE_CASES, Right.OVERSEE_NATION})
class MinutesFiles {

    private static final String VERSION = ProceedingsPages.LIST + "/{id}/minutes/{version}";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SignedMinutes minutes;
    private final MinutesPapers papers;
    private final Pages pages;
    private final AccessRecords records;

    MinutesFiles(SignedMinutes minutes, MinutesPapers papers, Pages pages, AccessRecords records) {
        this.minutes = minutes;
        this.papers = papers;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping(VERSION + "/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @PathVariable int version, Staff staff, HttpServletRequest request, Locale locale) {
        var found = find(id, version, staff);
        return Downloads.file(
                name(found, "pdf"),
                MediaType.APPLICATION_PDF,
                papers.pdf(found, staff, pages.of(request, locale), locale));
    }

    @GetMapping(VERSION + "/docx")
    ResponseEntity<byte[]> docx(
            @PathVariable UUID id, @PathVariable int version, Staff staff, HttpServletRequest request, Locale locale) {
        var found = find(id, version, staff);
        return Downloads.file(name(found, "docx"), DOCX, papers.docx(found, staff, pages.of(request, locale), locale));
    }

    private Minutes find(UUID id, int version, Staff staff) {
        var found = minutes.find(id, version, staff).orElseThrow(() -> new NotFound("Minutes " + id + " " + version));
        records.record(staff, id, "proceedings.access.minutes");
        return found;
    }

    private static String name(Minutes minutes, String kind) {
        return "minutes-" + minutes.content().day() + "-" + minutes.version() + "." + kind;
    }
}
