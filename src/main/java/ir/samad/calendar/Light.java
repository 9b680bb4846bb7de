package ir.samad.calendar;

/** How a date that must be kept stands: whether there is time, little time, or none left. */
public enum Light {
    GREEN,
    /** The date is near. */
    AMBER,
    /** The date has passed. */
    RED
}
