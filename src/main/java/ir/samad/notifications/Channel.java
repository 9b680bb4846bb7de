package ir.samad.notifications;

/** A way to a person outside the house (N-4-5). */
public enum Channel {
    /** Text message to a mobile number. */
    SMS,
    /** Letter to an e-mail address. */
    EMAIL
}
