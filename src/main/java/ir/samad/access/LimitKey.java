package ir.samad.access;

import java.time.Duration;

/** What is limited, and by what it is counted. Numbers are parameters; these are their first values. */
public enum LimitKey {
    /** One-time codes to one mobile number or e-mail address. */
    CODE_BY_CONTACT(5, Duration.ofMinutes(30)),
    /** One-time codes asked for from one address; mobile operators put many people behind one. */
    CODE_BY_ADDRESS(60, Duration.ofMinutes(30)),
    /** One-time codes asked for by one browser. */
    CODE_BY_DEVICE(10, Duration.ofMinutes(30)),
    /** Typed codes for one contact, whatever code they are for. */
    CODE_TRY_BY_CONTACT(20, Duration.ofHours(1)),
    /** Questions for a case by its tracking code, from one address. */
    INQUIRY_BY_ADDRESS(60, Duration.ofMinutes(10)),
    /** Questions for a case by its tracking code, from one browser. */
    INQUIRY_BY_DEVICE(20, Duration.ofMinutes(10)),
    /** Cases filed from one address. */
    FILING_BY_ADDRESS(60, Duration.ofHours(1)),
    /** Cases filed from one browser. */
    FILING_BY_DEVICE(10, Duration.ofHours(1)),
    /** Cases filed for one contact. */
    FILING_BY_CONTACT(10, Duration.ofHours(1)),
    /** Files sent from one address. */
    UPLOAD_BY_ADDRESS(200, Duration.ofHours(1)),
    /** Files sent by one browser. */
    UPLOAD_BY_DEVICE(60, Duration.ofHours(1));

    private final int count;
    private final Duration period;

    LimitKey(int count, Duration period) {
        this.count = count;
        this.period = period;
    }

    /** The value while no parameter says otherwise. */
    AccessRules.Rate usual() {
        return new AccessRules.Rate(count, period);
    }

    boolean countsAddress() {
        return name().endsWith("_BY_ADDRESS");
    }
}
