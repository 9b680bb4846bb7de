package ir.samad.meetings;

/**
 * A session of one of the bodies of a province.
 *
 * @param unitName the unit that holds it
 */
public record ProvinceSession(String unitName, MeetingSession session) {

    /** The same as it is kept. */
    record Kept(String unitName, KeptSession session) {}
}
