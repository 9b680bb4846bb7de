package ir.samad.calendar;

import ir.samad.database.Condition;
import ir.samad.territory.CountyCode;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Amber and red on one day as conditions over rows: a date is red when it lies not after the last working day that has
 * passed, and amber when it lies not after the working day that many days ahead. So rows keep nothing that a closure could
 * make wrong.
 */
public final class LightsOn {

    /**
     * How far back and ahead working days reach from a day.
     *
     * @param red dates up to this one are red
     * @param amber dates up to this one are amber or red, by the number of working days
     */
    record Reach(LocalDate red, List<LocalDate> amber) {

        static Reach of(WorkCalendar calendar, LocalDate day, @Nullable CountyCode county) {
            var red = calendar.previousWorkingDay(day, county);
            var amber = new ArrayList<LocalDate>(Lights.MOST_AMBER_DAYS + 1);
            var last = calendar.isWorkingDay(day, county) ? day : red;
            amber.add(last);
            for (var days = 1; days <= Lights.MOST_AMBER_DAYS; days++) {
                last = calendar.nextWorkingDay(days == 1 ? day : last, county);
                amber.add(last);
            }
            return new Reach(red, List.copyOf(amber));
        }
    }

    private final LocalDate day;
    private final long calendar;
    private final Reach nation;
    private final List<Reach> apart;
    private final List<String> counties;

    LightsOn(LocalDate day, long calendar, Reach nation, List<Reach> apart, List<String> counties) {
        this.day = day;
        this.calendar = calendar;
        this.nation = nation;
        this.apart = apart;
        this.counties = counties;
    }

    public LocalDate day() {
        return day;
    }

    /** The state of the calendar it was made of. */
    public long calendar() {
        return calendar;
    }

    /**
     * Red, as a condition.
     *
     * @param due the column of the date
     * @param county the column of the county by whose working days it counts; empty rows count by the country's
     */
    public Condition red(String due, String county) {
        return Condition.where(
                due + " <= CAST(:red_latest AS date) AND " + due + " <= " + redReach(county), parameters());
    }

    /**
     * Amber, as a condition; red is no longer amber.
     *
     * @param days the column of the working days before the date
     */
    public Condition amber(String due, String days, String county) {
        return Condition.where(
                due + " <= " + amberReach(days, county) + " AND " + due + " > " + redReach(county), parameters());
    }

    /** Amber or red, as a condition. */
    public Condition amberOrRed(String due, String days, String county) {
        return Condition.where(due + " <= " + amberReach(days, county), parameters());
    }

    /** Whatever the county, no later date is amber with this number of working days. */
    public LocalDate latestAmber(int days) {
        return Stream.concat(Stream.of(nation), apart.stream())
                .map(reach -> reach.amber().get(days))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Whatever the county, no later date is red. */
    public LocalDate latestRed() {
        return Stream.concat(Stream.of(nation), apart.stream())
                .map(Reach::red)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The SQL of the last red date for a row. */
    private static String redReach(String county) {
        return "coalesce((CAST(:red_apart AS date[]))[array_position(CAST(:apart AS text[]), CAST(%s AS text))], CAST(:red_nation AS date))"
                .formatted(county);
    }

    private static String amberReach(String days, String county) {
        return """
                coalesce((CAST(:amber_apart AS date[]))
                    [(array_position(CAST(:apart AS text[]), CAST(%2$s AS text)) - 1) * %3$d + %1$s + 1],
                    (CAST(:amber_nation AS date[]))[%1$s + 1])""".formatted(days, county, Lights.MOST_AMBER_DAYS + 1);
    }

    /** The values for the names in every condition of this class. */
    public Map<String, Object> parameters() {
        return Map.of(
                "red_latest", latestRed(),
                "red_nation", nation.red(),
                "amber_nation", dates(nation.amber()),
                "apart", counties.toArray(String[]::new),
                "red_apart", dates(apart.stream().map(Reach::red).toList()),
                "amber_apart",
                        dates(apart.stream()
                                .flatMap(reach -> reach.amber().stream())
                                .toList()));
    }

    /** An array of dates as the database reads it once, when it is bound; an array of texts it would read for every row. */
    private static SqlParameterValue dates(List<LocalDate> days) {
        return new SqlParameterValue(
                Types.OTHER, days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")));
    }
}
