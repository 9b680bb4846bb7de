package ir.samad.meetings;

import ir.samad.calendar.JalaliYear;
import ir.samad.calendar.WorkCalendar;
import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for contacts that are no public meetings: kept apart, so that nobody has to pass them off as one (M-2-2). */
@Component
public class OtherContacts {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    OtherContacts(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Keeps one of one's own unit. */
    @Transactional
    public Outcome<UUID> add(LocalDate day, OtherContact.Kind kind, String description, Staff by) {
        if (day.isAfter(calendar.today())) {
            return Outcome.refused(Refusal.by("M-2-2", "meetings.contact.refused.future"));
        }
        var id = Ids.next(clock);
        jdbc.sql("""
                INSERT INTO meetings.other_contact
                    (id, unit_id, day, kind, description, made_at, made_by, made_by_name)
                VALUES (:id, :unit, :day, :kind, :description, :at, :by, :byName)
                """)
                .param("id", id)
                .param("unit", by.unitId())
                .param("day", day)
                .param("kind", kind.name())
                .param("description", description)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
        return Outcome.done(id);
    }

    /** Those of a unit in a year, the latest first. */
    @Transactional(readOnly = true)
    public List<OtherContact> list(UnitId unit, JalaliYear year) {
        return jdbc.sql("""
                SELECT id, day, kind, description, made_by_name FROM meetings.other_contact
                WHERE unit_id = :unit AND day BETWEEN :first AND :last ORDER BY day DESC, id DESC LIMIT 500
                """)
                .param("unit", unit.value())
                .param("first", year.first().toLocalDate())
                .param("last", year.last().toLocalDate())
                .query((row, number) -> new OtherContact(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        OtherContact.Kind.valueOf(row.getString("kind")),
                        row.getString("description"),
                        row.getString("made_by_name")))
                .list();
    }
}
