package ir.samad.notifications;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes due notices out of the house, each channel in a {@link Lane} of its own. Several instances may do so at once: each
 * claims rows that no other holds. A claim is a lease; when the program is killed, the lease ends and the notice is tried
 * again under the same reference. So the provider is asked at least once, and can drop the repetition.
 */
@Component
public class Dispatcher {

    private final List<Lane> lanes;

    Dispatcher(List<Sender> senders, Claims claims, Ends ends, Clock clock) {
        lanes = senders.stream()
                .sorted(Comparator.comparing(Sender::channel))
                .map(sender -> new Lane(sender, claims, ends, clock))
                .toList();
        if (senders.stream().map(Sender::channel).distinct().count() < senders.size()) {
            throw new IllegalStateException("More than one gateway for a channel: settle on one of them");
        }
    }

    /** Whether notices of this channel can leave the house. */
    public boolean hasSender(Channel channel) {
        return lanes.stream().anyMatch(lane -> lane.sender().channel() == channel);
    }

    /** Whether there is a gateway for this channel and it can be reached, as far as is known. */
    public boolean isConnected(Channel channel) {
        return lanes.stream()
                .anyMatch(lane ->
                        lane.sender().channel() == channel && lane.sender().isConnected());
    }

    /**
     * Sends what is due now, one channel after the other, and returns when each has its answer.
     *
     * @return how many were taken up; 0 when nothing is due
     */
    public int runOnce() {
        return lanes.stream().mapToInt(lane -> lane.drain(() -> true)).sum();
    }

    List<Lane> lanes() {
        return lanes;
    }
}
