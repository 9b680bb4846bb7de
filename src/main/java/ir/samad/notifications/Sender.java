package ir.samad.notifications;

/**
 * A way out of the house. One bean for each channel; a channel without one keeps its notices queued. A sender blocks
 * until it has an answer and gives up by itself within {@link #LONGEST_SECONDS}.
 */
public interface Sender {

    /** After this many seconds a sender must have returned. */
    int LONGEST_SECONDS = 40;

    Channel channel();

    /** Hands the message over and says what is known then. An exception counts as {@link Handover.BrokenOff}. */
    Handover send(OutgoingMessage message);

    /** How many messages may wait for an answer at once. */
    default int window() {
        return 16;
    }

    /** Whether it is worth bringing anything now; while it is not, notices wait without counting an attempt. */
    default boolean isReady() {
        return true;
    }

    /** Whether the gateway can be reached, as far as is known. */
    default boolean isConnected() {
        return true;
    }
}
