package ir.samad.calendar;

/** How sure the first day of a lunar month is. */
public enum LunarStatus {
    /** Printed in the official calendar, observed, or entered by an administrator. */
    OFFICIAL,
    /** Published as a forecast, not yet confirmed by a printed calendar. */
    PREDICTED,
    /** Beyond every published table: computed by {@link NewMoons}. */
    COMPUTED
}
