package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.Place;
import ir.samad.shell.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff at the door of this request.
 *
 * @param account his account, open
 * @param name his name
 * @param places where he may act now
 * @param placeLost whether the position he chose in this session is his no more
 * @param acting he as other rooms know him; null while he acts in no position, must first change his password, or must
 *     first set up his second step
 * @param secondFactorDue until when he must have a second step; null when he has one or needs none
 * @param secondFactorOverdue whether that is over, so that nothing else opens
 */
record Presence(
        Account account,
        String name,
        List<Place> places,
        boolean placeLost,
        @Nullable Staff acting,
        @Nullable Instant secondFactorDue,
        boolean secondFactorOverdue) {

    Optional<Staff> staff() {
        return Optional.ofNullable(acting);
    }
}
