package ir.samad.access;

import java.util.Locale;
import java.util.UUID;

/** Takes one-time codes out of the house. */
interface CodeSender {

    /**
     * Sends a code, in the caller's transaction.
     *
     * @param contact mobile number or e-mail address
     * @param minutes how long it lives
     */
    void send(UUID codeId, String contact, String code, long minutes, Locale locale);
}
