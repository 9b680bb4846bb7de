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
}
