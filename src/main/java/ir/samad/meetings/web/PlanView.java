package ir.samad.meetings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliMonth;
import ir.samad.calendar.Season;
import ir.samad.meetings.PlannedDay;
import ir.samad.meetings.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plan of a programme as the circular prints it: a line for each month, the months under their season (M-4).
 *
 * @param seasons the seasons it touches, in order
 * @param seen the days on which there are meetings, as a form carries them
 */
public record PlanView(List<SeasonPlan> seasons, String seen) {

    /** The months of a season. */
    public record SeasonPlan(Season season, List<MonthPlan> months) {

        public int held() {
            return months.stream().mapToInt(month -> month.held().size()).sum();
        }
    }

    /** The days of a month that the rule offers. */
    public record MonthPlan(JalaliMonth month, List<PlannedDay> days) {

        public List<PlannedDay> held() {
            return days.stream().filter(PlannedDay::isHeld).toList();
        }

        public List<PlannedDay> leftOut() {
            return days.stream().filter(day -> !day.isHeld()).toList();
        }

        /** Days of meetings on which offices are closed. */
        public List<PlannedDay> closed() {
            return held().stream().filter(day -> !day.why().isEmpty()).toList();
        }
    }

    static PlanView of(List<PlannedDay> plan) {
        var months = new TreeMap<JalaliMonth, List<PlannedDay>>();
        plan.forEach(day -> months.computeIfAbsent(JalaliDate.of(day.date()).inMonth(), month -> new ArrayList<>())
                .add(day));
        var seasons = new TreeMap<Season, List<MonthPlan>>();
        months.forEach((month, days) -> seasons.computeIfAbsent(
                        Season.of(month.first().toLocalDate()), season -> new ArrayList<>())
                .add(new MonthPlan(month, List.copyOf(days))));
        return new PlanView(
                seasons.entrySet().stream()
                        .map(season -> new SeasonPlan(season.getKey(), season.getValue()))
                        .toList(),
                Programmes.held(plan).stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    public int held() {
        return seasons.stream().mapToInt(SeasonPlan::held).sum();
    }
}
