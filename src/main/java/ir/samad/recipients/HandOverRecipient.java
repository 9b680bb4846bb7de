package ir.samad.recipients;

/**
 * A body of another branch or another three-digit system with which cases are exchanged (N-3-1-2, N-6-3).
 *
 * @param name what it is called; short enough for an SMS
 * @param contact postal address, e-mail or telephone number; a postal address may be empty
 * @param active whether it is offered
 * @param version counts changes
 */
public record HandOverRecipient(
        RecipientId id,
        String name,
        Branch branch,
        RecipientKind kind,
        Reach reach,
        String contact,
        boolean active,
        int version) {

    /** Longest name, so that a notice with it stays within three parts of an SMS. */
    public static final int LONGEST_NAME = 45;

    /** What people may write about one. */
    public record Entry(String name, Branch branch, RecipientKind kind, Reach reach, String contact) {}
}
