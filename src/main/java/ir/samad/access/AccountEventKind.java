package ir.samad.access;

/** What can happen to an account; every one leaves a record. */
public enum AccountEventKind {
    OPENED,
    /** Nothing is open yet: the second step is missing. */
    PASSWORD_ACCEPTED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_DELAYED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    SECOND_FACTOR_SET_UP,
    SECOND_FACTOR_REFUSED,
    SECOND_FACTOR_REMOVED,
    SECOND_FACTOR_RESET,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_RENEWED,
    UNLOCKED,
    CLOSED,
    REOPENED
}
