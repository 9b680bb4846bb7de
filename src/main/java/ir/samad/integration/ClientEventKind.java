package ir.samad.integration;

/** What can happen to a program and its keys; every one leaves a record. */
public enum ClientEventKind {
    OPENED,
    KEY_MADE,
    KEY_REPLACED,
    KEY_REVOKED,
    CLOSED
}
