package ir.samad.administration;

import ir.samad.calendar.CalendarDay;
import ir.samad.calendar.JalaliMonth;
import ir.samad.calendar.JalaliWeek;
import ir.samad.calendar.LunarDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month of the year at a glance.
 *
 * @param month the month
 * @param lunar the lunar months it touches, by their first day in it
 * @param weeks rows of seven from Saturday to Friday; null where the day belongs to another month
 * @param notes what there is to say, day by day
 */
public record MonthSheet(
        JalaliMonth month, List<LunarDate> lunar, List<List<@Nullable CalendarDay>> weeks, List<DayNote> notes) {

    /** Lays out the days of one month, given in order. */
    static MonthSheet of(List<CalendarDay> days, List<DayNote> notes) {
        List<LunarDate> lunar = new ArrayList<>();
        List<List<@Nullable CalendarDay>> weeks = new ArrayList<>();
        List<@Nullable CalendarDay> week = new ArrayList<>();
        for (var i = 0; i < JalaliWeek.order(days.getFirst().weekday()); i++) {
            week.add(null);
        }
        for (var day : days) {
            if (lunar.isEmpty() || !lunar.getLast().inMonth().equals(day.lunar().inMonth())) {
                lunar.add(day.lunar());
            }
            week.add(day);
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < 7) {
                week.add(null);
            }
            weeks.add(week);
        }
        return new MonthSheet(days.getFirst().jalali().inMonth(), lunar, weeks, notes);
    }
}
