package ir.samad.administration;

/** Units in which an administrator writes how long something lasts. */
enum LengthUnit {
    SECONDS(1, "PT%sS"),
    MINUTES(60, "PT%sM"),
    HOURS(3600, "PT%sH"),
    DAYS(86_400, "P%sD");

    private final long seconds;
    private final String iso;

    LengthUnit(long seconds, String iso) {
        this.seconds = seconds;
        this.iso = iso;
    }

    long seconds() {
        return seconds;
    }

    /** The ISO form in which lengths are stored. */
    String iso(String number) {
        return iso.formatted(number);
    }
}
