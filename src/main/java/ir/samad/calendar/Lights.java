package ir.samad.calendar;

import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Whether a due date shows amber or red: the one source, as an answer for one date and, by {@link LightsOn}, as conditions
 * over rows. A date on a closed day counts as the next working day (decision 17), also when the closure is declared after
 * the date was given. Red is every day after the date; amber are its last working days, as many as were given with it, and
 * the date itself.
 */
@Service
public class Lights {

    /** More working days before a date than this are never amber. */
    public static final int MOST_AMBER_DAYS = 60;

    private static final int BEFORE = 90;
    private static final int AFTER = 2 * MOST_AMBER_DAYS + BEFORE;

    private final WorkCalendar calendar;
    private final Snapshots snapshots;
    private final Territory territory;
    private volatile @Nullable LightsOn known;

    Lights(WorkCalendar calendar, Snapshots snapshots, Territory territory) {
        this.calendar = calendar;
        this.snapshots = snapshots;
        this.territory = territory;
    }

    /** How a date stands today. */
    public Light of(LocalDate due, int amberDays, @Nullable CountyCode county) {
        var today = calendar.today();
        if (!today.isBefore(redFrom(due, county))) {
            return Light.RED;
        }
        return today.isBefore(amberFrom(due, amberDays, county)) ? Light.GREEN : Light.AMBER;
    }

    /** The first day on which this date shows red. */
    public LocalDate redFrom(LocalDate due, @Nullable CountyCode county) {
        return calendar.workingDayFrom(due, county).plusDays(1);
    }

    /** The first day on which this date shows amber. */
    public LocalDate amberFrom(LocalDate due, int amberDays, @Nullable CountyCode county) {
        var day = calendar.workingDayFrom(due, county);
        for (var left = amberDays; left > 0; left--) {
            day = calendar.previousWorkingDay(day, county);
        }
        return day;
    }

    /** The conditions that count today. */
    public LightsOn today() {
        return on(calendar.today());
    }

    /** The conditions that count on a day. */
    public LightsOn on(LocalDate day) {
        var version = snapshots.current().version();
        var remembered = known;
        if (remembered != null
                && remembered.calendar() == version
                && remembered.day().equals(day)) {
            return remembered;
        }
        var fresh = new LightsOn(
                day, version, LightsOn.Reach.of(calendar, day, null), reachesApart(day), countiesApart(day));
        known = fresh;
        return fresh;
    }

    /** The state of the calendar; another number after every change of it. */
    public long version() {
        return snapshots.current().version();
    }

    private List<LightsOn.Reach> reachesApart(LocalDate day) {
        return countiesApart(day).stream()
                .map(code -> LightsOn.Reach.of(calendar, day, new CountyCode(code)))
                .toList();
    }

    /** The counties in which other days are closed than in the country, as far as it matters on this day. */
    private List<String> countiesApart(LocalDate day) {
        var apart = new TreeSet<String>();
        for (var closure : snapshots.current().closures()) {
            var days = closure.days();
            var matters = days.isWholeDay()
                    && !days.isNational()
                    && days.last().isAfter(day.minusDays(BEFORE))
                    && days.first().isBefore(day.plusDays(AFTER));
            if (matters) {
                var county = days.county();
                if (county != null) {
                    apart.add(county.value());
                } else {
                    territory
                            .listCounties(Objects.requireNonNull(days.province()))
                            .forEach(each -> apart.add(each.code().value()));
                }
            }
        }
        return List.copyOf(apart);
    }
}
