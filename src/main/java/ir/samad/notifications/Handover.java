package ir.samad.notifications;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of handing a message over. The errors are technical words for staff, never shown to the public. */
public sealed interface Handover {

    /**
     * The provider has it and will say no more.
     *
     * @param providerReference its own number for it; null when it gives none
     */
    record Accepted(@Nullable String providerReference) implements Handover {}

    /**
     * The provider has all parts of it and may report later what became of them.
     *
     * @param messageIds by which name each part will be reported, in order
     */
    record Submitted(List<String> messageIds) implements Handover {
        public Submitted {
            if (messageIds.isEmpty()) {
                throw new IllegalArgumentException("A message has at least one part");
            }
            messageIds = List.copyOf(messageIds);
        }
    }

    /** It has arrived. */
    record Delivered(@Nullable String providerReference) implements Handover {}

    /** The provider will never take it, as for a number that does not exist; trying again is useless. */
    record Rejected(String error) implements Handover {}

    /** It was certainly not taken this time. */
    record NotNow(String error) implements Handover {}

    /**
     * It was certainly not taken, for a reason that has nothing to do with it, as when the gateway asks for patience. It
     * does not count as an attempt.
     *
     * @param pause after which to come again
     */
    record Deferred(String error, Duration pause) implements Handover {}

    /** No answer came; it may have been taken. */
    record BrokenOff(String error) implements Handover {}
}
