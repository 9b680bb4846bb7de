package ir.samad.notifications.mail;

import ir.samad.notifications.Receipts;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The mailbox to which mail servers report, looked into once a minute by IMAP. A report is stored before it is deleted
 * there; a letter that is no report is left for a person, marked as seen. Several instances may look at once: a report
 * that is noted twice says nothing new.
 */
final class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int MOST_AT_ONCE = 500;
    private static final String MILLIS = "20000";

    private final MailboxSettings settings;
    private final Receipts receipts;

    BounceMailbox(MailboxSettings settings, Receipts receipts) {
        this.settings = settings;
        this.receipts = receipts;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void look() {
        try {
            collect();
        } catch (MessagingException | IOException | RuntimeException away) {
            LOG.warn("The mailbox for bounces cannot be read: {}", away.toString());
        }
    }

    /** Takes the reports that are there; returns how many were understood. */
    int collect() throws MessagingException, IOException {
        var protocol = settings.tls() ? "imaps" : "imap";
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + name, MILLIS);
        }
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        try (var store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return collect(folder);
            }
        }
    }

    private int collect(Folder folder) throws MessagingException, IOException {
        var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var understood = 0;
        for (var i = 0; i < Math.min(unseen.length, MOST_AT_ONCE); i++) {
            if (take(unseen[i])) {
                understood++;
            }
        }
        return understood;
    }

    private boolean take(Message message) throws MessagingException, IOException {
        var read = MailReports.read(message);
        if (read.isEmpty()) {
            message.setFlag(Flags.Flag.SEEN, true);
            return false;
        }
        var receipt = read.get().receipt();
        if (receipt != null) {
            receipts.note(receipt);
        }
        message.setFlag(Flags.Flag.DELETED, true);
        return true;
    }
}
