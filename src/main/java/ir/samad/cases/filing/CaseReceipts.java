package ir.samad.cases.filing;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.attachments.Attachment;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.documents.QrCode;
import ir.samad.documents.Sheet;
import ir.samad.documents.Sheet.Line;
import ir.samad.documents.Sheets;
import ir.samad.shell.Page;
import ir.samad.shell.Pages;
import ir.samad.worklist.Urgency;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Makes the receipt of a case: what was registered, with which documents (D-5-3), where it is, until when an answer comes
 * (D-5-5), and the code by which it is followed (D-5-6). Whether somebody may have it is asked before, by the page on which it hangs.
 */
@Component
public class CaseReceipts {

    private static final String TELEPHONE = "111";
    private static final String OVERSIGHT = "6133";

    private final Topics topics;
    private final Directory directory;
    private final Pages pages;
    private final Sheets sheets;
    private final CaseDocuments documents;
    private final Applicants applicants;
    private final String trackingPage;

    CaseReceipts(
            Topics topics,
            Directory directory,
            Pages pages,
            Sheets sheets,
            CaseDocuments documents,
            Applicants applicants,
            @Value("${samad.public-address}") String publicAddress) {
        this.topics = topics;
        this.directory = directory;
        this.pages = pages;
        this.sheets = sheets;
        this.documents = documents;
        this.applicants = applicants;
        this.trackingPage = publicAddress.replaceAll("/+$", "") + "/track";
    }

    /** The receipt as a page shows it. */
    public ReceiptView of(CaseFile file, HttpServletRequest request, Locale locale) {
        return of(file, pages.of(request, locale));
    }

    /** The receipt as PDF, to be kept; no cache keeps it. */
    public ResponseEntity<Resource> pdf(CaseFile file, HttpServletRequest request, Locale locale) {
        var page = pages.of(request, locale);
        var receipt = of(file, page);
        var pdf = sheets.pdf(new Sheet(
                locale,
                page.text("shell.name.full"),
                page.text("cases.receipt.title"),
                page.text("cases.done.code"),
                page.digits(receipt.code()),
                receipt.lines(),
                receipt.scan(),
                page.text("cases.receipt.scan"),
                List.of(receipt.follow()),
                receipt.telephones()));
        var name = ContentDisposition.attachment()
                .filename("samad-" + file.code().hyphenated() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", name.toString())
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(pdf));
    }

    private ReceiptView of(CaseFile file, Page page) {
        return new ReceiptView(
                file,
                lines(file, page),
                QrCode.of(trackingPage + "?code=" + file.code().value()),
                page.text(
                        file.anonymous() ? "cases.receipt.follow.anonymous" : "cases.receipt.follow",
                        trackingPage,
                        page.digits(TELEPHONE)),
                page.text("cases.receipt.telephones", page.digits(TELEPHONE), page.digits(OVERSIGHT)));
    }

    private List<Line> lines(CaseFile file, Page page) {
        var lines = new ArrayList<Line>();
        var number = file.number();
        if (number != null) {
            lines.add(Line.number(page.text("cases.receipt.number"), page.digits(number)));
        }
        lines.add(Line.of(
                page.text("cases.receipt.type"),
                page.name("catalogue.type", file.matter().type())));
        var topic = file.matter().topic();
        if (topic != null) {
            topics.find(topic)
                    .map(Topic::name)
                    .ifPresent(name -> lines.add(Line.of(page.text("cases.receipt.topic"), name)));
        }
        lines.add(Line.of(
                page.text("cases.receipt.unit"),
                directory.getUnit(file.leadUnit()).name()));
        if (file.grade().urgency() != Urgency.ORDINARY) {
            lines.add(Line.of(
                    page.text("cases.urgency"),
                    page.name("cases.urgency", file.grade().urgency())));
        }
        var moment = file.dueAt();
        lines.add(Line.of(
                page.text("cases.receipt.due"),
                moment == null
                        ? page.longDate(file.dueEffectiveOn())
                        : page.text("shell.date.moment", page.longDate(moment), page.time(moment))));
        lines.add(Line.of(
                page.text("cases.receipt.registered"),
                page.text("shell.date.moment", page.longDate(file.registeredAt()), page.time(file.registeredAt()))));
        lines.addAll(both(file, page));
        var received = documents.listForApplicant(file).stream()
                .filter(document -> document.part() == CaseDocuments.REGISTRATION)
                .map(Attachment::name)
                .collect(Collectors.joining(page.text("cases.receipt.documents.separator")));
        if (!received.isEmpty()) {
            lines.add(Line.of(page.text("cases.receipt.documents"), received));
        }
        return lines;
    }

    /** Where somebody acts for another, both are named. */
    private List<Line> both(CaseFile file, Page page) {
        var applicant = file.applicant();
        var acting = applicants.findRepresentative(file.id().value());
        if (applicant == null || acting.isEmpty()) {
            return List.of();
        }
        var name = applicants.find(applicant).map(Applicant::name).orElse("");
        return List.of(
                Line.of(page.text("cases.acting.applicant"), name),
                Line.of(
                        page.text("cases.acting.by"),
                        acting.get().name() + " ("
                                + page.name("cases.acting.as", acting.get().as()) + ")"));
    }
}
