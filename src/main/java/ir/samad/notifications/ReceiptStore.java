package ir.samad.notifications;

import static ir.samad.notifications.Claims.at;
import static ir.samad.notifications.Claims.column;
import static ir.samad.notifications.Claims.instant;

import ir.samad.database.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports of delivery in SQL, and what they are compared with. */
@Component
class ReceiptStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A report that waits. */
    record Row(UUID id, Receipt receipt, Instant receivedAt, int looks) {}

    /** A part of a notice as a provider calls it. */
    record Part(
            UUID noticeId,
            Instant handedAt,
            int attempt,
            int part,
            Channel channel,
            String messageId,
            String recipient,
            UUID subjectId,
            Instant createdAt) {}

    /** What is now known about one attempt at a notice. */
    record Told(UUID noticeId, int attempt, int parts, int delivered, int failed, int unknown) {}

    void insert(List<Receipt> receipts, Instant now) {
        jdbc.sql("""
                INSERT INTO notifications.receipt (id, channel, message_id, other_forms, recipient, outcome, detail,
                    received_at, look_at)
                SELECT id, channel, message_id, string_to_array(other_forms, ' '), recipient, outcome, detail, :now, :now
                FROM unnest(CAST(:ids AS uuid[]), :channels, :messageIds, :otherForms, :recipients, :outcomes, :details)
                    AS r (id, channel, message_id, other_forms, recipient, outcome, detail)
                """)
                .param("now", at(now))
                .param("ids", column(receipts, receipt -> Ids.next(clock)))
                .param("channels", column(receipts, Receipt::channel))
                .param("messageIds", column(receipts, Receipt::messageId))
                .param("otherForms", column(receipts, receipt -> String.join(" ", receipt.otherForms())))
                .param("recipients", column(receipts, Receipt::recipient))
                .param("outcomes", column(receipts, Receipt::outcome))
                .param("details", column(receipts, Receipt::detail))
                .update();
    }

    /** Takes reports whose turn it is; no other instance has them until the transaction ends. */
    List<Row> take(Instant now, int most) {
        return jdbc.sql("""
                SELECT id, channel, message_id, other_forms, recipient, outcome, detail, received_at, looks
                FROM notifications.receipt
                WHERE look_at <= :now
                ORDER BY look_at, id
                LIMIT :most
                FOR UPDATE SKIP LOCKED
                """)
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new Receipt(
                                Channel.valueOf(row.getString("channel")),
                                row.getString("message_id"),
                                Arrays.asList(
                                        (String[]) row.getArray("other_forms").getArray()),
                                row.getString("recipient"),
                                Receipt.Outcome.valueOf(row.getString("outcome")),
                                row.getString("detail")),
                        instant(row, "received_at"),
                        row.getInt("looks")))
                .list();
    }

    List<Part> listParts(Collection<String> messageIds, Instant since) {
        return jdbc.sql("""
                SELECT notice_id, handed_at, attempt, part, channel, message_id, recipient, subject_id, notice_created_at
                FROM notifications.provider_message
                WHERE message_id = ANY (:messageIds) AND handed_at > :since
                """)
                .param("messageIds", messageIds.toArray(String[]::new))
                .param("since", at(since))
                .query((row, number) -> new Part(
                        row.getObject("notice_id", UUID.class),
                        instant(row, "handed_at"),
                        row.getInt("attempt"),
                        row.getInt("part"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("message_id"),
                        row.getString("recipient"),
                        row.getObject("subject_id", UUID.class),
                        instant(row, "notice_created_at")))
                .list();
    }

    /** Notes what was reported about parts; that one arrived outweighs whatever else is said of it. */
    void mark(List<Part> parts, Receipt.Outcome outcome, Instant now) {
        jdbc.sql("""
                UPDATE notifications.provider_message p
                SET outcome = :outcome, outcome_at = :now
                FROM unnest(CAST(:ids AS uuid[]), CAST(:handedAt AS timestamptz[]), CAST(:attempts AS integer[]),
                    CAST(:parts AS integer[])) AS told (notice_id, handed_at, attempt, part)
                WHERE p.notice_id = told.notice_id AND p.handed_at = told.handed_at AND p.attempt = told.attempt
                    AND p.part = told.part AND (p.outcome IS NULL OR :outcome = 'DELIVERED' AND p.outcome <> 'DELIVERED')
                """)
                .param("outcome", outcome.name())
                .param("now", at(now))
                .param("ids", column(parts, Part::noticeId))
                .param("handedAt", column(parts, Part::handedAt))
                .param("attempts", column(parts, Part::attempt))
                .param("parts", column(parts, Part::part))
                .update();
    }

    /** What is known about each attempt at these notices. */
    List<Told> listTold(Collection<UUID> notices, Instant since) {
        return jdbc.sql("""
                SELECT notice_id, attempt, max(parts) AS parts,
                    count(*) FILTER (WHERE outcome = 'DELIVERED') AS delivered,
                    count(*) FILTER (WHERE outcome = 'FAILED') AS failed,
                    count(*) FILTER (WHERE outcome = 'UNKNOWN') AS unknown
                FROM notifications.provider_message
                WHERE notice_id = ANY (CAST(:ids AS uuid[])) AND handed_at > :since
                GROUP BY notice_id, attempt
                """)
                .param("ids", column(List.copyOf(notices), id -> id))
                .param("since", at(since))
                .query((row, number) -> new Told(
                        row.getObject("notice_id", UUID.class),
                        row.getInt("attempt"),
                        row.getInt("parts"),
                        row.getInt("delivered"),
                        row.getInt("failed"),
                        row.getInt("unknown")))
                .list();
    }

    /**
     * Brings notices into a state that was reported.
     *
     * @param from states in which the report still says something new
     * @return what was changed, with what the other way needs
     */
    List<OtherWays.Ended> conclude(
            List<Part> notices,
            NoticeState state,
            List<NoticeState> from,
            @Nullable List<String> details,
            Instant now) {
        return jdbc.sql("""
                UPDATE notifications.notice n
                SET state = :state, state_at = :now, last_error = coalesce(told.detail, n.last_error), broken_off = false,
                    body = CASE WHEN n.kind IN (:secret) THEN NULL ELSE n.body END
                FROM unnest(CAST(:subjects AS uuid[]), CAST(:createdAt AS timestamptz[]), CAST(:ids AS uuid[]), :details)
                    AS told (subject_id, created_at, id, detail)
                WHERE n.subject_id = told.subject_id AND n.created_at = told.created_at AND n.id = told.id
                    AND n.state IN (:from)
                RETURNING n.id, n.subject_id, n.event_key, n.kind, n.subject_line, n.body, n.fallback_channel,
                    n.fallback_recipient
                """)
                .param("state", state.name())
                .param("from", from.stream().map(Enum::name).toList())
                .param("now", at(now))
                .param("secret", NoticeStore.SECRET_KINDS)
                .param("subjects", column(notices, Part::subjectId))
                .param("createdAt", column(notices, Part::createdAt))
                .param("ids", column(notices, Part::noticeId))
                .param("details", details == null ? new String[notices.size()] : details.toArray(String[]::new))
                .query((row, number) -> {
                    var channel = row.getString("fallback_channel");
                    return new OtherWays.Ended(
                            row.getObject("id", UUID.class),
                            row.getObject("subject_id", UUID.class),
                            row.getString("event_key"),
                            NoticeKind.valueOf(row.getString("kind")),
                            row.getString("subject_line"),
                            row.getString("body"),
                            channel == null
                                    ? null
                                    : new Notice.Fallback(
                                            Channel.valueOf(channel), row.getString("fallback_recipient")));
                })
                .list();
    }

    void delete(Collection<UUID> ids) {
        jdbc.sql("DELETE FROM notifications.receipt WHERE id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", column(List.copyOf(ids), id -> id))
                .update();
    }

    void lookLater(UUID id, Instant at) {
        jdbc.sql("UPDATE notifications.receipt SET looks = looks + 1, look_at = :at WHERE id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }
}
