package ir.samad.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides what an answer means for a notice, and notes it together with what follows from it. */
@Component
class Ends {

    private final Claims claims;
    private final OtherWays otherWays;
    private final Patience patience;
    private final QuietHours quietHours;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Ends(
            Claims claims,
            OtherWays otherWays,
            Patience patience,
            QuietHours quietHours,
            TransactionTemplate transactions,
            Clock clock) {
        this.claims = claims;
        this.otherWays = otherWays;
        this.patience = patience;
        this.quietHours = quietHours;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is known without sending; null when it is to be sent. */
    @Nullable
    Handover beforeSending(QueuedNotice notice, Instant now) {
        if (patience.isTooOld(notice, now)) {
            return new Handover.Rejected("Too old to be of use");
        }
        // Written by day, and its turn comes at night, as after an hour without a gateway.
        var awake = notice.kind().waitsForMorning() ? quietHours.endAfter(now) : now;
        return awake.isAfter(now)
                ? new Handover.Deferred("Waits for the end of the quiet hours", Duration.between(now, awake))
                : null;
    }

    Settlement of(QueuedNotice notice, Handover handover) {
        return switch (handover) {
            case Handover.Delivered(var reference) -> Settlement.ended(notice, NoticeState.DELIVERED, null, reference);
            case Handover.Accepted(var reference) -> Settlement.ended(notice, NoticeState.HANDED_OVER, null, reference);
            case Handover.Submitted(var messageIds) -> Settlement.submitted(notice, messageIds);
            case Handover.Rejected(var error) -> givenUp(notice, error, notice.brokenOff());
            case Handover.NotNow(var error) -> again(notice, error, notice.brokenOff());
            case Handover.BrokenOff(var error) -> again(notice, error, true);
            case Handover.Deferred(var error, var pause) ->
                Settlement.putBack(notice, clock.instant().plus(pause), error);
        };
    }

    /** In one commit for all of them. */
    void note(List<Settlement> settlements) {
        transactions.executeWithoutResult(status -> {
            var noted = claims.settle(settlements, clock.instant());
            for (var settlement : settlements) {
                if (settlement.opensOtherWay()
                        && noted.contains(settlement.notice().id())) {
                    otherWays.open(OtherWays.Ended.of(settlement.notice()));
                }
            }
        });
    }

    private Settlement again(QueuedNotice notice, String error, boolean brokenOff) {
        if (patience.isExhausted(notice)) {
            return givenUp(notice, error, brokenOff);
        }
        var next = clock.instant().plus(patience.pauseAfter(notice));
        return Settlement.again(
                notice, notice.kind().waitsForMorning() ? quietHours.endAfter(next) : next, error, brokenOff);
    }

    private static Settlement givenUp(QueuedNotice notice, String error, boolean mayHaveArrived) {
        return Settlement.ended(notice, mayHaveArrived ? NoticeState.UNKNOWN : NoticeState.FAILED, error, null);
    }
}
