package ir.samad.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Demonstration only: a message as it lies in somebody's phone or mailbox.
 *
 * @param to mobile number or e-mail address
 * @param channel the way it came
 * @param subjectLine of an e-mail
 * @param text what it says
 * @param receivedAt when it came
 */
public record PhoneMessage(String to, Channel channel, String subjectLine, String text, Instant receivedAt) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"«»]+");

    /** A piece of the text: plain, or a link to be tapped. */
    public record Piece(String text, @Nullable String href) {}

    /** The text in pieces, so that its links can be tapped as on a phone. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(text);
        var end = 0;
        while (links.find()) {
            if (links.start() > end) {
                pieces.add(new Piece(text.substring(end, links.start()), null));
            }
            pieces.add(new Piece(links.group(), links.group()));
            end = links.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), null));
        }
        return pieces;
    }
}
