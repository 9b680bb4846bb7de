package ir.samad.administration;

import ir.samad.calendar.CalendarDay;

/** What a day of the year at a glance is marked as; each has a sign of its own beside its colour. */
public enum DayMark {
    HOLIDAY,
    CLOSED,
    CLOSED_IN_PLACES,
    CLOSED_IN_PART,
    WEEKEND,
    PLAIN;

    /** The strongest mark of a day. */
    public static DayMark of(CalendarDay day) {
        if (!day.holidays().isEmpty()) {
            return HOLIDAY;
        }
        var closures = day.closures();
        if (closures.stream()
                .anyMatch(
                        closure -> closure.days().isWholeDay() && closure.days().isNational())) {
            return CLOSED;
        }
        if (closures.stream().anyMatch(closure -> closure.days().isWholeDay())) {
            return CLOSED_IN_PLACES;
        }
        if (!closures.isEmpty()) {
            return CLOSED_IN_PART;
        }
        return day.weekend() ? WEEKEND : PLAIN;
    }

    /** Name of its class in the style sheet. */
    public String look() {
        return "is-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
