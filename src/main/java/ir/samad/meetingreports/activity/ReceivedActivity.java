package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetingreports.ProvinceWatch;
import ir.samad.meetingreports.activity.ActivityReport.Recipient;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of those to whom the activity of managers is reported (M-3): whoever oversees the unit above in the directory,
 * and the governor of the province with the office that plans its meetings. Nobody else finds a report.
 */
@Component
public class ReceivedActivity {

    private final ActivityStore store;
    private final ProvinceWatch watch;
    private final Clock clock;

    ReceivedActivity(ActivityStore store, ProvinceWatch watch, Clock clock) {
        this.store = store;
        this.watch = watch;
        this.clock = clock;
    }

    /** As whom somebody gets reports. */
    public sealed interface Reader {

        /** As which of its recipients he has a report. */
        Recipient recipient(ActivityReport report);

        /** For the units below his. */
        record OfMinistry(UnitId unit) implements Reader {
            @Override
            public Recipient recipient(ActivityReport report) {
                return report.ministry().equals(unit) ? Recipient.MINISTRY : Recipient.MINISTRY_ABOVE;
            }
        }

        /** For the bodies of a province. */
        record OfProvince(ProvinceCode province) implements Reader {
            @Override
            public Recipient recipient(ActivityReport report) {
                return Recipient.GOVERNORATE;
            }
        }
    }

    /** As whom he gets reports; empty when he gets none. */
    public Optional<Reader> findReader(Staff staff) {
        return watch.find(staff)
                .<Reader>map(Reader.OfProvince::new)
                .or(() -> staff.may(Right.OVERSEE_UNIT)
                        ? Optional.of(new Reader.OfMinistry(new UnitId(staff.unitId())))
                        : Optional.empty());
    }

    /** What was reported to him of a season, the newest first. */
    @Transactional(readOnly = true)
    public List<ActivityReport> list(Reader reader, Season season) {
        return switch (reader) {
            case Reader.OfMinistry(var unit) -> store.listFor(unit, season);
            case Reader.OfProvince(var province) -> store.listFor(province, season);
        };
    }

    /** A report that was made to him. */
    @Transactional(readOnly = true)
    public Optional<ActivityReport> find(UUID id, Reader reader) {
        return switch (reader) {
            case Reader.OfMinistry(var unit) -> store.findFor(id, unit);
            case Reader.OfProvince(var province) -> store.findFor(id, province);
        };
    }

    /** Its managers, as it was sent. */
    @Transactional(readOnly = true)
    public List<ActivityLine> listLines(ActivityReport report) {
        return store.listLines(report.id());
    }

    /** The workbook, as it was sent. */
    @Transactional(readOnly = true)
    public byte[] file(ActivityReport report) {
        return store.file(report.id());
    }

    /** Says that he has it; all recipients and the body see it. */
    @Transactional
    public Outcome<UUID> receive(UUID id, Reader reader, Staff by) {
        var report = find(id, reader).orElseThrow();
        return store.receive(report.id(), reader.recipient(report), clock.instant(), by)
                ? Outcome.done(id)
                : Outcome.refused(Refusal.by("M-3", "meetingreports.activity.refused.received"));
    }
}
