package ir.samad.calendar;

import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is closed: days, hours and territory.
 *
 * @param first first closed day
 * @param last last closed day
 * @param fromTime closed from this time on each of the days; null when the whole day is
 * @param untilTime closed until this time; null exactly when {@code fromTime} is
 * @param province the province it holds in; null for the whole country
 * @param county the county it holds in; null for the whole province or country
 */
public record ClosureDays(
        LocalDate first,
        LocalDate last,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime untilTime,
        @Nullable ProvinceCode province,
        @Nullable CountyCode county) {

    public ClosureDays {
        if (county != null && !county.province().equals(province)) {
            throw new IllegalArgumentException("County " + county + " does not lie in province " + province);
        }
        if ((fromTime == null) != (untilTime == null)) {
            throw new IllegalArgumentException("A closure of part of the day has two times");
        }
    }

    /** Whole days in the whole country. */
    public static ClosureDays national(LocalDate first, LocalDate last) {
        return new ClosureDays(first, last, null, null, null, null);
    }

    /** Whole days in one province. */
    public static ClosureDays in(ProvinceCode province, LocalDate first, LocalDate last) {
        return new ClosureDays(first, last, null, null, province, null);
    }

    /** Whole days in one county. */
    public static ClosureDays in(CountyCode county, LocalDate first, LocalDate last) {
        return new ClosureDays(first, last, null, null, county.province(), county);
    }

    /** The same days and territory, closed only between these times. */
    public ClosureDays between(LocalTime from, LocalTime until) {
        return new ClosureDays(first, last, from, until, province, county);
    }

    /** A day closed in part is still a working day; only whole days move a due date. */
    public boolean isWholeDay() {
        return fromTime == null;
    }

    public boolean isNational() {
        return province == null;
    }

    /** Whether it holds in this county; for null, whether it holds in the whole country. */
    public boolean holdsIn(@Nullable CountyCode place) {
        if (province == null) {
            return true;
        }
        return place != null && (county == null ? province.equals(place.province()) : county.equals(place));
    }
}
