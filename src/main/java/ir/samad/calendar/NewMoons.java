package ir.samad.calendar;

/**
 * The rule for lunar months beyond every published table. The moment of the true new moon comes from the series of
 * J. Meeus, Astronomical Algorithms, chapter 49 (terms above 0.0001 day; good to a few minutes); the month begins on the
 * day on which that moment plus 2.16 days falls in universal time, which is when the crescent has usually been seen in
 * Iran the evening before.
 *
 * <p>Against the published months the rule never errs by more than one day and is right for more than nine of ten months
 * since 1438; a test says so. What it yields is marked {@link LunarStatus#COMPUTED} and waits for an administrator.
 */
final class NewMoons {

    /** The month that began after the new moon of 6 January 2000, with which the series counts. */
    private static final LunarMonth ORIGIN = new LunarMonth(1420, 10);

    private static final double JULIAN_DAY_OF_EPOCH = 2440587.5;
    private static final double DAYS_TO_CRESCENT = 2.16;

    private NewMoons() {}

    /** The epoch day on which the month begins by this rule. */
    static long startOf(LunarMonth month) {
        return (long) Math.floor(newMoon(month.count() - ORIGIN.count()) - JULIAN_DAY_OF_EPOCH + DAYS_TO_CRESCENT);
    }

    /** Julian day of the k-th new moon since January 2000. */
    private static double newMoon(int k) {
        var t = k / 1236.85;
        var e = 1 - 0.002516 * t - 0.0000074 * t * t;
        var sun = Math.toRadians(2.5534 + 29.10535670 * k);
        var moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        var latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        var node = Math.toRadians(124.7746 - 1.56375588 * k);
        return 2451550.09766
                + 29.530588861 * k
                + 0.00015437 * t * t
                - 0.40720 * Math.sin(moon)
                + 0.17241 * e * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * latitude)
                + 0.00739 * e * Math.sin(moon - sun)
                - 0.00514 * e * Math.sin(moon + sun)
                + 0.00208 * e * e * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * latitude)
                - 0.00057 * Math.sin(moon + 2 * latitude)
                + 0.00056 * e * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * e * Math.sin(sun + 2 * latitude)
                + 0.00038 * e * Math.sin(sun - 2 * latitude)
                - 0.00024 * e * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(node);
    }
}
