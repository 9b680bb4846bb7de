package ir.samad.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has which notice in hand, in SQL: claims and the ends of attempts, each for many notices in one statement and one
 * commit.
 */
@Component
class Claims {

    private static final String CODES = "kind = 'ONE_TIME_CODE'";
    private static final String OTHERS = "kind <> 'ONE_TIME_CODE'";
    private static final Duration LATELY = Duration.ofDays(31);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Duration WHOLE_LOOK_EVERY = Duration.ofMinutes(1);

    private final Map<Channel, Instant> wholeLooks = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Claims(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Claims notices that are due, codes first: they are the claimer's until {@code leaseEnd}. Until an answer is noted,
     * the attempt counts as broken off; so it does when the program is killed.
     */
    List<QueuedNotice> claim(Channel channel, Instant now, Instant leaseEnd, int most) {
        var whole = isTimeForWholeLook(channel, now);
        var months = whole
                ? new Months(OffsetDateTime.MIN, OffsetDateTime.MAX)
                : new Months(at(now.minus(LATELY)), at(now.plus(CLOCKS_DIFFER)));
        var claimed = transactions.execute(status -> {
            var codes = claim(CODES, channel, months, now, leaseEnd, most);
            if (codes.size() == most) {
                return codes;
            }
            var all = new ArrayList<>(codes);
            all.addAll(claim(OTHERS, channel, months, now, leaseEnd, most - codes.size()));
            return all;
        });
        var mine = claimed == null ? List.<QueuedNotice>of() : claimed;
        if (whole && mine.size() < most) {
            wholeLooks.put(channel, now);
        }
        return mine;
    }

    /** Nearly everything that is due was written lately; now and then all months are looked at, until nothing is left. */
    private boolean isTimeForWholeLook(Channel channel, Instant now) {
        var last = wholeLooks.get(channel);
        return last == null || now.isBefore(last) || Duration.between(last, now).compareTo(WHOLE_LOOK_EVERY) >= 0;
    }

    private record Months(OffsetDateTime from, OffsetDateTime until) {}

    private List<QueuedNotice> claim(
            String kind, Channel channel, Months months, Instant now, Instant leaseEnd, int most) {
        return jdbc.sql("""
                WITH due AS (
                    SELECT subject_id, created_at, id, broken_off
                    FROM notifications.notice
                    WHERE state = 'QUEUED' AND %s AND channel = :channel AND next_attempt_at <= :now
                        AND created_at BETWEEN :from AND :until
                    ORDER BY next_attempt_at
                    LIMIT :most
                    FOR UPDATE SKIP LOCKED)
                UPDATE notifications.notice n
                SET attempts = n.attempts + 1, next_attempt_at = :leaseEnd, broken_off = true
                FROM due
                WHERE n.subject_id = due.subject_id AND n.created_at = due.created_at AND n.id = due.id
                    AND n.created_at BETWEEN :from AND :until
                RETURNING n.subject_id, n.id, n.created_at, n.not_before, n.event_key, n.kind, n.channel, n.recipient,
                    n.subject_line, n.body, n.attempts, n.fallback_channel, n.fallback_recipient, due.broken_off,
                    n.next_attempt_at
                """.formatted(kind))
                .param("channel", channel.name())
                .param("now", at(now))
                .param("leaseEnd", at(leaseEnd))
                .param("most", most)
                .param("from", months.from())
                .param("until", months.until())
                .query((row, number) -> claimed(row))
                .list();
    }

    /**
     * Notes the ends of attempts, except where the lease was lost and somebody else is at it. Call it in a transaction.
     *
     * @return the notices whose end was noted
     */
    Set<UUID> settle(List<Settlement> ends, Instant now) {
        var noted = new HashSet<>(jdbc.sql("""
                WITH ended AS (
                    SELECT * FROM unnest(CAST(:subjects AS uuid[]), CAST(:createdAt AS timestamptz[]), CAST(:ids AS uuid[]),
                        CAST(:attempts AS integer[]), CAST(:leases AS timestamptz[]), :states, CAST(:next AS timestamptz[]),
                        :errors, :references, CAST(:brokenOff AS boolean[]), CAST(:uncounted AS integer[]))
                        AS e (subject_id, created_at, id, attempts, lease, state, next, error, reference, broken_off, uncounted))
                UPDATE notifications.notice n
                SET state = ended.state,
                    state_at = CASE WHEN ended.state = 'QUEUED' THEN n.state_at ELSE :now END,
                    next_attempt_at = coalesce(ended.next, n.next_attempt_at),
                    attempts = n.attempts - ended.uncounted,
                    last_error = coalesce(ended.error, n.last_error),
                    provider_reference = ended.reference,
                    broken_off = ended.broken_off,
                    body = CASE WHEN ended.state <> 'QUEUED' AND n.kind IN (:secret) THEN NULL ELSE n.body END
                FROM ended
                WHERE n.subject_id = ended.subject_id AND n.created_at = ended.created_at AND n.id = ended.id
                    AND n.created_at BETWEEN :first AND :last
                    AND n.state = 'QUEUED' AND n.attempts = ended.attempts AND n.next_attempt_at = ended.lease
                RETURNING n.id
                """)
                .param("subjects", column(ends, end -> end.notice().subjectId()))
                .param("createdAt", column(ends, end -> end.notice().createdAt()))
                .param("ids", column(ends, end -> end.notice().id()))
                .param("attempts", column(ends, end -> end.notice().attempts()))
                .param("first", at(writtenAt(ends).min(Instant::compareTo).orElseThrow()))
                .param("last", at(writtenAt(ends).max(Instant::compareTo).orElseThrow()))
                .param("leases", column(ends, end -> end.notice().leaseEnd()))
                .param("states", column(ends, Settlement::state))
                .param("next", column(ends, Settlement::next))
                .param("errors", column(ends, Settlement::error))
                .param("references", column(ends, Settlement::reference))
                .param("brokenOff", column(ends, Settlement::brokenOff))
                .param("uncounted", column(ends, end -> end.counted() ? 0 : 1))
                .param("now", at(now))
                .param("secret", NoticeStore.SECRET_KINDS)
                .query(UUID.class)
                .list());
        // Also of a lost lease: the provider has it, and its report should find the notice.
        insertMessages(ends, now);
        return noted;
    }

    private static Stream<Instant> writtenAt(List<Settlement> ends) {
        return ends.stream().map(end -> end.notice().createdAt());
    }

    private void insertMessages(List<Settlement> ends, Instant now) {
        record Part(QueuedNotice notice, int part, int parts, String messageId) {}
        var parts = ends.stream()
                .<Part>mapMulti((end, next) -> {
                    for (var i = 0; i < end.messageIds().size(); i++) {
                        if (end.messageIds().get(i).isBlank()) {
                            // A centre that names nothing reports nothing.
                            continue;
                        }
                        next.accept(new Part(
                                end.notice(),
                                i + 1,
                                end.messageIds().size(),
                                end.messageIds().get(i)));
                    }
                })
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO notifications.provider_message (notice_id, handed_at, attempt, part, parts, channel, message_id,
                    recipient, subject_id, notice_created_at)
                SELECT notice_id, :now, attempt, part, parts, channel, message_id, recipient, subject_id, created_at
                FROM unnest(CAST(:ids AS uuid[]), CAST(:attempts AS integer[]), CAST(:part AS integer[]),
                    CAST(:parts AS integer[]), :channels, :messageIds, :recipients, CAST(:subjects AS uuid[]),
                    CAST(:createdAt AS timestamptz[]))
                    AS p (notice_id, attempt, part, parts, channel, message_id, recipient, subject_id, created_at)
                ON CONFLICT DO NOTHING
                """)
                .param("now", at(now))
                .param("ids", column(parts, part -> part.notice().id()))
                .param("attempts", column(parts, part -> part.notice().attempts()))
                .param("part", column(parts, Part::part))
                .param("parts", column(parts, Part::parts))
                .param("channels", column(parts, part -> part.notice().channel()))
                .param("messageIds", column(parts, Part::messageId))
                .param("recipients", column(parts, part -> part.notice().recipient()))
                .param("subjects", column(parts, part -> part.notice().subjectId()))
                .param("createdAt", column(parts, part -> part.notice().createdAt()))
                .update();
    }

    /** One column of many rows, as PostgreSQL reads it from texts. */
    static <T> String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        var column = new String[rows.size()];
        for (var i = 0; i < column.length; i++) {
            var each = value.apply(rows.get(i));
            // A character nothing can hold is no reason to lose the note.
            column[i] = each == null ? null : each.toString().replace("\0", "");
        }
        return column;
    }

    private static QueuedNotice claimed(ResultSet row) throws SQLException {
        var fallbackChannel = row.getString("fallback_channel");
        return new QueuedNotice(
                row.getObject("subject_id", UUID.class),
                row.getObject("id", UUID.class),
                instant(row, "created_at"),
                instant(row, "not_before"),
                row.getString("event_key"),
                NoticeKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("subject_line"),
                row.getString("body"),
                row.getInt("attempts"),
                fallbackChannel == null
                        ? null
                        : new Notice.Fallback(Channel.valueOf(fallbackChannel), row.getString("fallback_recipient")),
                row.getBoolean("broken_off"),
                instant(row, "next_attempt_at"));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
