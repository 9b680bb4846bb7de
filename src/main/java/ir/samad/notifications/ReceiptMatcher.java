package ir.samad.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares reports of delivery with what was handed over, and brings notices into the state that is known now. Repeated
 * and reordered reports change nothing: what has arrived stays arrived, and a failure counts only for the last attempt.
 */
@Component
class ReceiptMatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptMatcher.class);
    private static final int BATCH = 500;

    /** Reports come within days; identifiers may be used anew after longer. */
    private static final Duration MEMORY = Duration.ofDays(14);

    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final ReceiptStore store;
    private final OtherWays otherWays;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReceiptMatcher(ReceiptStore store, OtherWays otherWays, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.otherWays = otherWays;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Looks at the reports whose turn it is.
     *
     * @return how many were looked at; 0 when there are none
     */
    int matchOnce() {
        return Objects.requireNonNull(transactions.execute(status -> match(clock.instant())));
    }

    private int match(Instant now) {
        var rows = store.take(now, BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        var since = now.minus(MEMORY);
        var ids = new HashSet<String>();
        rows.forEach(row -> {
            ids.add(row.receipt().messageId());
            ids.addAll(row.receipt().otherForms());
        });
        var parts = store.listParts(ids, since).stream().collect(Collectors.groupingBy(ReceiptStore.Part::messageId));
        var marks = new EnumMap<Receipt.Outcome, List<ReceiptStore.Part>>(Receipt.Outcome.class);
        var notices = new HashMap<UUID, ReceiptStore.Part>();
        var details = new HashMap<UUID, String>();
        var done = new ArrayList<UUID>();
        for (var row : rows) {
            var found = find(row.receipt(), parts);
            if (found.isPresent()) {
                var part = found.get();
                marks.computeIfAbsent(row.receipt().outcome(), outcome -> new ArrayList<>())
                        .add(part);
                notices.put(part.noticeId(), part);
                details.put(part.noticeId(), row.receipt().detail());
                done.add(row.id());
            } else if (row.receivedAt().isBefore(now.minus(GIVE_UP_AFTER))) {
                LOG.warn(
                        "A report of delivery for a message we do not know is dropped: {}",
                        row.receipt().messageId());
                done.add(row.id());
            } else {
                store.lookLater(row.id(), now.plus(pause(row.looks())));
            }
        }
        // What arrived last, so that it outweighs the rest of the same batch.
        for (var outcome : List.of(Receipt.Outcome.UNKNOWN, Receipt.Outcome.FAILED, Receipt.Outcome.DELIVERED)) {
            if (marks.containsKey(outcome)) {
                store.mark(marks.get(outcome), outcome, now);
            }
        }
        conclude(notices, details, since, now);
        store.delete(done);
        return rows.size();
    }

    /** The part a report speaks of: the same name, or the same number otherwise written for the same person. */
    private static Optional<ReceiptStore.Part> find(Receipt receipt, Map<String, List<ReceiptStore.Part>> parts) {
        var exact = newest(receipt, parts.getOrDefault(receipt.messageId(), List.of()));
        if (exact.isPresent()) {
            return exact;
        }
        return receipt.recipient().isEmpty()
                ? Optional.empty()
                : newest(
                        receipt,
                        receipt.otherForms().stream()
                                .flatMap(form -> parts.getOrDefault(form, List.of()).stream())
                                .toList());
    }

    private static Optional<ReceiptStore.Part> newest(Receipt receipt, List<ReceiptStore.Part> candidates) {
        return candidates.stream()
                .filter(part -> part.channel() == receipt.channel())
                .filter(part -> receipt.recipient().isEmpty()
                        || receipt.channel() == Channel.EMAIL
                        || sameNumber(part.recipient(), receipt.recipient()))
                .max(Comparator.comparing(ReceiptStore.Part::handedAt));
    }

    /** Numbers are written 09…, +989…, 00989… or 989…. */
    private static boolean sameNumber(String one, String other) {
        return ending(one).equals(ending(other));
    }

    private static String ending(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        return digits.length() <= 10 ? digits.replaceFirst("^0+", "") : digits.substring(digits.length() - 10);
    }

    private void conclude(Map<UUID, ReceiptStore.Part> notices, Map<UUID, String> details, Instant since, Instant now) {
        if (notices.isEmpty()) {
            return;
        }
        var states = new EnumMap<NoticeState, List<ReceiptStore.Part>>(NoticeState.class);
        store.listTold(notices.keySet(), since).stream()
                .collect(Collectors.groupingBy(ReceiptStore.Told::noticeId))
                .forEach((id, attempts) -> stateOf(attempts)
                        .ifPresent(state -> states.computeIfAbsent(state, each -> new ArrayList<>())
                                .add(Objects.requireNonNull(notices.get(id)))));
        states.forEach((state, parts) -> {
            var arrived = state == NoticeState.DELIVERED;
            var from = switch (state) {
                case DELIVERED ->
                    List.of(NoticeState.QUEUED, NoticeState.HANDED_OVER, NoticeState.UNKNOWN, NoticeState.FAILED);
                case FAILED -> List.of(NoticeState.HANDED_OVER, NoticeState.UNKNOWN);
                default -> List.of(NoticeState.HANDED_OVER);
            };
            var said = arrived
                    ? null
                    : parts.stream().map(part -> details.get(part.noticeId())).toList();
            var changed = store.conclude(parts, state, from, said, now);
            if (!arrived) {
                changed.forEach(otherWays::open);
            }
        });
    }

    /** Arrived when all parts of some attempt did; else what is said of the last attempt. */
    private static Optional<NoticeState> stateOf(List<ReceiptStore.Told> attempts) {
        if (attempts.stream().anyMatch(attempt -> attempt.delivered() >= attempt.parts())) {
            return Optional.of(NoticeState.DELIVERED);
        }
        var last = attempts.stream()
                .max(Comparator.comparingInt(ReceiptStore.Told::attempt))
                .orElseThrow();
        if (last.failed() > 0) {
            return Optional.of(NoticeState.FAILED);
        }
        return last.unknown() > 0 ? Optional.of(NoticeState.UNKNOWN) : Optional.empty();
    }

    private static Duration pause(int looks) {
        var pause = Duration.ofSeconds(1L << Math.min(looks, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
