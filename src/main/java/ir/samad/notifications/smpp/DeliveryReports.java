package ir.samad.notifications.smpp;

import ir.samad.notifications.Channel;
import ir.samad.notifications.Receipt;
import ir.samad.notifications.Receipt.Outcome;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * Reads reports of delivery as centres write them: in parameters of their own, or in a text such as
 * {@code id:0123 sub:001 dlvrd:001 … stat:DELIVRD err:000 text:…}, or both.
 */
final class DeliveryReports {

    private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S+)");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat:\\s*([a-z]+)");
    private static final Pattern ERROR = Pattern.compile("(?i)\\berr:\\s*(\\w+)");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,40}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{1,32}");

    private DeliveryReports() {}

    /** The report; empty for anything else, and for one that only says that the message is still under way. */
    static Optional<Receipt> read(DeliverSm delivered) {
        var id = text(delivered.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID));
        if (!delivered.isSmscDeliveryReceipt() && id.isEmpty()) {
            return Optional.empty();
        }
        var bytes = delivered.getShortMessage();
        var text = bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
        if (id.isEmpty()) {
            id = group(ID, text);
        }
        var state = state(delivered.getOptionalParameter(Tag.MESSAGE_STATE)).or(() -> state(group(STATE, text)));
        if (id.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        var error = group(ERROR, text);
        var source = delivered.getSourceAddr();
        return Optional.of(new Receipt(
                Channel.SMS,
                id,
                otherForms(id),
                source == null ? "" : source,
                state.get(),
                "The message centre reported " + state.get() + (error.isEmpty() ? "" : ", error " + error)));
    }

    /** The same number in the other notation, in both cases of letters, with and without leading noughts. */
    static List<String> otherForms(String id) {
        var forms = new LinkedHashSet<String>();
        if (DECIMAL.matcher(id).matches()) {
            addHexadecimal(forms, new BigInteger(id));
            forms.add(new BigInteger(id).toString());
        }
        if (HEXADECIMAL.matcher(id).matches()) {
            var number = new BigInteger(id, 16);
            forms.add(number.toString());
            addHexadecimal(forms, number);
            forms.add(id.toLowerCase(Locale.ROOT));
            forms.add(id.toUpperCase(Locale.ROOT));
        }
        forms.remove(id);
        return List.copyOf(forms);
    }

    private static void addHexadecimal(LinkedHashSet<String> forms, BigInteger number) {
        var plain = number.toString(16);
        for (var written : List.of(plain, "0".repeat(Math.max(0, 8 - plain.length())) + plain)) {
            forms.add(written);
            forms.add(written.toUpperCase(Locale.ROOT));
        }
    }

    private static Optional<Outcome> state(@org.jspecify.annotations.Nullable OptionalParameter parameter) {
        if (!(parameter instanceof OptionalParameter.Byte number)) {
            return Optional.empty();
        }
        return switch (number.getValue()) {
            case 2 -> Optional.of(Outcome.DELIVERED);
            case 3, 4, 5, 8 -> Optional.of(Outcome.FAILED);
            case 7 -> Optional.of(Outcome.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<Outcome> state(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "DELIVRD" -> Optional.of(Outcome.DELIVERED);
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Optional.of(Outcome.FAILED);
            case "UNKNOWN" -> Optional.of(Outcome.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static String text(@org.jspecify.annotations.Nullable OptionalParameter parameter) {
        return parameter instanceof OptionalParameter.OctetString string
                ? string.getValueAsString().replace("\0", "").strip()
                : "";
    }

    private static String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
