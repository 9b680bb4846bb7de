package ir.samad.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All lunar months of the Jalali years 1304–1498: the known ones as they are, the others computed so that every month
 * has 29 or 30 days. A prediction that no longer fits an official neighbour gives way to the computation.
 */
final class LunarTable {

    /** A month start as it is stored. */
    record Known(LunarMonth month, LocalDate first, LunarStatus status) {}

    private final int firstCount;
    private final long[] starts;
    private final LunarStatus[] statuses;

    LunarTable(Collection<Known> known) {
        Map<Integer, Known> byCount = new HashMap<>();
        known.forEach(start -> byCount.put(start.month().count(), start));
        var from = JalaliYears.FIRST_DAY;
        var until = JalaliYears.LAST_DAY;
        this.firstCount = lastMonthBeginningBy(from);
        List<Long> days = new ArrayList<>();
        List<LunarStatus> sureness = new ArrayList<>();
        for (var count = firstCount; days.isEmpty() || days.getLast() <= until; count++) {
            var previous = days.isEmpty() ? null : days.getLast();
            var row = byCount.get(count);
            var fits = row != null
                    && (row.status() == LunarStatus.OFFICIAL
                            || previous == null
                            || isMonth(row.first().toEpochDay() - previous));
            if (row != null && fits) {
                days.add(row.first().toEpochDay());
                sureness.add(row.status());
            } else {
                var computed = NewMoons.startOf(LunarMonth.ofCount(count));
                days.add(previous == null ? computed : Math.clamp(computed, previous + 29, previous + 30));
                sureness.add(LunarStatus.COMPUTED);
            }
        }
        this.starts = days.stream().mapToLong(Long::longValue).toArray();
        this.statuses = sureness.toArray(LunarStatus[]::new);
    }

    static boolean isMonth(long days) {
        return days == 29 || days == 30;
    }

    /** The lunar date of a day of the Jalali years 1304–1498. */
    LunarDate of(LocalDate date) {
        var found = Arrays.binarySearch(starts, date.toEpochDay());
        var index = found >= 0 ? found : -found - 2;
        if (index < 0 || index >= starts.length - 1) {
            throw new IllegalArgumentException("Outside the Jalali years 1304–1498: " + date);
        }
        var month = LunarMonth.ofCount(firstCount + index);
        return new LunarDate(
                month.year(), month.month(), (int) (date.toEpochDay() - starts[index]) + 1, statuses[index]);
    }

    Optional<LunarMonthStart> find(LunarMonth month) {
        var index = month.count() - firstCount;
        return index < 0 || index >= starts.length - 1 ? Optional.empty() : Optional.of(at(index));
    }

    /** The months of which at least one day lies in the span. */
    List<LunarMonthStart> list(JalaliSpan span) {
        var from = span.first().toLocalDate().toEpochDay();
        var until = span.last().toLocalDate().toEpochDay();
        List<LunarMonthStart> months = new ArrayList<>();
        for (var i = 0; i < starts.length - 1 && starts[i] <= until; i++) {
            if (starts[i + 1] > from) {
                months.add(at(i));
            }
        }
        return months;
    }

    private LunarMonthStart at(int index) {
        return new LunarMonthStart(
                LunarMonth.ofCount(firstCount + index),
                LocalDate.ofEpochDay(starts[index]),
                (int) (starts[index + 1] - starts[index]),
                statuses[index]);
    }

    private static int lastMonthBeginningBy(long epochDay) {
        var count = new LunarMonth(1343, 1).count();
        while (NewMoons.startOf(LunarMonth.ofCount(count + 1)) <= epochDay) {
            count++;
        }
        return count;
    }

    /** The stretch of days this table covers. */
    private static final class JalaliYears {
        static final long FIRST_DAY =
                new JalaliYear(JalaliDate.FIRST_YEAR).first().toLocalDate().toEpochDay();
        static final long LAST_DAY =
                new JalaliYear(JalaliDate.LAST_YEAR).last().toLocalDate().toEpochDay();
    }
}
