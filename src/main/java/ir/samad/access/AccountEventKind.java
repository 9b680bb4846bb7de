package ir.samad.access;

/** What can happen to an account; every one leaves a record. */
public enum AccountEventKind {
    OPENED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_DELAYED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    UNLOCKED,
    CLOSED,
    REOPENED
}
