package ir.samad.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person. Its text comes from the writing room's messages: there is no place here for a remark that
 * is not for his eyes (N-4-5). The text is made when the notice is written, and an e-mail takes its subject line from the
 * message {@code <messageKey>.subject}.
 *
 * @param channel the way to him
 * @param to mobile number {@code 09…} or E.164 for SMS, address for e-mail
 * @param messageKey key of the text
 * @param arguments values for the text's placeholders, texts and numbers only
 * @param locale the language he reads
 * @param kind whether it may wait, and whether it is a secret
 * @param subjectId what it is about: an opaque reference, by which it is found again
 * @param eventKey names the event; the same event of the same subject is told once to each contact
 * @param notBefore earliest moment of sending, later than now to leave time for an undo
 * @param fallback another way, tried when this one fails; null when there is none
 */
public record Notice(
        Channel channel,
        String to,
        String messageKey,
        List<Object> arguments,
        Locale locale,
        NoticeKind kind,
        UUID subjectId,
        String eventKey,
        Instant notBefore,
        @Nullable Fallback fallback) {

    /** Another way to the same person. */
    public record Fallback(Channel channel, String to) {
        public Fallback {
            requireContact(channel, to);
        }
    }

    private static final Pattern PHONE = Pattern.compile("09[0-9]{9}|\\+[1-9][0-9]{6,14}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@<>]{1,64}@[^\\s\\p{Cntrl}@<>]{1,189}");
    private static final int LONGEST_KEY = 200;

    public Notice {
        requireContact(channel, to);
        if (eventKey.isBlank() || eventKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("An event key has 1 to " + LONGEST_KEY + " characters");
        }
        for (var argument : arguments) {
            if (!(argument instanceof String || argument instanceof Number)) {
                throw new IllegalArgumentException(
                        "Arguments of a notice are texts and numbers, not " + argument.getClass());
            }
        }
        arguments = List.copyOf(arguments);
    }

    public Notice(
            Channel channel,
            String to,
            String messageKey,
            List<Object> arguments,
            Locale locale,
            NoticeKind kind,
            UUID subjectId,
            String eventKey,
            Instant notBefore) {
        this(channel, to, messageKey, arguments, locale, kind, subjectId, eventKey, notBefore, null);
    }

    /** The same notice with another way, to be tried when this one fails. */
    public Notice orElse(Channel otherChannel, String otherTo) {
        return new Notice(
                channel,
                to,
                messageKey,
                arguments,
                locale,
                kind,
                subjectId,
                eventKey,
                notBefore,
                new Fallback(otherChannel, otherTo));
    }

    private static void requireContact(Channel channel, String to) {
        var pattern = channel == Channel.SMS ? PHONE : ADDRESS;
        if (!pattern.matcher(to).matches()) {
            throw new IllegalArgumentException("Not a contact for " + channel);
        }
    }
}
