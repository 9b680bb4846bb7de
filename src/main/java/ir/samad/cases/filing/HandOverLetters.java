package ir.samad.cases.filing;

import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CasePersons;
import ir.samad.cases.Cases;
import ir.samad.cases.Content;
import ir.samad.cases.Entry;
import ir.samad.cases.HandOvers;
import ir.samad.documents.QrCode;
import ir.samad.documents.Sheet;
import ir.samad.documents.Sheet.Line;
import ir.samad.documents.Sheets;
import ir.samad.shell.Page;
import ir.samad.shell.Pages;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Makes the letter that goes with a case to a recipient outside, with both references (N-3-1-2, N-6-3). Of the person it
 * says what the position that prints it may see, and nothing of whoever reported without a name.
 */
@Component
public class HandOverLetters {

    private final Cases cases;
    private final CasePersons persons;
    private final HandOvers handOvers;
    private final Sheets sheets;
    private final Pages pages;
    private final String trackingPage;

    HandOverLetters(
            Cases cases,
            CasePersons persons,
            HandOvers handOvers,
            Sheets sheets,
            Pages pages,
            @Value("${samad.public-address}") String publicAddress) {
        this.cases = cases;
        this.persons = persons;
        this.handOvers = handOvers;
        this.sheets = sheets;
        this.pages = pages;
        this.trackingPage = publicAddress.replaceAll("/+$", "") + "/track";
    }

    /** The letter of a case that is outside; no cache keeps it. */
    public ResponseEntity<Resource> pdf(CaseFile file, Staff staff, HttpServletRequest request, Locale locale) {
        var page = pages.of(request, locale);
        var history = cases.history(file);
        var pdf = sheets.pdf(new Sheet(
                locale,
                page.text("shell.name.full"),
                page.text("cases.outside.letter"),
                page.text("cases.done.code"),
                page.digits(file.code().grouped()),
                lines(file, history, staff, page),
                QrCode.of(trackingPage + "?code=" + file.code().value()),
                page.text("cases.receipt.scan"),
                List.of(history.getFirst().get(Content.TEXT), page.text("cases.outside.letter.please")),
                staff.unitName()));
        var name = ContentDisposition.attachment()
                .filename("samad-hand-over-" + file.code().hyphenated() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", name.toString())
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(pdf));
    }

    private List<Line> lines(CaseFile file, List<Entry> history, Staff staff, Page page) {
        var handed = handOvers.find(file).orElseThrow();
        var reference = handed.reference();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(page.text("cases.outside.recipient"), handed.name()));
        lines.add(
                reference == null
                        ? Line.of(page.text("cases.outside.reference"), page.text("cases.outside.reference.later"))
                        : Line.number(page.text("cases.outside.reference"), page.digits(reference)));
        var number = file.number();
        if (number != null) {
            lines.add(Line.number(page.text("cases.receipt.number"), page.digits(number)));
        }
        lines.add(Line.of(page.text("cases.outside.on"), page.longDate(handed.at())));
        lines.add(Line.of(
                page.text("cases.receipt.type"),
                page.name("catalogue.type", file.matter().type())));
        lines.add(Line.of(
                page.text("cases.outside.reason"),
                history.stream()
                        .filter(entry -> entry.number() == handed.number() && entry.event() == CaseEvent.HANDED_OVER)
                        .map(entry -> entry.get(Content.REASON))
                        .findFirst()
                        .orElse("")));
        var person = persons.find(file, staff);
        lines.add(Line.of(
                page.text("cases.case.applicant"),
                person.isEmpty()
                        ? page.text("cases.case.anonymous")
                        : person.get().name()));
        person.ifPresent(seen -> {
            lines.add(Line.number(page.text("cases.identity." + seen.kind()), page.digits(seen.identity())));
            var mobile = seen.mobile();
            if (mobile != null) {
                lines.add(Line.number(page.text("cases.file.mobile"), page.digits(mobile)));
            }
        });
        return lines;
    }
}
