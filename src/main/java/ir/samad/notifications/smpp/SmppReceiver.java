package ir.samad.notifications.smpp;

import ir.samad.notifications.Receipts;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the message centre delivers. A report is answered only when it is stored; what cannot be stored now, the
 * centre delivers again. Messages of people to our number are answered and dropped: nobody reads them.
 */
final class SmppReceiver implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppReceiver.class);

    private final Receipts receipts;

    SmppReceiver(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        try {
            var read = DeliveryReports.read(delivered);
            if (read.isPresent()) {
                receipts.note(read.get());
            }
        } catch (RuntimeException unstored) {
            LOG.warn("A report of delivery could not be stored: {}", unstored.toString());
            throw new ProcessRequestException("Not stored", SMPPConstant.STAT_ESME_RX_T_APPN, unstored);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // Says that a phone is reachable again; nothing here waits for that.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("Nothing is taken by data_sm", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
