package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.database.Ids;
import ir.samad.directory.Directory;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.meetingreports.Signing;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of a body for reporting what its managers did in a season (M-3): counted from its sessions, released by its head
 * himself (M-5-2), to the unit above in the directory and to the governorate of its province. Every version stays.
 */
@Component
public class ActivityReports {

    private final ActivityStore store;
    private final ActivityCounting counting;
    private final ActivitySheets sheets;
    private final Signing signing;
    private final Directory directory;
    private final Clock clock;

    ActivityReports(
            ActivityStore store,
            ActivityCounting counting,
            ActivitySheets sheets,
            Signing signing,
            Directory directory,
            Clock clock) {
        this.store = store;
        this.counting = counting;
        this.sheets = sheets;
        this.signing = signing;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A season of a body, as it is counted now.
     *
     * @param over whether none of its sessions is still to come
     * @param changed whether it is not what was reported last
     */
    public record Draft(List<ActivityLine> lines, boolean over, boolean changed) {}

    /** What would be reported now. */
    @Transactional(readOnly = true)
    public Draft draft(UnitId unit, Season season) {
        return draft(directory.getUnit(unit), season);
    }

    private Draft draft(Unit unit, Season season) {
        var province = unit.provinceCode();
        if (province == null) {
            return new Draft(List.of(), false, false);
        }
        var activity = counting.of(province, unit.id(), season);
        var last = store.list(unit.id(), season).stream().findFirst();
        return new Draft(
                activity.lines(),
                activity.over(),
                last.filter(report -> store.listLines(report.id()).equals(activity.lines()))
                        .isEmpty());
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

    /** Releases it, in both directions at once. */
    @Transactional
    public Outcome<ActivityReport> release(Season season, UnitId id, Staff by) {
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
        if (!draft.over()) {
            return Outcome.refused(Refusal.by("M-3", "meetingreports.activity.refused.not-over"));
        }
        if (!draft.changed()) {
            return Outcome.refused(Refusal.by("M-3", "meetingreports.activity.refused.unchanged"));
        }
        var file = sheets.write(unit.name(), season, draft.lines());
        var report = new ActivityReport(
                Ids.next(clock),
                id,
                unit.name(),
                province,
                above,
                directory.getUnit(above).name(),
                season,
                store.list(id, season).size() + 1,
                Signing.digest(file),
                clock.instant(),
                by.name(),
                by.positionTitle(),
                List.of());
        store.insert(report, draft.lines(), file, by);
        return Outcome.done(report);
    }
}
