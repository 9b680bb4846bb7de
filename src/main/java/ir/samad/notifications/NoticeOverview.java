package ir.samad.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How notices stand: for those who keep the ways out of the house going. It names no case and shows no text, and contacts
 * only in part.
 *
 * @param channels one line for each channel
 * @param lines the newest notices of the chosen kind
 */
public record NoticeOverview(List<ChannelLine> channels, List<Line> lines) {

    /**
     * One channel.
     *
     * @param hasGateway whether there is a way out
     * @param connected whether it can be reached
     * @param counts how many notices of the period are in each state
     * @param waiting how many should have left and have not, of all times
     * @param oldest when the oldest of those was due; null when there is none
     */
    public record ChannelLine(
            Channel channel,
            boolean hasGateway,
            boolean connected,
            Map<NoticeState, Long> counts,
            long waiting,
            @Nullable Instant oldest) {

        public long count(NoticeState state) {
            return counts.getOrDefault(state, 0L);
        }
    }

    /**
     * One notice.
     *
     * @param to the contact, its middle hidden
     * @param error technical words, without contacts; null when nothing went wrong
     */
    public record Line(
            Instant writtenAt,
            Channel channel,
            String to,
            NoticeKind kind,
            NoticeState state,
            Instant stateAt,
            int attempts,
            Instant nextAttemptAt,
            @Nullable String error) {}
}
