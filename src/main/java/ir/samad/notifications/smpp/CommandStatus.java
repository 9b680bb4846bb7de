package ir.samad.notifications.smpp;

import static org.jsmpp.SMPPConstant.STAT_ESME_RDELIVERYFAILURE;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVMSGLEN;
import static org.jsmpp.SMPPConstant.STAT_ESME_RMSGQFUL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RTHROTTLED;
import static org.jsmpp.SMPPConstant.STAT_ESME_RX_R_APPN;

import java.util.Locale;
import java.util.Map;

/** What a refusal of the message centre means for a notice. */
final class CommandStatus {

    /** What to do after a refusal. */
    enum Meaning {
        /** It lies in the message or its number: trying again is useless. */
        FOR_GOOD,
        /** It lies in the centre, the network or our settings there: it may be taken later. */
        NOT_NOW,
        /** We are too fast. */
        THROTTLED
    }

    private static final Map<Integer, String> NAMES = Map.of(
            STAT_ESME_RINVMSGLEN, "ESME_RINVMSGLEN",
            STAT_ESME_RINVDSTADR, "ESME_RINVDSTADR",
            STAT_ESME_RINVDSTTON, "ESME_RINVDSTTON",
            STAT_ESME_RINVDSTNPI, "ESME_RINVDSTNPI",
            STAT_ESME_RX_R_APPN, "ESME_RX_R_APPN",
            STAT_ESME_RDELIVERYFAILURE, "ESME_RDELIVERYFAILURE",
            STAT_ESME_RTHROTTLED, "ESME_RTHROTTLED",
            STAT_ESME_RMSGQFUL, "ESME_RMSGQFUL");

    private CommandStatus() {}

    static Meaning meaning(int status) {
        return switch (status) {
            case STAT_ESME_RINVMSGLEN,
                    STAT_ESME_RINVDSTADR,
                    STAT_ESME_RINVDSTTON,
                    STAT_ESME_RINVDSTNPI,
                    STAT_ESME_RX_R_APPN,
                    STAT_ESME_RDELIVERYFAILURE -> Meaning.FOR_GOOD;
            case STAT_ESME_RTHROTTLED, STAT_ESME_RMSGQFUL -> Meaning.THROTTLED;
            default -> Meaning.NOT_NOW;
        };
    }

    /** Its number, and its name where it decides something. */
    static String name(int status) {
        var number = String.format(Locale.ROOT, "0x%08x", status);
        return NAMES.containsKey(status) ? number + " " + NAMES.get(status) : number;
    }
}
