package ir.samad.notifications.smpp;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A message centre for tests, over TCP, in this process or in one of its own. It counts what it took by the sender's own
 * reference and part, as a centre does that drops repetitions, and misbehaves as told.
 */
public final class Smsc implements AutoCloseable, ServerMessageReceiverListener {

    /** The parameter in which it wants the sender's reference. */
    public static final int REFERENCE_TAG = 0x1501;

    /** How it answers a submission. */
    public interface Behaviour {
        /** A command status; 0 to take it, a negative number to break the connection without an answer. */
        int answer(SubmitSm message, int number);
    }

    /** How it reports about what it took. */
    public interface Reporting {
        /** The reports for a message, each with the identifier it bears and its state; in this order. */
        List<Report> reports(String id, SubmitSm message);
    }

    /** A report: in the text, in parameters, or both. */
    public record Report(
            String id,
            String state,
            boolean inText,
            @Nullable Integer stateParameter) {
        public static Report text(String id, String state) {
            return new Report(id, state, true, null);
        }
    }

    /** What it took, once for each reference and part. */
    public record Taken(String reference, String to, byte coding, byte esmClass, byte[] text, SubmitSm message) {}

    private final int port;
    private final SMPPServerSessionListener door;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<SMPPServerSession> sessions = new ConcurrentLinkedQueue<>();
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> submissions = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(0x0A00_0000L);
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    /** A centre too has a window for what it delivers. */
    private final Semaphore deliveries = new Semaphore(128);

    private final LongAdder reported = new LongAdder();
    private volatile Behaviour behaviour = (message, number) -> 0;
    private volatile Reporting reporting = (id, message) -> List.of();
    private volatile String idFormat = "%08x";
    private volatile @Nullable Runnable reportsFirst;
    private volatile boolean open = true;

    public Smsc(int port) throws IOException {
        this.port = port == 0 ? freePort() : port;
        door = new SMPPServerSessionListener(this.port);
        door.setPduProcessorDegree(64);
        door.setQueueCapacity(20_000);
        Thread.ofPlatform().daemon().name("smsc").start(this::admit);
    }

    public int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Smsc behaves(Behaviour next) {
        behaviour = next;
        return this;
    }

    public Smsc reports(Reporting next) {
        reporting = next;
        return this;
    }

    /** Reports go out, and are answered, before the submission is answered. */
    public Smsc reportsBeforeAnswering() {
        reportsFirst = () -> {};
        return this;
    }

    public Collection<Taken> taken() {
        return taken.values();
    }

    /** References that were submitted again although an earlier submission had been answered. */
    public List<String> needlesslyRepeated() {
        return submissions.entrySet().stream()
                .filter(each -> answered.getOrDefault(each.getKey(), new AtomicInteger())
                                .get()
                        > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    public int submitted() {
        return submissions.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public int mostAtOnce() {
        return mostInside.get();
    }

    public int binds() {
        return binds.get();
    }

    public long reported() {
        return reported.sum();
    }

    /** Breaks every connection. */
    public void dropAll() {
        for (var session = sessions.poll(); session != null; session = sessions.poll()) {
            session.close();
        }
    }

    private void admit() {
        while (open) {
            try {
                var session = door.accept();
                session.setMessageReceiverListener(this);
                workers.execute(() -> {
                    try {
                        session.waitForBind(5000).accept("smsc");
                        binds.incrementAndGet();
                        sessions.add(session);
                    } catch (Exception refused) {
                        session.close();
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        var now = inside.incrementAndGet();
        mostInside.accumulateAndGet(now, Math::max);
        try {
            return take(message, source);
        } finally {
            inside.decrementAndGet();
        }
    }

    private SubmitSmResult take(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        var status = behaviour.answer(message, numbers.incrementAndGet());
        if (status > 0) {
            throw new ProcessRequestException("as told", status);
        }
        var reference = reference(message);
        submissions.computeIfAbsent(reference, each -> new AtomicInteger()).incrementAndGet();
        var first = taken.putIfAbsent(
                        reference,
                        new Taken(
                                reference,
                                message.getDestAddress(),
                                message.getDataCoding(),
                                message.getEsmClass(),
                                message.getShortMessage(),
                                message))
                == null;
        if (status < 0) {
            source.close();
            throw new ProcessRequestException("gone", SMPPConstant.STAT_ESME_RSYSERR);
        }
        var id = String.format(idFormat, ids.incrementAndGet());
        var reports = first ? reporting.reports(id, message) : List.<Report>of();
        if (reportsFirst != null) {
            reports.forEach(report -> report(message, report));
        } else if (!reports.isEmpty()) {
            workers.execute(() -> reports.forEach(report -> report(message, report)));
        }
        answered.computeIfAbsent(reference, each -> new AtomicInteger()).incrementAndGet();
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void report(SubmitSm message, Report report) {
        var parameters = report.inText()
                ? new OptionalParameter[0]
                : new OptionalParameter[] {
                    new OptionalParameter.Receipted_message_id(report.id()),
                    new OptionalParameter.Message_state(
                            report.stateParameter() == null
                                    ? (byte) 2
                                    : report.stateParameter().byteValue())
                };
        var text = report.inText()
                ? "id:%s sub:001 dlvrd:001 submit date:2511221000 done date:2511221000 stat:%s err:000 text:"
                        .formatted(report.id(), report.state())
                : "";
        // Over whatever connection stands, as a centre does.
        for (var attempt = 0; attempt < 100 && open; attempt++) {
            var session = sessions.peek();
            if (session == null) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
                continue;
            }
            deliveries.acquireUninterruptibly();
            try {
                session.deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        message.getDestAddress(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        message.getSourceAddr(),
                        new ESMClass(0x04),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new RawDataCoding((byte) 0),
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        parameters);
                reported.increment();
                return;
            } catch (Exception again) {
                if (!session.getSessionState().isBound()) {
                    sessions.remove(session);
                }
            } finally {
                deliveries.release();
            }
        }
    }

    /** The sender's identifier, or else what a centre can tell repetitions by; with the part. */
    private static String reference(SubmitSm message) {
        var own = message.getOptionalParameter((short) REFERENCE_TAG);
        var name = own instanceof OptionalParameter.OctetString string
                ? string.getValueAsString()
                : message.getOptionalParameter(OptionalParameter.Tag.USER_MESSAGE_REFERENCE) + message.getDestAddress();
        var part = (message.getEsmClass() & 0x40) != 0 ? message.getShortMessage()[5] : 1;
        return name + "/" + part;
    }

    @Override
    public void close() throws IOException {
        open = false;
        door.close();
        dropAll();
        workers.shutdownNow();
    }

    /** A process of its own: says its port, and for each line it reads how many parts it took, saw and reported. */
    public static void main(String[] arguments) throws IOException {
        QuietLogs.begin();
        try (var smsc = new Smsc(Integer.parseInt(arguments[0]))) {
            if (arguments.length > 1) {
                smsc.reports((id, message) -> List.of(Report.text(id, arguments[1])));
            }
            System.out.println("PORT " + smsc.port());
            for (var next = System.in.read(); next >= 0; next = System.in.read()) {
                if (next == '\n') {
                    System.out.println("COUNT " + smsc.taken.size() + " " + smsc.submitted() + " " + smsc.reported()
                            + " " + smsc.needlesslyRepeated().size());
                }
            }
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submitMulti, SMPPServerSession source)
            throws ProcessRequestException {
        throw unwanted();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm querySm, SMPPServerSession source) throws ProcessRequestException {
        throw unwanted();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replaceSm, SMPPServerSession source) throws ProcessRequestException {
        throw unwanted();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancelSm, SMPPServerSession source) throws ProcessRequestException {
        throw unwanted();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcastSm, SMPPServerSession source)
            throws ProcessRequestException {
        throw unwanted();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancelBroadcastSm, SMPPServerSession source)
            throws ProcessRequestException {
        throw unwanted();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm queryBroadcastSm, SMPPServerSession source)
            throws ProcessRequestException {
        throw unwanted();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
        throw unwanted();
    }

    private static ProcessRequestException unwanted() {
        return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
