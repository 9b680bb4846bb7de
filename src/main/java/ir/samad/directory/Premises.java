package ir.samad.directory;

import ir.samad.vocabulary.PersianText;

/**
 * Where people come, and when. Empty texts where nothing is known.
 *
 * @param address postal address
 * @param floor floor and room
 * @param hours opening hours, as on the door
 * @param accessibility ways for people with disabilities
 */
public record Premises(String address, String floor, String hours, String accessibility) {

    /** Nothing known. */
    public static final Premises UNKNOWN = new Premises("", "", "", "");

    public Premises {
        address = PersianText.normalise(address);
        floor = PersianText.normalise(floor);
        hours = PersianText.normalise(hours);
        accessibility = PersianText.normalise(accessibility);
    }

    /** Whether nothing at all is known. */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
