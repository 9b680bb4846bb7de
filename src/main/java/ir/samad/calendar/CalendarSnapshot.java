package ir.samad.calendar;

import ir.samad.territory.CountyCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All the calendar knows in one state, with a sheet for each year that was asked for. Never changes. */
final class CalendarSnapshot {

    private final long version;
    private final LunarTable lunar;
    private final List<HolidayRule> rules;
    private final List<Closure> closures;
    private final TreeMap<LocalDate, Set<DayOfWeek>> weekends = new TreeMap<>();
    private final Map<Integer, YearSheet> sheets = new ConcurrentHashMap<>();

    /** @param closures those that hold; withdrawn ones are not asked */
    CalendarSnapshot(
            long version,
            LunarTable lunar,
            Collection<HolidayRule> rules,
            Collection<Closure> closures,
            Collection<Weekend> weekends) {
        this.version = version;
        this.lunar = lunar;
        this.rules = List.copyOf(rules);
        this.closures = List.copyOf(closures);
        weekends.forEach(weekend -> this.weekends.put(weekend.validFrom(), weekend.days()));
    }

    long version() {
        return version;
    }

    LunarTable lunar() {
        return lunar;
    }

    YearSheet sheet(int jalaliYear) {
        return sheets.computeIfAbsent(jalaliYear, year -> new YearSheet(year, this));
    }

    boolean isWorkingDay(LocalDate date, @Nullable CountyCode county) {
        return sheetOf(date).isWorkingDay(date, county);
    }

    LocalDate plusWorkingDays(LocalDate start, int days, @Nullable CountyCode county) {
        var date = start;
        for (var left = days; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date, county)) {
                left--;
            }
        }
        return date;
    }

    /** The day itself when offices work on it, else the nearest working day in steps of {@code step} days. */
    LocalDate nearestWorkingDay(LocalDate date, int step, @Nullable CountyCode county) {
        var day = date;
        while (!isWorkingDay(day, county)) {
            day = day.plusDays(step);
        }
        return day;
    }

    Set<DayOfWeek> weekendOn(LocalDate date) {
        var entry = weekends.floorEntry(date);
        return entry == null ? Set.of(DayOfWeek.FRIDAY) : entry.getValue();
    }

    List<HolidayRule> rules() {
        return rules;
    }

    List<Closure> closures() {
        return closures;
    }

    private YearSheet sheetOf(LocalDate date) {
        return sheet(JalaliDate.of(date).year());
    }
}
