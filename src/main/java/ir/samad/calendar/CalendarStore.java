package ir.samad.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the state of the calendar, and notes that it changed. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("SELECT number FROM calendar.version").query(Long.class).single();
    }

    /** Notes a change; who changes after us waits until we are done. */
    void change() {
        jdbc.sql("UPDATE calendar.version SET number = nextval('calendar.version_number')")
                .update();
    }

    CalendarSnapshot read(List<Closure> closures) {
        return new CalendarSnapshot(version(), new LunarTable(lunarMonths()), rules(), closures, weekends());
    }

    List<LunarTable.Known> lunarMonths() {
        return jdbc.sql("""
                SELECT year, month, starts_on, status
                FROM calendar.lunar_month
                WHERE superseded_at IS NULL
                ORDER BY year, month
                """)
                .query((row, number) -> new LunarTable.Known(
                        new LunarMonth(row.getInt("year"), row.getInt("month")),
                        row.getObject("starts_on", LocalDate.class),
                        LunarStatus.valueOf(row.getString("status"))))
                .list();
    }

    List<Weekend> weekends() {
        return jdbc.sql("""
                SELECT id, valid_from, days, recorded_by_name
                FROM calendar.weekend
                WHERE superseded_at IS NULL
                ORDER BY valid_from
                """)
                .query((row, number) -> new Weekend(
                        row.getObject("id", java.util.UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        weekdays(row.getString("days")),
                        row.getString("recorded_by_name")))
                .list();
    }

    private List<HolidayRule> rules() {
        return jdbc.sql("SELECT " + HolidayRuleStore.COLUMNS + """
                 FROM calendar.holiday_rule r
                WHERE r.withdrawn_at IS NULL
                ORDER BY r.id
                """)
                .query((row, number) -> HolidayRuleStore.rule(row))
                .list();
    }

    private static EnumSet<DayOfWeek> weekdays(String names) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(names.split(",")).map(DayOfWeek::valueOf).forEach(days::add);
        return days;
    }
}
