package ir.samad.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.notifications.smpp.SmppWay;
import ir.samad.notifications.smpp.Smsc;
import ir.samad.notifications.smpp.Smsc.Report;
import ir.samad.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices by SMPP over TCP against a message centre that misbehaves in every way they do. */
@SamadTest
class SmppTest {

    private static final int THROTTLED = 0x58;
    private static final int NO_SUCH_NUMBER = 0x0B;
    private static final int SYSTEM_ERROR = 0x08;

    @Autowired
    Outbox outbox;

    @Autowired
    Dispatcher ordinary;

    @Autowired
    NoticeStore store;

    @Autowired
    Claims claims;

    @Autowired
    Ends ends;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptMatcher matcher;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Environment environment;

    final UUID subject = UUID.randomUUID();
    final String mobile = "0936" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    Smsc smsc;

    @BeforeEach
    void openACentreAndSendWhatOtherTestsLeft() throws Exception {
        clock.forward(Duration.ofDays(60));
        while (ordinary.runOnce() > 0) {
            // another batch
        }
        clock.set(TestClock.START);
        smsc = new Smsc(0);
    }

    @AfterEach
    void closeItAndPutTheClockBack() throws Exception {
        smsc.close();
        clock.set(TestClock.START);
    }

    void write(String event, String text) {
        write(event, text, null);
    }

    void write(String event, String text, String email) {
        var notice = new Notice(
                Channel.SMS, mobile, "", List.of(), Texts.PERSIAN, NoticeKind.RECEIPT, subject, event, clock.instant());
        transactions.executeWithoutResult(status -> store.insert(
                ir.samad.database.Ids.next(clock),
                email == null ? notice : notice.orElse(Channel.EMAIL, email),
                "",
                text,
                clock.instant(),
                clock.instant(),
                null));
    }

    SmppWay way(String... settings) {
        var map = IntStream.range(0, settings.length / 2)
                .boxed()
                .collect(Collectors.toMap(i -> settings[2 * i], i -> settings[2 * i + 1]));
        var way = SmppWay.open(smsc.port(), receipts, map);
        await().atMost(30, TimeUnit.SECONDS).until(() -> way.sender().isConnected());
        return way;
    }

    /** Lets the dispatcher and the matcher of reports go on, and the time with them, until it is so. */
    void until(SmppWay way, java.util.concurrent.Callable<Boolean> reached) {
        var dispatcher = new Dispatcher(List.of(way.sender()), claims, ends, clock);
        await().atMost(60, TimeUnit.SECONDS).until(() -> {
            dispatcher.runOnce();
            matcher.matchOnce();
            if (reached.call()) {
                return true;
            }
            clock.forward(Duration.ofSeconds(1));
            return false;
        });
    }

    List<WrittenNotice> told() {
        return outbox.listFor(subject, Instant.EPOCH);
    }

    boolean all(NoticeState state) {
        return told().stream().allMatch(notice -> notice.state() == state);
    }

    List<Smsc.Taken> parts() {
        return smsc.taken().stream()
                .sorted(Comparator.comparing(Smsc.Taken::reference))
                .toList();
    }

    @Test
    void persianTravelsInPartsThatPhonesJoinAndLatinInTheShortAlphabet() {
        var persian = "سامد: مورد شما ثبت شد. می‌توانید آن را در بخش پیگیری بخوانید. ".repeat(3) + "😀";
        write("long", persian);
        write("latin", "Your case 1234 is [closed] €");
        try (var way = way()) {
            until(way, () -> all(NoticeState.HANDED_OVER));
        }
        var latin = parts().stream().filter(part -> part.coding() == 0).toList();
        assertThat(latin).hasSize(1);
        assertThat(latin.getFirst().to()).isEqualTo("98" + mobile.substring(1));
        // [ and ] and € take two septets each.
        assertThat(latin.getFirst().text()).hasSize("Your case 1234 is [closed] €".length() + 3);
        assertThat(latin.getFirst().text()).contains(0x1B, 0x3C).contains(0x1B, 0x65);
        var joined = new StringBuilder();
        var long3 = parts().stream().filter(part -> part.coding() == 8).toList();
        for (var part : long3) {
            assertThat(part.esmClass()).isEqualTo((byte) 0x40);
            assertThat(part.text()).hasSizeLessThanOrEqualTo(140);
            assertThat(part.text()[4]).isEqualTo((byte) long3.size());
            joined.append(new String(part.text(), 6, part.text().length - 6, StandardCharsets.UTF_16BE));
        }
        assertThat(joined).hasToString(persian);
    }

    @Test
    @Rule("N-4-5")
    void aReportMakesANoticeDeliveredInWhateverFormItNamesTheMessage() {
        // In hexadecimal in the answer, in decimal in the text of the report; or as it was, in a parameter.
        smsc.reports((id, message) -> message.getDataCoding() == 0
                ? List.of(Report.text(Long.toString(Long.parseLong(id, 16)), "DELIVRD"))
                : List.of(new Report(id, "", false, 2)));
        write("decimal", "Case closed");
        write("parameter", "مورد شما مختومه شد.");
        try (var way = way()) {
            until(way, () -> all(NoticeState.DELIVERED));
        }
        assertThat(told()).hasSize(2);
    }

    @Test
    void aReportThatComesBeforeTheAnswerIsNotLost() {
        smsc.reports((id, message) -> List.of(Report.text(id, "DELIVRD"))).reportsBeforeAnswering();
        write("early", "Case closed");
        try (var way = way()) {
            until(way, () -> all(NoticeState.DELIVERED));
        }
    }

    @Test
    @Rule("N-4-5")
    void whatIsReportedAsNotDeliveredHasFailedAndGoesTheOtherWay() {
        smsc.reports((id, message) -> List.of(Report.text(id, "ENROUTE"), Report.text(id, "UNDELIV")));
        var address = "person" + subject + "@example.ir";
        write("undeliverable", "Case closed", address);
        try (var way = way()) {
            until(way, () -> told().size() == 2);
        }
        assertThat(told().getFirst().state()).isEqualTo(NoticeState.FAILED);
        assertThat(told().getFirst().lastError()).contains("FAILED");
        assertThat(told().getLast().to()).isEqualTo(address);
        assertThat(told().getLast().text()).isEqualTo("Case closed");
    }

    @Test
    void repeatedAndReorderedReportsChangeNothingOfWhatArrived() {
        smsc.reports((id, message) ->
                List.of(Report.text(id, "DELIVRD"), Report.text(id, "DELIVRD"), Report.text(id, "EXPIRED")));
        write("repeated", "Case closed", "person" + subject + "@example.ir");
        try (var way = way()) {
            until(way, () -> all(NoticeState.DELIVERED) && smsc.reported() == 3);
            matcher.matchOnce();
        }
        assertThat(told()).hasSize(1);
        assertThat(told().getFirst().state()).isEqualTo(NoticeState.DELIVERED);
    }

    @Test
    void aNoticeOfSeveralPartsHasArrivedWhenAllHave() {
        smsc.reports(
                (id, message) -> message.getShortMessage()[5] == 1 ? List.of(Report.text(id, "DELIVRD")) : List.of());
        write("parts", "سامد: مورد شما ثبت شد. ".repeat(5));
        try (var way = way()) {
            until(way, () -> smsc.reported() == 1 && all(NoticeState.HANDED_OVER));
            until(way, () -> matcher.matchOnce() == 0);
        }
        assertThat(told().getFirst().state()).isEqualTo(NoticeState.HANDED_OVER);
    }

    @Test
    void whenTheCentreAsksForPatienceNothingIsLostAndNoAttemptCounted() {
        smsc.behaves((message, number) -> number % 2 == 1 && number < 30 ? THROTTLED : 0);
        for (var i = 0; i < 20; i++) {
            write("throttled-" + i, "Case " + i);
        }
        try (var way = way()) {
            until(way, () -> all(NoticeState.HANDED_OVER));
        }
        assertThat(told()).extracting(WrittenNotice::attempts).containsOnly(1);
        assertThat(smsc.taken()).hasSize(20);
    }

    @Test
    void whileTheCentreIsGoneNoticesWaitAndLeaveOnceWhenItIsBack() throws Exception {
        try (var way = way()) {
            var port = smsc.port();
            smsc.close();
            await().atMost(30, TimeUnit.SECONDS).until(() -> !way.sender().isConnected());
            write("gone", "Case closed");
            new Dispatcher(List.of(way.sender()), claims, ends, clock).runOnce();
            assertThat(told()).extracting(WrittenNotice::state).containsExactly(NoticeState.QUEUED);
            smsc = new Smsc(port);
            until(way, () -> all(NoticeState.HANDED_OVER));
        }
        assertThat(told()).hasSize(1);
        assertThat(smsc.submitted()).isOne();
    }

    @Test
    void aRefusalForGoodEndsItAndATroubleOfTheCentreDoesNot() {
        smsc.behaves((message, number) -> switch (new String(message.getShortMessage(), StandardCharsets.US_ASCII)) {
            case "nobody" -> NO_SUCH_NUMBER;
            case "trouble" -> number < 4 ? SYSTEM_ERROR : 0;
            default -> 0;
        });
        write("nobody", "nobody");
        write("trouble", "trouble");
        try (var way = way()) {
            until(way, () -> told().stream().noneMatch(notice -> notice.state() == NoticeState.QUEUED));
        }
        assertThat(told())
                .extracting(WrittenNotice::text, WrittenNotice::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("nobody", NoticeState.FAILED),
                        org.assertj.core.groups.Tuple.tuple("trouble", NoticeState.HANDED_OVER));
        assertThat(told())
                .filteredOn(notice -> "nobody".equals(notice.text()))
                .extracting(WrittenNotice::lastError)
                .singleElement()
                .asString()
                .contains("ESME_RINVDSTADR");
    }

    @Test
    void linksThatBreakInTheMiddleLoseNothingAndRepeatOnlyWhatWasNotAnswered() {
        smsc.behaves((message, number) -> number % 37 == 0 && number < 200 ? -1 : 0);
        for (var i = 0; i < 120; i++) {
            write("broken-" + i, "Case " + i);
        }
        try (var way = way("window", "16")) {
            until(way, () -> all(NoticeState.HANDED_OVER));
        }
        assertThat(smsc.taken()).hasSize(120);
        assertThat(smsc.binds()).isGreaterThan(2);
        // A centre that drops repetitions by our reference gives each message to the phone once.
        assertThat(smsc.submitted() - 120).isLessThanOrEqualTo(5 * 16);
    }

    @Test
    void noMoreWaitForAnAnswerThanTheWindowAllows() {
        var eight = new CountDownLatch(8);
        smsc.behaves((message, number) -> {
            eight.countDown();
            try {
                eight.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return 0;
        });
        for (var i = 0; i < 40; i++) {
            write("window-" + i, "Case " + i);
        }
        try (var way = way("window", "8")) {
            until(way, () -> all(NoticeState.HANDED_OVER));
        }
        assertThat(smsc.mostAtOnce()).isEqualTo(8);
    }

    @Test
    @Rule("N-4-5")
    void killsOfTheSendingProgramLoseNothingAndACentreThatDropsRepetitionsDoublesNothing() throws Exception {
        var notices = 400;
        for (var i = 0; i < notices; i++) {
            write("killed-" + i, "Case " + i);
        }
        var ids = told().stream().map(notice -> notice.id().toString()).collect(Collectors.toSet());
        var kills = new ArrayList<CountDownLatch>();
        var awaited = List.of(90, 260);
        awaited.forEach(each -> kills.add(new CountDownLatch(1)));
        smsc.behaves((message, number) -> {
            for (var i = 0; i < kills.size(); i++) {
                if (number == awaited.get(i)) {
                    kills.get(i).countDown();
                }
            }
            return 0;
        });
        for (var kill : kills) {
            var program = program(Duration.ofMinutes(10L * kills.indexOf(kill)));
            try {
                assertThat(kill.await(90, TimeUnit.SECONDS)).isTrue();
            } finally {
                // SIGKILL, in the middle of a window.
                program.destroyForcibly().waitFor();
            }
        }
        var last = program(Duration.ofMinutes(30));
        try {
            await().atMost(90, TimeUnit.SECONDS).until(() -> all(NoticeState.HANDED_OVER));
        } finally {
            last.destroyForcibly().waitFor();
        }
        var counted = smsc.taken().stream()
                .collect(Collectors.groupingBy(taken -> taken.reference().split("/")[0], Collectors.counting()));
        assertThat(counted.keySet()).containsAll(ids);
        assertThat(ids).allSatisfy(id -> assertThat(counted.get(id)).isEqualTo(1L));
        // Answered, and killed before that was noted: no more than could be under way at each kill.
        assertThat(smsc.needlesslyRepeated()).hasSizeLessThanOrEqualTo(2 * 2 * 128);
        assertThat(told()).extracting(WrittenNotice::attempts).allMatch(attempts -> attempts <= 3);
    }

    Process program(Duration later) throws Exception {
        var offset = Duration.between(java.time.Instant.now(), clock.instant()).plus(later);
        return NoticesBench.child(
                SendingProgram.class,
                List.of(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"),
                        Integer.toString(smsc.port()),
                        Long.toString(offset.toMillis())));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> SmppWay.open(smsc.port(), receipts, Map.of("source", "")))
                .hasStackTraceContaining("SAMAD_SMPP_SOURCE");
    }
}
