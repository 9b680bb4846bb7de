package ir.samad.meetings;

import ir.samad.calendar.CalendarDay;
import ir.samad.calendar.Closure;
import ir.samad.calendar.JalaliWeek;
import ir.samad.calendar.Season;
import ir.samad.meetings.PlannedDay.LeftOut;
import ir.samad.territory.CountyCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * On which days meetings are held (decision 5), and the rule that makes a timetable of it (M-4): the weekdays of the
 * period, without official holidays, blocked months, and what was left out with a reason. A declared closure leaves no day
 * out: it excuses the sessions of its territory.
 *
 * @param weekdays its weekdays (M-2-3)
 * @param everyWeeks 1 for each week; weeks are counted from the one in which the period begins
 * @param opens when a meeting begins
 * @param closes when it ends
 * @param blockedMonths lunar months without meetings, 1 to 12
 * @param spring whether there are meetings in spring (decision 15)
 */
public record MeetingPolicy(
        Set<DayOfWeek> weekdays,
        int everyWeeks,
        LocalTime opens,
        LocalTime closes,
        Set<Integer> blockedMonths,
        boolean spring) {

    public MeetingPolicy {
        weekdays = Set.copyOf(weekdays);
        blockedMonths = Set.copyOf(blockedMonths);
    }

    /**
     * Every day of the period that could be one of meetings, in order, with why it is not.
     *
     * @param capital where the offices of the province stand
     * @param exclusions reasons of the days left out by hand
     * @param calendar what is known of a day
     */
    public List<PlannedDay> plan(
            Programme programme,
            CountyCode capital,
            Map<LocalDate, String> exclusions,
            Function<LocalDate, CalendarDay> calendar) {
        return programme
                .first()
                .datesUntil(programme.last().plusDays(1))
                .filter(date -> isDay(programme, date))
                .map(date -> planned(calendar.apply(date), capital, exclusions.get(date)))
                .toList();
    }

    /** Whether meetings of this programme can fall on this day of the week, this week, in this season. */
    boolean isDay(Programme programme, LocalDate date) {
        var weeks = ChronoUnit.WEEKS.between(JalaliWeek.firstDay(programme.first()), JalaliWeek.firstDay(date));
        return weekdays.contains(date.getDayOfWeek())
                && weeks % everyWeeks == 0
                && (spring || Season.of(date).number() != 1);
    }

    private PlannedDay planned(CalendarDay day, CountyCode capital, @Nullable String excluded) {
        if (!day.holidays().isEmpty()) {
            return new PlannedDay(
                    day.date(), LeftOut.HOLIDAY, day.holidays().getFirst().name());
        }
        if (excluded != null) {
            return new PlannedDay(day.date(), LeftOut.EXCLUDED, excluded);
        }
        if (blockedMonths.contains(day.lunar().month())) {
            return new PlannedDay(day.date(), LeftOut.BLOCKED_MONTH, "");
        }
        var closed = day.closures().stream()
                .filter(closure -> closure.days().isWholeDay() && closure.days().holdsIn(capital))
                .map(Closure::reason)
                .findFirst();
        return new PlannedDay(day.date(), null, closed.orElse(""));
    }
}
