package ir.samad.calendar;

import ir.samad.database.Ids;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door for the weekend, which holds from a day until the next entry (decision 18). */
@Service
public class Weekends {

    /** A week needs working days. */
    static final int MOST_DAYS = 3;

    private final JdbcClient jdbc;
    private final CalendarStore store;
    private final Snapshots snapshots;
    private final Clock clock;

    Weekends(JdbcClient jdbc, CalendarStore store, Snapshots snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** All valid entries, the oldest first. */
    public List<Weekend> list() {
        return store.weekends();
    }

    /** Makes these days of the week free from a day on; an entry for the same day gives way. */
    public Outcome<Weekend> change(LocalDate validFrom, Set<DayOfWeek> days, EnteredBy by) {
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            return Outcome.refused(Refusal.of("calendar.weekend.days", MOST_DAYS));
        }
        if (snapshots.current().weekendOn(validFrom).equals(days)) {
            return Outcome.refused(Refusal.of("calendar.weekend.same"));
        }
        return snapshots.change(() -> {
            supersede("valid_from = :key", validFrom);
            var weekend = new Weekend(Ids.next(clock), validFrom, days, by.name());
            jdbc.sql("""
                    INSERT INTO calendar.weekend (id, valid_from, days, recorded_at, recorded_by, recorded_by_name)
                    VALUES (:id, :from, :days, :at, :by, :byName)
                    """)
                    .param("id", weekend.id())
                    .param("from", validFrom)
                    .param("days", weekend.days().stream().map(DayOfWeek::name).collect(Collectors.joining(",")))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by.personId())
                    .param("byName", by.name())
                    .update();
            return Outcome.done(weekend);
        });
    }

    /** Takes an entry back; the one before it holds on. The first cannot be taken back. */
    public Outcome<UUID> takeBack(UUID id, EnteredBy by) {
        return snapshots.change(() -> {
            var entries = store.weekends();
            if (entries.isEmpty()
                    || entries.getFirst().id().equals(id)
                    || entries.stream().noneMatch(entry -> entry.id().equals(id))) {
                return Outcome.refused(Refusal.of("calendar.weekend.cannot-take-back"));
            }
            supersede("id = :key", id);
            return Outcome.done(id);
        });
    }

    private void supersede(String which, Object key) {
        jdbc.sql("UPDATE calendar.weekend SET superseded_at = :at WHERE superseded_at IS NULL AND " + which)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }
}
