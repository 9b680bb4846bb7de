package ir.samad.notifications.smpp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator of a message centre tells its customer, from {@code samad.smpp.*}.
 *
 * @param host name or address of the message centre
 * @param port its port
 * @param systemId our name there
 * @param password our password there
 * @param systemType what it wants to hear as system type; mostly nothing
 * @param source the number or name the messages come from
 * @param sourceTon type of that number; null: 5 for a name, else 0
 * @param sourceNpi its numbering plan; null: 0 for a name, else 1
 * @param window most submissions without an answer
 * @param perSecond most submissions in a second; 0 for no limit of ours
 * @param tls whether the connection is encrypted
 * @param bind one link for both directions, or one for each
 * @param longText how long texts travel
 * @param referenceTag number of a parameter in which the centre wants our own identifier of a message; 0 for none
 * @param answer how long an answer is awaited
 * @param enquire after how much silence the link is tested
 */
record SmppSettings(
        String host,
        @DefaultValue("2775") int port,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("") String source,
        @Nullable Byte sourceTon,
        @Nullable Byte sourceNpi,
        @DefaultValue("128") int window,
        @DefaultValue("0") int perSecond,
        @DefaultValue("false") boolean tls,
        @DefaultValue("TRANSCEIVER") Bind bind,
        @DefaultValue("UDH") LongText longText,
        @DefaultValue("0") int referenceTag,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("30s") Duration enquire) {

    /** How the centre is bound to. */
    enum Bind {
        /** One link for both directions. */
        TRANSCEIVER,
        /** A transmitter and a receiver, for a centre that knows no transceiver. */
        PAIR
    }

    /** How the parts of a long text are joined. */
    enum LongText {
        /** A header in each part, which every phone understands. */
        UDH,
        /** The parameters {@code sar_*}, for a centre that makes the headers itself. */
        SAR
    }

    SmppSettings {
        if (source.isBlank()) {
            throw new IllegalStateException(
                    "SAMAD_SMPP_HOST is set but SAMAD_SMPP_SOURCE is not: messages need a sender's number.");
        }
        // What waits for its turn must get it long before its lease ends.
        window = Math.max(1, perSecond == 0 ? window : Math.min(window, perSecond * 5));
        // The sender must return within its time, whatever is set here.
        answer = answer.compareTo(Duration.ofSeconds(20)) > 0 ? Duration.ofSeconds(20) : answer;
    }

    private boolean named() {
        return !source.matches("\\+?[0-9]+");
    }

    byte ton() {
        return sourceTon != null ? sourceTon : (byte) (named() ? 5 : 0);
    }

    byte npi() {
        return sourceNpi != null ? sourceNpi : (byte) (named() ? 0 : 1);
    }
}
