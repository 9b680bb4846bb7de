package ir.samad.notifications.mail;

import ir.samad.notifications.Channel;
import ir.samad.notifications.Receipt;
import ir.samad.notifications.Receipt.Outcome;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what mail servers report about a letter (RFC 3464). Anything else is for a person to read. */
final class MailReports {

    private static final List<String> ADDRESSED_TO = List.of("X-Original-To", "Delivered-To", "Envelope-To", "To");
    private static final int MOST_BYTES = 100_000;

    private MailReports() {}

    /**
     * A report that was understood.
     *
     * @param receipt what it says for good about a letter of ours; null when it only says that it is still under way
     */
    record Understood(@Nullable Receipt receipt) {}

    static Optional<Understood> read(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String mark = null;
        for (var header : ADDRESSED_TO) {
            mark = mark != null
                    ? mark
                    : headers(message, header)
                            .flatMap(BounceMark::findInAddress)
                            .orElse(null);
        }
        List<InternetHeaders> groups = List.of();
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                groups = groups(part);
            } else if (mark == null && (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))) {
                mark = BounceMark.findInMessageId(text(part)).orElse(null);
            }
        }
        if (mark == null || groups.isEmpty()) {
            return Optional.empty();
        }
        for (var group : groups) {
            var outcome = outcome(group);
            if (outcome != null) {
                return Optional.of(
                        new Understood(new Receipt(Channel.EMAIL, mark, List.of(), "", outcome, detail(group))));
            }
        }
        return Optional.of(new Understood(null));
    }

    private static @Nullable Outcome outcome(InternetHeaders group) {
        return switch (first(group, "Action").toLowerCase(Locale.ROOT)) {
            case "failed" -> Outcome.FAILED;
            case "delivered" -> Outcome.DELIVERED;
            // Delayed, relayed, expanded: still under way, or beyond what anybody will report.
            default -> null;
        };
    }

    private static String detail(InternetHeaders group) {
        return ("The mail server reported " + first(group, "Action") + " " + first(group, "Status") + " "
                        + first(group, "Diagnostic-Code"))
                .strip();
    }

    private static String first(InternetHeaders group, String name) {
        var value = group.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }

    /** The groups of fields in a report, the first about the letter, the others about one recipient each. */
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        for (var group : text(part).split("\r?\n\r?\n")) {
            if (!group.isBlank()) {
                groups.add(new InternetHeaders(
                        new ByteArrayInputStream((group.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8))));
            }
        }
        return groups;
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> headers(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? Optional.empty() : Optional.of(String.join(" ", values));
    }
}
