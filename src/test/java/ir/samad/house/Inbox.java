package ir.samad.house;

import ir.samad.notifications.Channel;
import ir.samad.notifications.Dispatcher;
import ir.samad.notifications.Handover;
import ir.samad.notifications.OutgoingMessage;
import ir.samad.notifications.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What the people's phones and mailboxes received in a test. Reading it first sends whatever is due by the tests' clock,
 * so no test waits: a notice held for an undo or for the morning arrives after the clock was moved past that.
 */
public final class Inbox {

    /** A message as it was handed to a gateway. */
    public record Received(Channel channel, OutgoingMessage message) {
        public String to() {
            return message.to();
        }

        public String text() {
            return message.text();
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ObjectProvider<Dispatcher> dispatcher;

    Inbox(ObjectProvider<Dispatcher> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** The text of the last message to this mobile number or e-mail address; fails when there is none. */
    public String lastTo(String contact) {
        var all = allTo(contact);
        if (all.isEmpty()) {
            throw new AssertionError("Nothing was sent to " + contact);
        }
        return all.getLast().text();
    }

    /** What this pattern finds in the messages to this contact, the last one first; fails when it is in none. */
    public String find(String contact, Pattern pattern) {
        return allTo(contact).reversed().stream()
                .flatMap(message -> pattern.matcher(message.text()).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + pattern + " in " + allTo(contact)));
    }

    /** All messages to this mobile number or e-mail address, oldest first. */
    public List<Received> allTo(String contact) {
        sendWhatIsDue();
        var theirs = new ArrayList<Received>();
        for (var each : received) {
            if (each.to().equals(contact)) {
                theirs.add(each);
            }
        }
        return theirs;
    }

    /** Sends everything that is due by the clock. */
    public void sendWhatIsDue() {
        while (dispatcher.getObject().runOnce() > 0) {
            // another batch
        }
    }

    private Sender sender(Channel channel) {
        return new Sender() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Handover send(OutgoingMessage message) {
                received.add(new Received(channel, message));
                return new Handover.Accepted("test-" + received.size());
            }
        };
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        Inbox inbox(ObjectProvider<Dispatcher> dispatcher) {
            return new Inbox(dispatcher);
        }

        @Bean
        Sender testSms(Inbox inbox) {
            return inbox.sender(Channel.SMS);
        }

        @Bean
        Sender testMail(Inbox inbox) {
            return inbox.sender(Channel.EMAIL);
        }
    }
}
