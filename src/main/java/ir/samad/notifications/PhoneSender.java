package ir.samad.notifications;

import java.time.Clock;

/** Demonstration only: puts messages where the page of the demonstration's phones shows them. */
final class PhoneSender implements Sender {

    private final Channel channel;
    private final PhoneStore phones;
    private final Clock clock;

    PhoneSender(Channel channel, PhoneStore phones, Clock clock) {
        this.channel = channel;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Handover send(OutgoingMessage message) {
        phones.receive(channel, message, clock.instant());
        return new Handover.Delivered(null);
    }
}
