package ir.samad.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's phones and mailboxes in SQL. */
@Component
class PhoneStore {

    private final JdbcClient jdbc;

    PhoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void receive(Channel channel, OutgoingMessage message, Instant now) {
        jdbc.sql("""
                INSERT INTO notifications.phone_message (id, recipient, channel, subject_line, body, received_at)
                VALUES (:id, :to, :channel, :subjectLine, :text, :now)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", message.reference())
                .param("to", message.to())
                .param("channel", channel.name())
                .param("subjectLine", message.subjectLine())
                .param("text", message.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest messages of one phone or mailbox, newest last. */
    List<PhoneMessage> listFor(String to, int most) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT id, recipient, channel, subject_line, body, received_at
                    FROM notifications.phone_message
                    WHERE recipient = :to
                    ORDER BY received_at DESC, id DESC
                    LIMIT :most) newest
                ORDER BY received_at, id
                """)
                .param("to", to)
                .param("most", most)
                .query((row, number) -> message(row))
                .list();
    }

    /** The phones and mailboxes that received something last, each with its last message, newest first. */
    List<PhoneMessage> listRecent(int most) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT DISTINCT ON (recipient) id, recipient, channel, subject_line, body, received_at
                    FROM (SELECT * FROM notifications.phone_message ORDER BY received_at DESC, id DESC LIMIT 500) late
                    ORDER BY recipient, received_at DESC, id DESC) phones
                ORDER BY received_at DESC, id DESC
                LIMIT :most
                """)
                .param("most", most)
                .query((row, number) -> message(row))
                .list();
    }

    private static PhoneMessage message(ResultSet row) throws SQLException {
        return new PhoneMessage(
                row.getString("recipient"),
                Channel.valueOf(row.getString("channel")),
                row.getString("subject_line"),
                row.getString("body"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
