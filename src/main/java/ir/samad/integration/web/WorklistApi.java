package ir.samad.integration.web;

import ir.samad.calendar.Light;
import ir.samad.cases.GuardedLines;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.PositionId;
import ir.samad.integration.ClientScope;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.worklist.Box;
import ir.samad.worklist.Counts;
import ir.samad.worklist.Entry;
import ir.samad.worklist.Part;
import ir.samad.worklist.Urgency;
import ir.samad.worklist.View;
import ir.samad.worklist.Worklists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The worklist of the program's position (N-6-1), by the same views as on the page. */
@RestController
@ForPrograms
class WorklistApi {

    private static final Set<String> QUERY =
            Set.of("box", "overdue", "soon", "unread", "urgency", "type", "q", "order", "page");
    private static final String CATEGORY = "catalogue.type.";

    private final Worklists worklists;
    private final GuardedLines guarded;

    WorklistApi(Worklists worklists, GuardedLines guarded) {
        this.worklists = worklists;
        this.guarded = guarded;
    }

    /** One page of a worklist. */
    record WorklistPage(int page, boolean more, Counts counts, List<Line> entries) {}

    /** One line of a worklist. */
    record Line(
            UUID id,
            String trackingCode,
            String type,
            String headline,
            String applicant,
            String place,
            Urgency urgency,
            boolean confidential,
            Part part,
            Box box,
            String from,
            String remark,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            Light light,
            Instant arrivedAt,
            @Nullable Instant openedAt) {

        static Line of(Entry entry) {
            var subject = entry.subject();
            return new Line(
                    subject.id(),
                    subject.code(),
                    subject.category().replace(CATEGORY, ""),
                    subject.title(),
                    subject.person(),
                    subject.place(),
                    subject.urgency(),
                    subject.confidential(),
                    entry.part(),
                    entry.box(),
                    entry.from(),
                    entry.note(),
                    entry.due(),
                    entry.moment() == null ? null : entry.moment().due(),
                    entry.light(),
                    entry.arrivedAt(),
                    entry.openedAt());
        }
    }

    @GetMapping("/api/v1/worklist")
    @Needs(Right.HANDLE_CASES)
    @Within(ClientScope.CASES_READ)
    WorklistPage worklist(Staff staff, Form form) {
        var query = new Query(form, QUERY);
        var box = query.choice("box", Box.class);
        var order = query.choice("order", View.Order.class);
        var type = query.choice("type", CaseType.class);
        var view = new View(
                box,
                query.flag("overdue"),
                query.flag("soon"),
                query.flag("unread"),
                query.choice("urgency", Urgency.class),
                type == null ? "" : CATEGORY + type.name(),
                query.words(),
                order != null ? order : box == Box.SENT ? View.Order.NEWEST : View.Order.DUE,
                query.page());
        query.demandAccepted();
        var position = new PositionId(staff.positionId());
        var withheld = guarded.withheldFrom(staff);
        var lines = worklists.list(position, view, withheld);
        return new WorklistPage(
                view.page(),
                lines.more(),
                worklists.counts(position, withheld),
                lines.entries().stream().map(Line::of).toList());
    }
}
