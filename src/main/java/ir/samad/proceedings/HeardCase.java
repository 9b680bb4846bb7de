package ir.samad.proceedings;

import java.util.UUID;

/**
 * A case that was heard in a session. Who may not see the case is told neither its code nor what was said of it.
 *
 * @param number counts the cases of the session
 * @param code its tracking code, twelve digits
 * @param call whether it was taken in the session itself, on the telephone (N-8-4)
 * @param note what was said of it; may be empty
 */
public record HeardCase(int number, UUID caseId, String code, boolean call, String note) {}
