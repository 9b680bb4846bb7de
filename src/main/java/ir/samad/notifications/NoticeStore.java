package ir.samad.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox in SQL. */
@Component
class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the notice unless this contact was told of this event before. */
    void insert(
            UUID id,
            Notice notice,
            String subjectLine,
            String body,
            Instant now,
            Instant sendAt,
            @Nullable UUID fallbackOf) {
        var fallback = notice.fallback();
        jdbc.sql("""
                WITH told AS (
                    INSERT INTO notifications.event_told (subject_id, digest)
                    VALUES (:subject, :digest)
                    ON CONFLICT DO NOTHING
                    RETURNING 1)
                INSERT INTO notifications.notice (subject_id, created_at, id, event_key, kind, channel, recipient,
                    subject_line, body, state, state_at, not_before, next_attempt_at,
                    fallback_channel, fallback_recipient, fallback_of)
                SELECT :subject, :now, :id, :event, :kind, :channel, :to,
                    :subjectLine, :body, 'QUEUED', :now, :sendAt, :sendAt,
                    :fallbackChannel, :fallbackTo, :fallbackOf
                FROM told
                """)
                .param("subject", notice.subjectId())
                .param("digest", digest(notice))
                .param("now", at(now))
                .param("id", id)
                .param("event", notice.eventKey())
                .param("kind", notice.kind().name())
                .param("channel", notice.channel().name())
                .param("to", notice.to())
                .param("subjectLine", subjectLine)
                .param("body", body)
                .param("sendAt", at(sendAt))
                .param(
                        "fallbackChannel",
                        fallback == null ? null : fallback.channel().name(),
                        java.sql.Types.VARCHAR)
                .param("fallbackTo", fallback == null ? null : fallback.to(), java.sql.Types.VARCHAR)
                .param("fallbackOf", fallbackOf, java.sql.Types.OTHER)
                .update();
    }

    boolean withdraw(UUID subjectId, String eventKey, Instant now) {
        var begun = jdbc.sql("""
                SELECT attempts > 0 OR state NOT IN ('QUEUED', 'WITHDRAWN')
                FROM notifications.notice
                WHERE subject_id = :subject AND event_key = :event
                FOR UPDATE
                """)
                .param("subject", subjectId)
                .param("event", eventKey)
                .query(Boolean.class)
                .list();
        if (begun.contains(true)) {
            return false;
        }
        jdbc.sql("""
                UPDATE notifications.notice
                SET state = 'WITHDRAWN', state_at = :now, body = CASE WHEN kind IN (:secret) THEN NULL ELSE body END
                WHERE subject_id = :subject AND event_key = :event AND state = 'QUEUED'
                """)
                .param("subject", subjectId)
                .param("event", eventKey)
                .param("now", at(now))
                .param("secret", SECRET_KINDS)
                .update();
        return true;
    }

    void forgetContacts(UUID subjectId) {
        jdbc.sql("""
                UPDATE notifications.notice
                SET recipient = '', fallback_recipient = CASE WHEN fallback_recipient IS NULL THEN NULL ELSE '' END,
                    subject_line = '', body = NULL, last_error = NULL
                WHERE subject_id = :subject
                """).param("subject", subjectId).update();
        jdbc.sql("UPDATE notifications.provider_message SET recipient = '' WHERE subject_id = :subject")
                .param("subject", subjectId)
                .update();
    }

    List<WrittenNotice> listFor(UUID subjectId, Instant since) {
        return jdbc.sql("""
                SELECT id, channel, recipient, kind, CASE WHEN kind IN (:secret) THEN NULL ELSE body END AS body,
                    state, attempts, created_at, not_before, state_at, last_error
                FROM notifications.notices_since(:subject, :since)
                ORDER BY created_at, fallback_of IS NOT NULL, id
                """)
                .param("subject", subjectId)
                .param("since", at(since))
                .param("secret", SECRET_KINDS)
                .query((row, number) -> new WrittenNotice(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("body"),
                        NoticeState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        instant(row, "created_at"),
                        instant(row, "not_before"),
                        instant(row, "state_at"),
                        row.getString("last_error")))
                .list();
    }

    /**
     * How many notices of a channel should have left before this moment and have not.
     *
     * @param most no more of each kind are counted, so that a long queue costs no more than a short one
     */
    int countOverdue(Channel channel, Instant before, int most) {
        return jdbc.sql("""
                SELECT count(*) FROM (
                    (SELECT 1 FROM notifications.notice
                     WHERE state = 'QUEUED' AND kind <> 'ONE_TIME_CODE' AND channel = :channel
                       AND next_attempt_at <= :before LIMIT :most)
                    UNION ALL
                    (SELECT 1 FROM notifications.notice
                     WHERE state = 'QUEUED' AND kind = 'ONE_TIME_CODE' AND channel = :channel
                       AND next_attempt_at <= :before LIMIT :most)) overdue
                """)
                .param("before", at(before))
                .param("channel", channel.name())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The newest text of this kind about a subject that still waits to be sent. */
    Optional<String> findQueuedText(UUID subjectId, NoticeKind kind) {
        return jdbc.sql("""
                SELECT body FROM notifications.notice
                WHERE subject_id = :subject AND kind = :kind AND state = 'QUEUED' AND body IS NOT NULL
                ORDER BY created_at DESC, id DESC
                LIMIT 1
                """)
                .param("subject", subjectId)
                .param("kind", kind.name())
                .query(String.class)
                .optional();
    }

    /**
     * Erases text and subject line of notices written before this moment that wait for nothing any more.
     *
     * @return how many; 0 when none is left but those another instance is just erasing
     */
    int eraseTexts(Instant before, int most) {
        return jdbc.sql("""
                WITH old AS (
                    SELECT subject_id, created_at, id
                    FROM notifications.notice
                    WHERE created_at < :before AND body IS NOT NULL AND state <> 'QUEUED'
                    ORDER BY created_at
                    LIMIT :most
                    FOR UPDATE SKIP LOCKED)
                UPDATE notifications.notice n
                SET body = NULL, subject_line = NULL
                FROM old
                WHERE n.subject_id = old.subject_id AND n.created_at = old.created_at AND n.id = old.id
                """).param("before", at(before)).param("most", most).update();
    }

    /** Kinds whose texts are never shown and are erased once they are sent. */
    static final List<String> SECRET_KINDS = java.util.Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::isSecret)
            .map(Enum::name)
            .toList();

    private static byte[] digest(Notice notice) {
        try {
            var told = notice.eventKey() + "\n" + notice.channel() + "\n" + notice.to();
            return MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
