package ir.samad.notifications.smpp;

import ir.samad.notifications.Channel;
import ir.samad.notifications.Handover;
import ir.samad.notifications.OutgoingMessage;
import ir.samad.notifications.Receipts;
import ir.samad.notifications.Sender;
import ir.samad.notifications.SmsText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * SMS by SMPP 3.4. A message whose answer never came may have been taken: it is tried again under the same reference, and
 * the parts of a long text bear the same number at every attempt, so that centre and phone can drop the repetition.
 */
final class SmppSender implements Sender, SmartLifecycle {

    /** A shorter absence costs no notice an attempt; during a longer one attempts count, so that other ways open. */
    private static final Duration SHORT_ABSENCE = Duration.ofSeconds(60);

    private static final Duration MOST_FOR_ALL_PARTS = Duration.ofSeconds(35);

    private final SmppSettings settings;
    private final SmppLink link;
    private final @Nullable SmppLink reports;
    private final Submissions submissions;
    private final Pace pace;
    private final Set<Answer> awaited = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    SmppSender(SmppSettings settings, Receipts receipts) {
        this.settings = settings;
        this.submissions = new Submissions(settings);
        this.pace = new Pace(settings.perSecond());
        var receiver = new SmppReceiver(receipts);
        var pair = settings.bind() == SmppSettings.Bind.PAIR;
        this.link = new SmppLink(settings, pair ? BindType.BIND_TX : BindType.BIND_TRX, receiver, this::broken);
        this.reports = pair ? new SmppLink(settings, BindType.BIND_RX, receiver, session -> {}) : null;
    }

    /** Somebody who waits for an answer over a session. */
    private static final class Answer {
        private final SMPPSession session;
        private final Thread thread = Thread.currentThread();
        private boolean come;

        Answer(SMPPSession session) {
            this.session = session;
        }

        /** No answer will come over a closed session: nobody need wait for the time to run out. */
        synchronized void giveUp() {
            if (!come) {
                thread.interrupt();
            }
        }

        /** The answer is here, or nothing is awaited any more; an interrupt that came too late is taken away. */
        @SuppressWarnings("ReturnValueIgnored")
        synchronized void end() {
            come = true;
            Thread.interrupted();
        }
    }

    private void broken(SMPPSession session) {
        awaited.stream().filter(answer -> answer.session == session).forEach(Answer::giveUp);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public boolean isReady() {
        return pace.resting().isZero() && (link.session() != null || isAwayLong());
    }

    @Override
    public boolean isConnected() {
        return link.session() != null && (reports == null || reports.session() != null);
    }

    private boolean isAwayLong() {
        return link.away().compareTo(SHORT_ABSENCE) > 0;
    }

    @Override
    public Handover send(OutgoingMessage message) {
        var began = System.nanoTime();
        var parts = SmsText.of(message.text());
        var ids = new ArrayList<String>();
        while (ids.size() < parts.parts().size()) {
            var refusal = submit(message, parts, ids);
            if (refusal == null) {
                continue;
            }
            if (ids.isEmpty()) {
                return refusal;
            }
            // A part of it is there already: better to wait a moment than to begin again.
            var left = MOST_FOR_ALL_PARTS.minusNanos(System.nanoTime() - began).minus(settings.answer());
            if (!(refusal instanceof Handover.Deferred(var error, var pause)) || left.compareTo(pause) < 0) {
                return new Handover.BrokenOff("Only %d of %d parts were taken: %s"
                        .formatted(ids.size(), parts.parts().size(), refusal));
            }
            Pace.sleep(pause);
        }
        return new Handover.Submitted(ids);
    }

    /** Submits the next part; null when it was taken. */
    private @Nullable Handover submit(OutgoingMessage message, SmsText parts, List<String> ids) {
        var rest = pace.resting();
        if (!rest.isZero()) {
            return new Handover.Deferred("The message centre asked for patience", rest);
        }
        pace.awaitTurn();
        var session = link.session();
        if (session == null) {
            return isAwayLong()
                    ? new Handover.NotNow("There is no link to the message centre")
                    : new Handover.Deferred("The link to the message centre is being made", Duration.ofSeconds(1));
        }
        var answer = new Answer(session);
        awaited.add(answer);
        try {
            if (!session.getSessionState().isTransmittable()) {
                return new Handover.Deferred("The link to the message centre broke", Duration.ofSeconds(1));
            }
            ids.add(submissions.submit(session, message, parts, ids.size()));
            pace.taken();
            return null;
        } catch (NegativeResponseException refused) {
            return answerTo(refused.getCommandStatus());
        } catch (PDUException malformed) {
            return new Handover.Rejected("No message can be made of it: " + malformed.getMessage());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException silent) {
            return new Handover.BrokenOff("The message centre did not answer: " + silent);
        } finally {
            awaited.remove(answer);
            answer.end();
        }
    }

    private Handover answerTo(int status) {
        var said = "The message centre answered " + CommandStatus.name(status);
        return switch (CommandStatus.meaning(status)) {
            case THROTTLED -> new Handover.Deferred(said, pace.throttled());
            case FOR_GOOD -> new Handover.Rejected(said);
            case NOT_NOW -> new Handover.NotNow(said);
        };
    }

    @Override
    public void start() {
        running = true;
        link.start();
        if (reports != null) {
            reports.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        link.stop();
        if (reports != null) {
            reports.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the dispatcher begins, and until it has ended. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }
}
