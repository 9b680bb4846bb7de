package ir.samad.calendar;

import ir.samad.territory.CountyCode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for everybody who counts time. A working day is a day that is no weekend, no official holiday, and not
 * closed as a whole by a decision that holds in the place asked for. The place is a county; null asks for the country
 * as a whole, which only national closures close. A provincial office asks for the county of its capital.
 */
@Service
public class WorkCalendar {

    private final Snapshots snapshots;
    private final Clock clock;

    WorkCalendar(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** The day it is in Tehran. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TehranClock.ZONE);
    }

    public boolean isWorkingDay(LocalDate date, @Nullable CountyCode county) {
        return snapshots.current().isWorkingDay(date, county);
    }

    /**
     * The day that many working days after the start, which is not counted itself (R-A-0).
     *
     * @param days 0 or more; 0 gives the start, whatever day it is
     */
    public LocalDate plusWorkingDays(LocalDate start, int days, @Nullable CountyCode county) {
        if (days < 0 || days > Period.LONGEST) {
            throw new IllegalArgumentException("Working days are counted from 0 to " + Period.LONGEST + ": " + days);
        }
        return snapshots.current().plusWorkingDays(start, days, county);
    }

    /** When a period that begins on this day ends: as given, and as it becomes effective (decision 17). */
    public DueDate due(LocalDate start, Period period, @Nullable CountyCode county) {
        var calendar = snapshots.current();
        var given = switch (period) {
            case Period.WorkingDays(var count) -> calendar.plusWorkingDays(start, count, county);
            case Period.CalendarDays(var count) -> start.plusDays(count);
            case Period.JalaliMonths(var count) ->
                JalaliDate.of(start).plusMonths(count).toLocalDate();
        };
        return new DueDate(given, calendar.nearestWorkingDay(given, 1, county));
    }

    /** The day itself when offices work on it, else the next working day (decision 19). */
    public LocalDate workingDayFrom(LocalDate date, @Nullable CountyCode county) {
        return snapshots.current().nearestWorkingDay(date, 1, county);
    }

    /** The first working day after this day. */
    public LocalDate nextWorkingDay(LocalDate date, @Nullable CountyCode county) {
        return snapshots.current().nearestWorkingDay(date.plusDays(1), 1, county);
    }

    /** The last working day before this day. */
    public LocalDate previousWorkingDay(LocalDate date, @Nullable CountyCode county) {
        return snapshots.current().nearestWorkingDay(date.minusDays(1), -1, county);
    }

    /** How many working days lie after the first day, up to and with the last; negative when the last is earlier. */
    public int workingDaysBetween(LocalDate first, LocalDate last, @Nullable CountyCode county) {
        if (last.isBefore(first)) {
            return -workingDaysBetween(last, first, county);
        }
        var calendar = snapshots.current();
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(date -> calendar.isWorkingDay(date, county))
                .count();
    }

    /** The days of the week that are free on and around this day. */
    public Set<DayOfWeek> weekendOn(LocalDate date) {
        return snapshots.current().weekendOn(date);
    }

    public LunarDate lunarDate(LocalDate date) {
        return snapshots.current().lunar().of(date);
    }

    /** All that is known of one day. */
    public CalendarDay getDay(LocalDate date) {
        return snapshots.current().sheet(JalaliDate.of(date).year()).day(date);
    }

    /** All days of a year, in order. */
    public List<CalendarDay> listDays(JalaliYear year) {
        return snapshots.current().sheet(year.value()).days();
    }

    /** The official holidays of a year, in order. */
    public List<Holiday> listHolidays(JalaliYear year) {
        return snapshots.current().sheet(year.value()).holidays();
    }
}
