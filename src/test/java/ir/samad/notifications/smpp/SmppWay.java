package ir.samad.notifications.smpp;

import ir.samad.notifications.Receipts;
import ir.samad.notifications.Sender;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** For tests: a sender by SMPP with settings as an operator writes them, closed at the end. */
public final class SmppWay implements AutoCloseable {

    private final SmppSender sender;

    private SmppWay(SmppSender sender) {
        this.sender = sender;
    }

    /** A way to a message centre on this machine. */
    public static SmppWay open(int port, Receipts receipts, Map<String, String> furtherSettings) {
        var settings = new HashMap<>(Map.of(
                "samad.smpp.host", "127.0.0.1",
                "samad.smpp.port", Integer.toString(port),
                "samad.smpp.system-id", "samad",
                "samad.smpp.password", "secret",
                "samad.smpp.source", "111",
                "samad.smpp.reference-tag", Integer.toString(Smsc.REFERENCE_TAG)));
        furtherSettings.forEach((name, value) -> settings.put("samad.smpp." + name, value));
        var sender = new SmppSender(
                new Binder(new MapConfigurationPropertySource(settings))
                        .bind("samad.smpp", SmppSettings.class)
                        .get(),
                receipts);
        sender.start();
        return new SmppWay(sender);
    }

    public Sender sender() {
        return sender;
    }

    @Override
    public void close() {
        sender.stop();
    }
}
