package ir.samad.notifications.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The mark of a notice in the sender's address of its envelope: {@code bounces+<mark>@example.ir}. */
final class BounceMark {

    private static final Pattern IN_ADDRESS = Pattern.compile("\\+([0-9a-f]{32})@");
    private static final Pattern IN_MESSAGE_ID =
            Pattern.compile("<([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})@");

    private BounceMark() {}

    static String of(UUID reference) {
        return reference.toString().replace("-", "");
    }

    static String address(String bouncesTo, UUID reference) {
        var at = bouncesTo.lastIndexOf('@');
        return bouncesTo.substring(0, at) + "+" + of(reference) + bouncesTo.substring(at);
    }

    static Optional<String> findInAddress(String header) {
        var found = IN_ADDRESS.matcher(header);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The mark of the letter that a report encloses, by the number we gave it. */
    static Optional<String> findInMessageId(String header) {
        var found = IN_MESSAGE_ID.matcher(header);
        return found.find()
                ? Optional.of(found.group(1) + found.group(2) + found.group(3) + found.group(4) + found.group(5))
                : Optional.empty();
    }
}
