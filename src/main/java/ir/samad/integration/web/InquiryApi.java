package ir.samad.integration.web;

import ir.samad.audit.AccessRecords;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseState;
import ir.samad.cases.Cases;
import ir.samad.cases.Content;
import ir.samad.cases.Entry;
import ir.samad.cases.Inquiries;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Directory;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Policy;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.Problem;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Refusal;
import ir.samad.vocabulary.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Following a case, for the programs citizens use: by its tracking code and a second thing the citizen knows. */
@RestController
@ForPrograms
class InquiryApi {

    private static final int LONGEST_KNOWN = 100;

    /** Events whose text was written to or by the applicant; a remark between staff is never among them. */
    private static final Set<CaseEvent> SPOKEN = Set.of(
            CaseEvent.REGISTERED,
            CaseEvent.APPLICANT_ASKED,
            CaseEvent.APPLICANT_REPLIED,
            CaseEvent.APPLICANT_ADDED,
            CaseEvent.WITHDRAWN,
            CaseEvent.ANSWERED,
            CaseEvent.REOPENED,
            CaseEvent.OBJECTED,
            CaseEvent.OBJECTION_REJECTED,
            CaseEvent.HANDED_OVER,
            CaseEvent.FOREIGN_REFERENCE_NOTED,
            CaseEvent.HANDED_BACK,
            CaseEvent.NOT_FOLLOWED);

    private final SentJson bodies;
    private final Inquiries inquiries;
    private final Cases cases;
    private final Directory directory;
    private final AccessRecords accessRecords;

    InquiryApi(SentJson bodies, Inquiries inquiries, Cases cases, Directory directory, AccessRecords accessRecords) {
        this.bodies = bodies;
        this.inquiries = inquiries;
        this.cases = cases;
        this.directory = directory;
        this.accessRecords = accessRecords;
    }

    /** A case as its applicant sees it. */
    record FollowedCase(
            String trackingCode,
            CaseType type,
            CaseState state,
            String unit,
            Instant registeredAt,
            LocalDate dueOn,
            @Nullable Instant answeredAt,
            @Nullable AnswerOutcome outcome,
            List<FollowedEntry> history) {}

    /** What happened, as the applicant sees it. */
    record FollowedEntry(
            int number,
            Instant at,
            CaseEvent event,
            @Nullable String text,
            @Nullable String reason,
            @Nullable LocalDate dueOn,
            @Nullable String recipient,
            @Nullable String reference) {

        private static final Set<CaseEvent> OUTSIDE =
                Set.of(CaseEvent.HANDED_OVER, CaseEvent.FOREIGN_REFERENCE_NOTED, CaseEvent.HANDED_BACK);

        static FollowedEntry of(Entry entry) {
            var spoken = SPOKEN.contains(entry.event());
            return new FollowedEntry(
                    entry.number(),
                    entry.at(),
                    entry.event(),
                    spoken ? text(entry, Content.TEXT) : null,
                    spoken ? text(entry, Content.REASON) : null,
                    entry.event() == CaseEvent.APPLICANT_ASKED && entry.has(Content.DUE)
                            ? LocalDate.parse(entry.get(Content.DUE))
                            : null,
                    OUTSIDE.contains(entry.event()) ? text(entry, Content.TO_UNIT) : null,
                    text(entry, Content.FOREIGN_REFERENCE));
        }

        private static @Nullable String text(Entry entry, String name) {
            return entry.has(name) ? entry.get(name) : null;
        }
    }

    @PostMapping("/api/v1/inquiries")
    @Needs
    @Within(value = ClientScope.INQUIRY, policy = Policy.INQUIRY)
    FollowedCase inquire(HttpServletRequest request, Staff staff) {
        var form = bodies.read(request, Shape.INQUIRY).form();
        var code = form.read("code", TrackingCode::read);
        var known = form.text("known", 1, LONGEST_KNOWN);
        if (form.isRefused() || code == null || known == null) {
            throw Problem.of(form);
        }
        var file = inquiries
                .find(code, known)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, Refusal.of("cases.track.not-found")));
        accessRecords.record(staff, file.id().value(), "integration.access.inquiry");
        return followed(file);
    }

    private FollowedCase followed(CaseFile file) {
        return new FollowedCase(
                file.code().value(),
                file.matter().type(),
                file.state(),
                directory.getUnit(file.leadUnit()).name(),
                file.registeredAt(),
                file.dueEffectiveOn(),
                file.answeredAt(),
                file.outcome(),
                cases.historyForApplicant(file).stream().map(FollowedEntry::of).toList());
    }
}
