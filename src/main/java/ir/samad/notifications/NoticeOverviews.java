package ir.samad.notifications;

import static ir.samad.notifications.Claims.at;
import static ir.samad.notifications.Claims.instant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers how notices stand. */
@Component
class NoticeOverviews {

    private static final int MOST_LINES = 100;
    private static final Pattern CONTACTS = Pattern.compile("[^\\s<>]+@[^\\s<>]+|\\+?[0-9]{7,}");

    private final JdbcClient jdbc;
    private final Dispatcher dispatcher;
    private final Clock clock;

    NoticeOverviews(JdbcClient jdbc, Dispatcher dispatcher, Clock clock) {
        this.jdbc = jdbc;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /**
     * How notices of the last days stand.
     *
     * @param state only these in the list; null for all
     * @param channel only these in the list; null for all
     */
    NoticeOverview of(Duration period, @Nullable NoticeState state, @Nullable Channel channel) {
        var now = clock.instant();
        var since = now.minus(period);
        var counts = counts(since);
        return new NoticeOverview(
                Stream.of(Channel.values())
                        .map(each -> line(each, counts.getOrDefault(each, Map.of()), now))
                        .toList(),
                lines(since, state, channel));
    }

    private Map<Channel, Map<NoticeState, Long>> counts(Instant since) {
        var counts = new EnumMap<Channel, Map<NoticeState, Long>>(Channel.class);
        jdbc.sql("""
                SELECT channel, state, count(*) AS number FROM notifications.notice
                WHERE created_at > :since
                GROUP BY channel, state
                """)
                .param("since", at(since))
                .query((row, number) -> counts.computeIfAbsent(
                                Channel.valueOf(row.getString("channel")), each -> new EnumMap<>(NoticeState.class))
                        .put(NoticeState.valueOf(row.getString("state")), row.getLong("number")))
                .list();
        return counts;
    }

    private NoticeOverview.ChannelLine line(Channel channel, Map<NoticeState, Long> counts, Instant now) {
        record Waiting(long number, @Nullable Instant oldest) {}
        var waiting = jdbc.sql("""
                SELECT count(*) AS number, min(next_attempt_at) AS oldest FROM notifications.notice
                WHERE state = 'QUEUED' AND channel = :channel AND next_attempt_at <= :now
                """)
                .param("channel", channel.name())
                .param("now", at(now))
                .query((row, number) -> new Waiting(
                        row.getLong("number"), row.getObject("oldest") == null ? null : instant(row, "oldest")))
                .single();
        return new NoticeOverview.ChannelLine(
                channel,
                dispatcher.hasSender(channel),
                dispatcher.isConnected(channel),
                counts,
                waiting.number(),
                waiting.oldest());
    }

    private List<NoticeOverview.Line> lines(Instant since, @Nullable NoticeState state, @Nullable Channel channel) {
        return jdbc.sql("""
                SELECT created_at, channel, recipient, kind, state, state_at, attempts, next_attempt_at, last_error
                FROM notifications.notice
                WHERE created_at > :since
                    AND (CAST(:state AS text) IS NULL OR state = :state)
                    AND (CAST(:channel AS text) IS NULL OR channel = :channel)
                ORDER BY created_at DESC, id DESC
                LIMIT :most
                """)
                .param("since", at(since))
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("channel", channel == null ? null : channel.name(), java.sql.Types.VARCHAR)
                .param("most", MOST_LINES)
                .query((row, number) -> new NoticeOverview.Line(
                        instant(row, "created_at"),
                        Channel.valueOf(row.getString("channel")),
                        masked(row.getString("recipient")),
                        NoticeKind.valueOf(row.getString("kind")),
                        NoticeState.valueOf(row.getString("state")),
                        instant(row, "state_at"),
                        row.getInt("attempts"),
                        instant(row, "next_attempt_at"),
                        withoutContacts(row.getString("last_error"))))
                .list();
    }

    /** «0912•••4567», «z•••@example.ir». */
    static String masked(String contact) {
        var at = contact.lastIndexOf('@');
        if (at > 0) {
            return contact.charAt(0) + "•••" + contact.substring(at);
        }
        return contact.length() < 9 ? "•••" : contact.substring(0, 4) + "•••" + contact.substring(contact.length() - 4);
    }

    static @Nullable String withoutContacts(@Nullable String error) {
        return error == null ? null : CONTACTS.matcher(error).replaceAll("•••");
    }
}
