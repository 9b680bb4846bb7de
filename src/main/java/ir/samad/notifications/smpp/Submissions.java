package ir.samad.notifications.smpp;

import ir.samad.notifications.OutgoingMessage;
import ir.samad.notifications.SmsText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * Makes a submit_sm of a part of a message. {@code user_message_reference} and the number that joins the parts come from
 * the notice's identifier: they are the same at every attempt.
 */
final class Submissions {

    private static final DataCoding GSM = new RawDataCoding((byte) 0x00);
    private static final DataCoding UCS2 = new RawDataCoding((byte) 0x08);
    private static final byte WITH_HEADER = 0x40;
    private static final int HEADER = 6;

    private final SmppSettings settings;
    private final TypeOfNumber sourceTon;
    private final NumberingPlanIndicator sourceNpi;

    Submissions(SmppSettings settings) {
        this.settings = settings;
        sourceTon = TypeOfNumber.valueOf(settings.ton());
        sourceNpi = NumberingPlanIndicator.valueOf(settings.npi());
    }

    /**
     * Submits one part and waits for the answer.
     *
     * @param part which one, from 0
     * @return by which name the centre will report about it; empty when it gives none, and then it reports nothing
     */
    String submit(SMPPSession session, OutgoingMessage message, SmsText text, int part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var bytes = text.parts().get(part);
        var several = text.parts().size() > 1;
        var header = several && settings.longText() == SmppSettings.LongText.UDH;
        var name = session.submitShortMessage(
                        "",
                        sourceTon,
                        sourceNpi,
                        settings.source(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        international(message.to()),
                        new ESMClass(header ? WITH_HEADER : 0),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        text.alphabet() == SmsText.Alphabet.GSM ? GSM : UCS2,
                        (byte) 0,
                        header ? withHeader(message, text, part, bytes) : bytes,
                        parameters(message, text, part).toArray(OptionalParameter[]::new))
                .getMessageId();
        return name == null ? "" : name;
    }

    private List<OptionalParameter> parameters(OutgoingMessage message, SmsText text, int part) {
        var parameters = new ArrayList<OptionalParameter>();
        parameters.add(new OptionalParameter.User_message_reference(shortReference(message.reference())));
        if (text.parts().size() > 1 && settings.longText() == SmppSettings.LongText.SAR) {
            parameters.add(new OptionalParameter.Sar_msg_ref_num(shortReference(message.reference())));
            parameters.add(
                    new OptionalParameter.Sar_total_segments((byte) text.parts().size()));
            parameters.add(new OptionalParameter.Sar_segment_seqnum((byte) (part + 1)));
        }
        if (settings.referenceTag() != 0) {
            parameters.add(new OptionalParameter.OctetString(
                    (short) settings.referenceTag(),
                    message.reference().toString().getBytes(StandardCharsets.US_ASCII)));
        }
        return parameters;
    }

    private static byte[] withHeader(OutgoingMessage message, SmsText text, int part, byte[] bytes) {
        var whole = new byte[HEADER + bytes.length];
        whole[0] = HEADER - 1;
        whole[1] = 0; // parts of one text, joined by a number of 8 bits
        whole[2] = 3;
        whole[3] = (byte) shortReference(message.reference());
        whole[4] = (byte) text.parts().size();
        whole[5] = (byte) (part + 1);
        System.arraycopy(bytes, 0, whole, HEADER, bytes.length);
        return whole;
    }

    /** Sixteen of its random bits. */
    static short shortReference(UUID reference) {
        return (short) reference.getLeastSignificantBits();
    }

    /** {@code 98912…} of {@code 0912…} or {@code +98912…}. */
    static String international(String number) {
        return number.startsWith("0") ? "98" + number.substring(1) : number.substring(1);
    }
}
