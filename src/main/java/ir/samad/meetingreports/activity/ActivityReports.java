package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MetFigures.OpenRow;
import ir.samad.meetingreports.Signing;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of a body for reporting what its managers did in a season (M-3): counted from its sessions, released by its head
 * himself (M-5-2), to the unit above in the directory, to the ministry of
 * that organisation and to the governorate of its province. Every version stays.
 */
@Component
public class ActivityReports {

    private final ActivityStore store;
    private final ActivityCounting counting;
    private final ActivitySheets sheets;
    private final Signing signing;
    private final Directory directory;
    private final ActivityNotices notices;
    private final Clock clock;

    ActivityReports(
            ActivityStore store,
            ActivityCounting counting,
            ActivitySheets sheets,
            Signing signing,
            Directory directory,
            ActivityNotices notices,
            Clock clock) {
        this.notices = notices;
        this.store = store;
        this.counting = counting;
        this.sheets = sheets;
        this.signing = signing;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether a season can be reported, and what keeps it back. */
    public enum State {
        /** It has no session. */
        NONE,
        /** The day of its last session has not passed. */
        AHEAD,
        /** A result is open or unsaid (M-12-1). */
        OPEN,
        /** It is what was reported last. */
        UNCHANGED,
        READY
    }

    /**
     * A season of a body, as it is counted now.
     *
     * @param ahead days of sessions that have not passed
     * @param open rows whose result is open or unsaid
     * @param digest of the lines: what is released is what was seen
     */
    public record Draft(
            List<ActivityLine> lines, State state, List<LocalDate> ahead, List<OpenRow> open, String digest) {

        static final Draft NONE = new Draft(List.of(), State.NONE, List.of(), List.of(), "");
    }

    /** What would be reported now. */
    @Transactional(readOnly = true)
    public Draft draft(UnitId unit, Season season) {
        return draft(directory.getUnit(unit), season);
    }

    private Draft draft(Unit unit, Season season) {
        var province = unit.provinceCode();
        if (province == null) {
            return Draft.NONE;
        }
        var activity = counting.of(province, unit.id(), season);
        return new Draft(
                activity.lines(),
                state(unit, season, activity),
                activity.ahead(),
                activity.open(),
                digest(activity.lines()));
    }

    private State state(Unit unit, Season season, ActivityCounting.Activity activity) {
        if (activity.lines().isEmpty()) {
            return State.NONE;
        }
        if (!activity.ahead().isEmpty()) {
            return State.AHEAD;
        }
        if (!activity.open().isEmpty()) {
            return State.OPEN;
        }
        return store.list(unit.id(), season).stream()
                        .findFirst()
                        .filter(report -> store.listLines(report.id()).equals(activity.lines()))
                        .isPresent()
                ? State.UNCHANGED
                : State.READY;
    }

    private static String digest(List<ActivityLine> lines) {
        return Signing.digest(lines.stream()
                .map(ActivityLine::seen)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** What was reported of a season, the newest first. */
    @Transactional(readOnly = true)
    public List<ActivityReport> list(UnitId unit, Season season) {
        return store.list(unit, season);
    }

    @Transactional(readOnly = true)
    public Optional<ActivityReport> find(UUID id, UnitId unit) {
        return store.find(id, unit);
    }

    /** The workbook, as it was sent. */
    @Transactional(readOnly = true)
    public byte[] file(ActivityReport report) {
        return store.file(report.id());
    }

    /**
     * Releases it, in all directions at once; not before the last session of the season has passed and every result is said.
     *
     * @param seen digest of the figures that the head saw; when they have changed since, nothing is sent
     */
    @Transactional
    public Outcome<ActivityReport> release(Season season, UnitId id, String seen, Staff by) {
        if (!signing.isHead(id, by)) {
            return Outcome.refused(Refusal.by("M-5-2", "meetingreports.activity.refused.not-head"));
        }
        store.lock(id);
        var unit = directory.getUnit(id);
        var above = unit.parentId();
        var province = unit.provinceCode();
        if (above == null || province == null) {
            return Outcome.refused(Refusal.by("M-3", "meetingreports.activity.refused.no-ministry"));
        }
        var draft = draft(unit, season);
        if (draft.state() != State.READY) {
            return Outcome.refused(refusal(draft));
        }
        if (!draft.digest().equals(seen)) {
            return Outcome.refused(Refusal.by("M-5-2", "meetingreports.activity.refused.changed"));
        }
        var upper = ministryAbove(above);
        var file = sheets.write(unit.name(), season, draft.lines());
        var report = new ActivityReport(
                Ids.next(clock),
                id,
                unit.name(),
                province,
                above,
                directory.getUnit(above).name(),
                upper.map(Unit::id).orElse(null),
                upper.map(Unit::name).orElse(null),
                season,
                store.list(id, season).size() + 1,
                Signing.digest(file),
                clock.instant(),
                by.name(),
                by.positionTitle(),
                List.of());
        store.insert(report, draft.lines(), file, by);
        notices.arrived(report);
        return Outcome.done(report);
    }

    private static Refusal refusal(Draft draft) {
        return switch (draft.state()) {
            case NONE -> Refusal.by("M-3", "meetingreports.activity.refused.none");
            case AHEAD ->
                Refusal.by(
                        "M-3",
                        "meetingreports.activity.refused.ahead",
                        draft.ahead().size());
            case OPEN ->
                Refusal.by(
                        "M-12-1",
                        "meetingreports.activity.refused.open",
                        draft.open().size());
            case UNCHANGED, READY -> Refusal.by("M-3", "meetingreports.activity.refused.unchanged");
        };
    }

    /** The headquarters of the ministry to which an organisation belongs. */
    private Optional<Unit> ministryAbove(UnitId unit) {
        var parent = directory.getBody(directory.getUnit(unit).bodyId()).parentId();
        return parent == null ? Optional.empty() : directory.findOffice(parent, Level.BODY, null, null);
    }
}
