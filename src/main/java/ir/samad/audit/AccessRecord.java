package ir.samad.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opening of somebody's personal data.
 *
 * @param at when
 * @param accountId the account of the member of staff; null when it was a citizen
 * @param personId the member of staff; null when it was a citizen
 * @param positionId the position he acted in; null when it was a citizen
 * @param name who it was, as known then: name and position, or the citizen's contact; empty for whoever had a secret
 * @param purpose why, a message key of the room that opened it
 * @param reason why, in the words of whoever asked for what is masked to him; null for other openings
 * @param address network address; null when it was not over the network
 */
public record AccessRecord(
        Instant at,
        @Nullable UUID accountId,
        @Nullable UUID personId,
        @Nullable UUID positionId,
        String name,
        String purpose,
        @Nullable String reason,
        @Nullable String address) {

    public boolean isByStaff() {
        return accountId != null;
    }
}
