package ir.samad.access;

/** What is limited, and by what it is counted. The numbers are the parameters {@code limit.<name>.count} and {@code limit.<name>.period}. */
public enum LimitKey {
    /** One-time codes to one mobile number or e-mail address. */
    CODE_BY_CONTACT,
    /** One-time codes asked for from one address; mobile operators put many people behind one. */
    CODE_BY_ADDRESS,
    /** One-time codes asked for by one browser. */
    CODE_BY_DEVICE,
    /** Typed codes for one contact, whatever code they are for. */
    CODE_TRY_BY_CONTACT,
    /** Questions for a case by its tracking code, from one address. */
    INQUIRY_BY_ADDRESS,
    /** Questions for a case by its tracking code, from one browser. */
    INQUIRY_BY_DEVICE,
    /** Cases filed from one address. */
    FILING_BY_ADDRESS,
    /** Cases filed from one browser. */
    FILING_BY_DEVICE,
    /** Cases filed for one contact. */
    FILING_BY_CONTACT,
    /** Turns at meetings asked for from one address. */
    TURN_BY_ADDRESS,
    /** Turns at meetings asked for by one browser. */
    TURN_BY_DEVICE,
    /** Turns at meetings asked for with one mobile number. */
    TURN_BY_CONTACT,
    /** Files sent from one address. */
    UPLOAD_BY_ADDRESS,
    /** Files sent by one browser. */
    UPLOAD_BY_DEVICE,
    /** Files sent by one account of the staff. */
    UPLOAD_BY_ACCOUNT,
    /** Archives of one's own data taken from one address. */
    EXPORT_BY_ADDRESS,
    /** Archives of one's own data taken by one browser. */
    EXPORT_BY_DEVICE;

    boolean countsAddress() {
        return name().endsWith("_BY_ADDRESS");
    }
}
