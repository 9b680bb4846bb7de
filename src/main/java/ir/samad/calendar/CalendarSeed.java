package ir.samad.calendar;

import ir.samad.database.SeedMigration;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills lunar months, holiday rules and the first weekend from the files in {@code resources/calendar}. */
@Component
class CalendarSeed extends SeedMigration {

    static final String LUNAR_MONTHS = "calendar/lunar-month-starts.csv";
    static final String HOLIDAYS = "calendar/official-holiday-rules.csv";

    /** The day the lists were compiled; they are the same in every installation. */
    private static final OffsetDateTime COMPILED = OffsetDateTime.parse("2026-03-21T00:00:00Z");

    CalendarSeed() {
        super("40.02", "lunar months holidays weekend", LUNAR_MONTHS, HOLIDAYS);
    }

    @Override
    protected void seed(JdbcClient jdbc) {
        for (var row : rows(LUNAR_MONTHS)) {
            var status = row.getField("status");
            jdbc.sql("""
                    INSERT INTO calendar.lunar_month (id, year, month, starts_on, status, source, recorded_at)
                    VALUES (:id, :year, :month, :first, :status, :source, :at)
                    """)
                    .param("id", id("lunar/" + row.getField("hijri_year") + "/" + row.getField("hijri_month")))
                    .param("year", Integer.parseInt(row.getField("hijri_year")))
                    .param("month", Integer.parseInt(row.getField("hijri_month")))
                    .param("first", LocalDate.parse(row.getField("gregorian_start")))
                    .param("status", "predicted".equals(status) ? "PREDICTED" : "OFFICIAL")
                    .param("source", status.startsWith("observed") ? "OBSERVED" : "PUBLISHED")
                    .param("at", COMPILED)
                    .update();
        }
        var number = 0;
        for (var row : rows(HOLIDAYS)) {
            number++;
            var day = row.getField("day");
            jdbc.sql("""
                    INSERT INTO calendar.holiday_rule (id, calendar, month, day, kind, name, title)
                    VALUES (:id, :calendar, :month, :day, :kind, :name, :title)
                    """)
                    .param("id", number)
                    .param("calendar", "Hijri".equals(row.getField("calendar")) ? "LUNAR" : "SOLAR")
                    .param("month", Integer.parseInt(row.getField("month")))
                    .param("day", day.isEmpty() ? null : Integer.valueOf(day), java.sql.Types.SMALLINT)
                    .param("kind", kind(row.getField("rule")).name())
                    .param("name", row.getField("name_fa"))
                    .param("title", row.getField("title_fa"))
                    .update();
        }
        jdbc.sql("""
                INSERT INTO calendar.weekend (id, valid_from, days, recorded_at)
                VALUES (:id, :from, 'THURSDAY,FRIDAY', :at)
                """)
                .param("id", id("weekend/first"))
                .param("from", new JalaliYear(JalaliDate.FIRST_YEAR).first().toLocalDate())
                .param("at", COMPILED)
                .update();
    }

    static HolidayRule.Kind kind(String rule) {
        return switch (rule) {
            case "simple" -> HolidayRule.Kind.SIMPLE;
            case "end of month" -> HolidayRule.Kind.END_OF_MONTH;
            case "leap years only" -> HolidayRule.Kind.LEAP_YEARS_ONLY;
            default -> throw new IllegalArgumentException("No such kind of holiday rule: " + rule);
        };
    }

    /** The same id in every installation. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("samad/calendar/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
