package ir.samad.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account with which a member of staff signs in. What it opens is said by the positions its person holds at the
 * moment, never by the account.
 *
 * @param id identifier
 * @param personId whose it is
 * @param unitId the unit whose administrators keep it
 * @param username the name he types
 * @param mustChangePassword whether it opens nothing until he has chosen his own password
 * @param openedAt when it was opened
 * @param closedAt when it was closed; null while open
 * @param lastSignInAt when somebody last signed in; null before the first time
 * @param secondFactor whether it is opened in two steps
 * @param delegatedTo whether decisions of a position were ever delegated to its person
 * @param secondFactorAskedAt first sign-in at which the rules asked for a second step; null while they never did
 */
public record Account(
        AccountId id,
        UUID personId,
        UUID unitId,
        String username,
        boolean mustChangePassword,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant lastSignInAt,
        boolean secondFactor,
        boolean delegatedTo,
        @Nullable Instant secondFactorAskedAt) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
