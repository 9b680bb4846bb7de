package ir.samad.notifications;

import java.util.List;

/**
 * A provider's report of what became of a message.
 *
 * @param channel by which way the message went
 * @param messageId the message as the report calls it
 * @param otherForms the same number written otherwise, because some providers answer in hexadecimal and report in decimal
 * @param recipient whom the report names; empty when it names nobody
 * @param outcome what it says
 * @param detail its technical words, for staff
 */
public record Receipt(
        Channel channel, String messageId, List<String> otherForms, String recipient, Outcome outcome, String detail) {

    private static final int LONGEST = 500;

    /** What a report can say for good; that a message is still under way is no outcome. */
    public enum Outcome {
        /** It has arrived. */
        DELIVERED,
        /** It will not arrive. */
        FAILED,
        /** Its fate is not known and will not be. */
        UNKNOWN
    }

    public Receipt {
        otherForms = List.copyOf(otherForms);
        messageId = bounded(messageId);
        recipient = bounded(recipient);
        detail = bounded(detail);
    }

    private static String bounded(String text) {
        var clean = text.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
