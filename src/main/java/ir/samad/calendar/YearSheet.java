package ir.samad.calendar;

import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One Jalali year laid out: which days are closed everywhere, which in places, and why. */
final class YearSheet {

    private final JalaliYear year;
    private final CalendarSnapshot calendar;
    private final long firstDay;
    private final BitSet closedEverywhere = new BitSet(366);
    private final Map<LocalDate, List<Holiday>> holidays = new TreeMap<>();
    private final Map<LocalDate, List<Closure>> closures = new HashMap<>();

    YearSheet(int jalaliYear, CalendarSnapshot calendar) {
        this.year = new JalaliYear(jalaliYear);
        this.calendar = calendar;
        this.firstDay = year.first().toLocalDate().toEpochDay();
        layOutHolidays();
        layOutClosures();
        for (var i = 0; i < year.length(); i++) {
            var date = LocalDate.ofEpochDay(firstDay + i);
            if (calendar.weekendOn(date).contains(date.getDayOfWeek()) || holidays.containsKey(date)) {
                closedEverywhere.set(i);
            }
        }
    }

    boolean isWorkingDay(LocalDate date, @Nullable CountyCode county) {
        if (closedEverywhere.get((int) (date.toEpochDay() - firstDay))) {
            return false;
        }
        var here = closures.get(date);
        return here == null
                || here.stream()
                        .noneMatch(closure ->
                                closure.days().isWholeDay() && closure.days().holdsIn(county));
    }

    /** In order of the days. */
    List<Holiday> holidays() {
        return holidays.values().stream().flatMap(List::stream).toList();
    }

    CalendarDay day(LocalDate date) {
        return new CalendarDay(
                date,
                JalaliDate.of(date),
                calendar.lunar().of(date),
                calendar.weekendOn(date).contains(date.getDayOfWeek()),
                holidays.getOrDefault(date, List.of()),
                closures.getOrDefault(date, List.of()));
    }

    List<CalendarDay> days() {
        return year.first()
                .toLocalDate()
                .datesUntil(year.last().toLocalDate().plusDays(1))
                .map(this::day)
                .toList();
    }

    /** The days of this year on which a rule falls, whether or not it holds: none, one, or two of a lunar one. */
    List<LocalDate> daysOf(HolidayRule rule) {
        var days = new ArrayList<LocalDate>();
        if (rule.lunar()) {
            for (var start : calendar.lunar().list(year)) {
                if (start.month().month() == rule.month()) {
                    add(rule, start.first(), start.length(), days);
                }
            }
        } else {
            var month = new JalaliMonth(year.value(), rule.month());
            add(rule, month.first().toLocalDate(), month.length(), days);
        }
        return days;
    }

    private void add(HolidayRule rule, LocalDate first, int length, List<LocalDate> days) {
        var day = rule.isLastOfMonth() ? length : rule.day();
        var date = first.plusDays(day - 1L);
        if (day <= length && year.contains(date)) {
            days.add(date);
        }
    }

    private void layOutHolidays() {
        for (var rule : calendar.rules()) {
            if (rule.holdsIn(year.value())) {
                for (var date : daysOf(rule)) {
                    holidays.computeIfAbsent(date, day -> new ArrayList<>())
                            .add(new Holiday(date, rule.name(), rule.title(), rule.lunar()));
                }
            }
        }
    }

    private void layOutClosures() {
        for (var closure : calendar.closures()) {
            closure.days()
                    .first()
                    .datesUntil(closure.days().last().plusDays(1))
                    .filter(year::contains)
                    .forEach(date -> closures.computeIfAbsent(date, day -> new ArrayList<>())
                            .add(closure));
        }
    }
}
