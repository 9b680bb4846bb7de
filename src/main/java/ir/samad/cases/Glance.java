package ir.samad.cases;

import ir.samad.calendar.Lights;
import ir.samad.calendar.TehranClock;
import ir.samad.calendar.WorkCalendar;
import ir.samad.cases.CaseSearch.Wanted;
import ir.samad.cases.store.GlanceStore;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.TrackingCode;
import ir.samad.worklist.Part;
import ir.samad.worklist.PressingEntries;
import ir.samad.worklist.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for an official who has two minutes (N-6-1): what burns, what waits for his yes or no, how his units stand. What
 * is kept from him (N-10-3) stands in none of them.
 */
@Component
public class Glance {

    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final GlanceStore store;
    private final PressingEntries pressing;
    private final GuardedLines guarded;
    private final CaseSearch search;
    private final Lights lights;
    private final WorkCalendar calendar;
    private final Clock clock;

    Glance(
            GlanceStore store,
            PressingEntries pressing,
            GuardedLines guarded,
            CaseSearch search,
            Lights lights,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.pressing = pressing;
        this.guarded = guarded;
        this.search = search;
        this.lights = lights;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What waits for his yes or no. */
    public enum Kind {
        /** An answer that does not leave before he releases it. */
        RELEASE,
        /** An objection to an answer from below. */
        OBJECTION,
        /** A permit or funds that a unit asks of his (N-4-10). */
        NEED
    }

    /**
     * Something that burns.
     *
     * @param title what it is about, in one line
     * @param holder who holds it
     * @param due until when it should have been done; null when it is only urgent
     * @param daysLate working days since then
     * @param seen the last entry of its history
     * @param watched whether it came to him because its holder is late, so that he can instruct him or take over
     * @param instructedAt when he last instructed the holder; null when he has not
     */
    public record Burning(
            UUID id,
            String title,
            String code,
            boolean urgent,
            String holder,
            @Nullable LocalDate due,
            int daysLate,
            int seen,
            boolean watched,
            @Nullable Instant instructedAt) {}

    /**
     * Something that waits for his yes or no.
     *
     * @param seen the last entry of its history
     * @param entry the entry that asks; 0 when it is not known
     * @param since since when it waits
     * @param due until when
     * @param total how many wait for him altogether
     */
    public record ToSign(
            Kind kind,
            CaseId id,
            String title,
            TrackingCode code,
            int seen,
            PositionId lead,
            UnitId leadUnit,
            int entry,
            Instant since,
            LocalDate due,
            int total) {}

    /** How the cases of his units stand: open ones, those of them that are late, and answers of this week and the last. */
    public record Standing(long open, long overdue, long answeredThisWeek, long answeredLastWeek) {}

    /** What burns: what came to him because others are late, what is urgent in his own hands, then what is late below him. */
    @Transactional(readOnly = true)
    public List<Burning> listBurning(Staff staff, int most) {
        var own = new PositionId(staff.positionId());
        var lines = pressing.list(own, guarded.withheldFrom(staff), most);
        var seen = search.marks(lines.stream().map(line -> line.subject().id()).toList(), staff);
        var instructed = seen.isEmpty()
                ? Map.<UUID, Instant>of()
                : store.instructedAt(
                        seen.keySet(),
                        own,
                        calendar.today()
                                .atStartOfDay(TehranClock.ZONE)
                                .toInstant()
                                .minus(REMEMBERED));
        Map<UUID, Burning> burning = new LinkedHashMap<>();
        for (var line : lines) {
            var subject = line.subject();
            if (seen.containsKey(subject.id())) {
                burning.put(
                        subject.id(),
                        new Burning(
                                subject.id(),
                                subject.title(),
                                subject.code(),
                                subject.urgency() != Urgency.ORDINARY,
                                line.part() == Part.ESCALATED ? line.from() : staff.positionTitle(),
                                line.due(),
                                late(line.due(), subject.county()),
                                seen.get(subject.id()).lastEntry(),
                                line.part() == Part.ESCALATED,
                                instructed.get(subject.id())));
            }
        }
        if (burning.size() < most) {
            search.list(new Wanted("", null, true, 1), staff)
                    .forEach(file -> burning.putIfAbsent(file.id().value(), below(file)));
        }
        return burning.values().stream().limit(most).toList();
    }

    private Burning below(CaseSummary file) {
        return new Burning(
                file.id().value(),
                file.headline(),
                file.code().value(),
                false,
                file.unitName(),
                file.dueOn(),
                late(file.dueOn(), null),
                0,
                false,
                null);
    }

    private int late(@Nullable LocalDate due, ir.samad.territory.@Nullable CountyCode county) {
        var today = calendar.today();
        return due == null || !due.isBefore(today) ? 0 : calendar.workingDaysBetween(due, today, county);
    }

    /** What waits for his yes or no, the nearest date first. */
    @Transactional(readOnly = true)
    public List<ToSign> listToSign(Staff staff, int most) {
        return store.toSign(staff, most);
    }

    /** How his units stand. */
    @Transactional(readOnly = true)
    public Standing standing(Staff staff) {
        return store.standing(
                staff,
                lights.today(),
                clock.instant(),
                Week.THIS.from(calendar.today()),
                Week.LAST.from(calendar.today()));
    }
}
