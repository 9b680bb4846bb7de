package ir.samad.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the beginnings of lunar months and what they were before. */
@Repository
class LunarMonthStore {

    private final JdbcClient jdbc;
    private final CalendarStore calendar;

    LunarMonthStore(JdbcClient jdbc, CalendarStore calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<LunarTable.Known> valid() {
        return calendar.lunarMonths();
    }

    void enter(UUID id, LunarMonth month, LocalDate first, Instant at, EnteredBy by) {
        jdbc.sql("""
                UPDATE calendar.lunar_month SET superseded_at = :at
                WHERE year = :year AND month = :month AND superseded_at IS NULL
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", month.year())
                .param("month", month.month())
                .update();
        jdbc.sql("""
                INSERT INTO calendar.lunar_month
                    (id, year, month, starts_on, status, source, recorded_at, recorded_by, recorded_by_name)
                VALUES (:id, :year, :month, :first, 'OFFICIAL', 'ENTERED', :at, :by, :byName)
                """)
                .param("id", id)
                .param("year", month.year())
                .param("month", month.month())
                .param("first", first)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    List<LunarMonths.Entry> history(LunarMonth month) {
        return jdbc.sql("""
                SELECT starts_on, status, source, recorded_at, recorded_by_name, superseded_at
                FROM calendar.lunar_month
                WHERE year = :year AND month = :month
                ORDER BY recorded_at DESC, id DESC
                """)
                .param("year", month.year())
                .param("month", month.month())
                .query((row, number) -> {
                    var superseded = row.getObject("superseded_at", OffsetDateTime.class);
                    return new LunarMonths.Entry(
                            row.getObject("starts_on", LocalDate.class),
                            LunarStatus.valueOf(row.getString("status")),
                            row.getString("source"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getString("recorded_by_name"),
                            superseded == null ? null : superseded.toInstant());
                })
                .list();
    }
}
