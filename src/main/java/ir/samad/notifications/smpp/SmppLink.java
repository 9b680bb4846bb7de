package ir.samad.notifications.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One link to the message centre, for one direction or for both. It is made anew whenever it breaks, after
 * growing and scattered pauses, for as long as the program runs.
 */
final class SmppLink {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final int CONNECT_MILLIS = 10_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** A link that stood so long broke by chance, and is made anew at once. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    /** As many reports are stored in one commit, and answers must not queue behind them. */
    private static final int READERS = 192;

    private static final int MOST_UNREAD = 20_000;

    private final SmppSettings settings;
    private final BindType type;
    private final MessageReceiverListener listener;
    private final Consumer<SMPPSession> onBroken;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable SMPPSession session;
    private volatile long awaySince = System.nanoTime();
    private volatile boolean wanted;
    private @Nullable Thread keeper;

    /**
     * @param type for which directions
     * @param listener hears what the centre reports
     * @param onBroken is told of a session over which no answer will come any more
     */
    SmppLink(SmppSettings settings, BindType type, MessageReceiverListener listener, Consumer<SMPPSession> onBroken) {
        this.settings = settings;
        this.type = type;
        this.listener = listener;
        this.onBroken = onBroken;
    }

    void start() {
        wanted = true;
        keeper = Thread.ofVirtual().name("smpp-" + type).start(this::keep);
    }

    void stop() {
        wanted = false;
        signal();
        var open = session;
        session = null;
        if (open != null) {
            open.unbindAndClose();
        }
        var running = keeper;
        if (running != null) {
            running.interrupt();
        }
    }

    /** The link, while it stands. */
    @Nullable
    SMPPSession session() {
        return session;
    }

    /** How long there has been no link; zero while it stands. */
    Duration away() {
        return session != null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - awaySince);
    }

    private void keep() {
        var pause = FIRST_PAUSE;
        try {
            while (wanted) {
                if (bind()) {
                    var since = System.nanoTime();
                    awaitBreak();
                    if (System.nanoTime() - since > LONG_ENOUGH.toNanos()) {
                        pause = FIRST_PAUSE;
                    }
                }
                if (wanted) {
                    Thread.sleep(scattered(pause));
                }
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean bind() {
        var fresh = new SMPPSession((host, port) -> connect(host, port));
        fresh.setMessageReceiverListener(listener);
        fresh.setPduProcessorDegree(READERS);
        fresh.setQueueCapacity(MOST_UNREAD);
        fresh.setTransactionTimer(settings.answer().toMillis());
        fresh.setEnquireLinkTimer(Math.toIntExact(settings.enquire().toMillis()));
        fresh.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                broken(fresh);
            }
        });
        try {
            fresh.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            type,
                            settings.systemId(),
                            settings.password(),
                            settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    CONNECT_MILLIS);
        } catch (IOException | RuntimeException refused) {
            LOG.warn("No link to the message centre: {}", refused.toString());
            fresh.close();
            return false;
        }
        session = fresh;
        if (!fresh.getSessionState().isBound()) {
            // Broken before it was known to stand.
            broken(fresh);
            return false;
        }
        LOG.info("The link to the message centre stands.");
        return true;
    }

    private void broken(SMPPSession closed) {
        if (session == closed) {
            session = null;
            awaySince = System.nanoTime();
            if (wanted) {
                LOG.warn("The link to the message centre broke.");
            }
        }
        onBroken.accept(closed);
        signal();
    }

    private Connection connect(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return new SocketConnection(settings.tls() ? encrypted(socket, host, port) : socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private static Socket encrypted(Socket plain, String host, int port) throws IOException {
        var encrypted =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static Duration scattered(Duration pause) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1));
    }

    private void awaitBreak() throws InterruptedException {
        lock.lock();
        try {
            while (wanted && session != null) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
