package ir.samad.meetingday;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.directory.PositionKind;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetings.MeetingBody;
import ir.samad.meetingturns.MeetingGuest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device noted while it had no network, and sends later: each entry is made once (M-7, M-10-1 to M-12-1). */
@SamadTest
class DayEntriesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    DayEntries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PeopleStore people;

    @Autowired
    TransactionTemplate transaction;

    private MeetingBody body;
    private String session;

    @BeforeEach
    void theDayOfASession() {
        body = new MeetingBody(staff, clock, port, "18");
        session = body.session("1404/09/04");
        body.announce(session, Map.of());
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    private static Answer send(WebClient web, String session, String kind, UUID key, Map<String, String> fields) {
        web.header("Accept", "application/json");
        var mark = json(web.get("/staff/meetings/day/mark"));
        Map<String, String> all = new HashMap<>(fields);
        all.put("kind", kind);
        all.put("key", key.toString());
        all.put(mark.get("name").asString(), mark.get("value").asString());
        return web.postBare(session + "/people/entries", all);
    }

    private Answer send(String kind, UUID key, Map<String, String> fields) {
        return send(body.web, session, kind, key, fields);
    }

    private static JsonNode json(Answer answer) {
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("json"));
        return JSON.readTree(answer.body());
    }

    /** Whom a made entry is about. */
    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json(answer).get("person").asString();
    }

    private static String refusal(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return json(answer).get("refused").get(field).get(0).asString();
    }

    private List<String> lines() {
        return body.web
                .get(session + "/people")
                .page()
                .select("section[aria-labelledby=people] tbody tr")
                .eachText();
    }

    @Test
    @Rule({"M-10-1", "M-12-1"})
    void whatADeviceNotedInOrderIsMadeOnceHoweverOftenItIsSent() {
        body.at("1404/09/04", 10);
        var came = UUID.randomUUID();
        var called = UUID.randomUUID();
        var ordered = UUID.randomUUID();
        var said = UUID.randomUUID();
        var owner = body.director.position().id().value().toString();
        var person = MeetingBody.person("امینی");
        for (var time = 0; time < 2; time++) {
            var id = made(send("PERSON", came, person));
            // Until it hears of him, the device knows him by the key of its entry.
            assertThat(made(send("CALLED", called, Map.of("person", came.toString()))))
                    .isEqualTo(id);
            assertThat(made(send(
                            "INSTRUCTION",
                            ordered,
                            Map.of(
                                    "person",
                                    came.toString(),
                                    "instruction",
                                    "تا پایان هفته بررسی شود",
                                    "owner",
                                    owner,
                                    "instruction-due",
                                    "1404/09/10"))))
                    .isEqualTo(id);
            assertThat(made(send("MET", UUID.randomUUID(), Map.of("person", id))))
                    .isEqualTo(id);
            assertThat(made(send(
                            "RESULT",
                            said,
                            Map.of("person", id, "state", "SOLVED", "action", "انشعاب همان روز وصل شد"))))
                    .isEqualTo(id);
        }
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst()).contains("زهرا امینی", "ملاقات شد", "انجام شد");
        var page = body.web.get("/staff/meetings/people/" + made(send("PERSON", came, person)));
        assertThat(page.page().select(".timeline li")).hasSize(1);
        assertThat(page.text()).contains("تا پایان هفته بررسی شود");
    }

    @Test
    @Rule("M-10-1")
    void twoThatSendTheSameEntryAtOnceMakeItOnce() throws Exception {
        body.at("1404/09/04", 10);
        var key = UUID.randomUUID();
        var person = MeetingBody.person("هم‌زمان");
        var webs = List.of(body.web, staff.signIn(port, body.director));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = webs.stream()
                    .map(web -> (Callable<String>) () -> made(send(web, session, "PERSON", key, person)))
                    .toList();
            var ids = threads.invokeAll(tasks).stream()
                    .map(DayEntriesTest::result)
                    .distinct();
            assertThat(ids).hasSize(1);
        }
        assertThat(lines()).hasSize(1);
    }

    private static String result(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Rule({"M-10-1", "M-10-3", "M-12-1"})
    void whatIsRefusedIsToldAtItsFieldStoresNothingAndCanBeCorrectedUnderTheSameKey() {
        body.at("1404/09/04", 10);
        var key = UUID.randomUUID();
        var person = MeetingBody.person("نادرست");
        person.put("identity", "1234567890");
        assertThat(refusal(send("PERSON", key, person), "identity")).contains("M-10-1");
        assertThat(refusal(send("CALLED", UUID.randomUUID(), Map.of("person", key.toString())), ""))
                .contains("در فهرست این جلسه نیست");
        assertThat(lines()).isEmpty();
        person.put("identity", CaseWorld.nationalId().value());
        var id = made(send("PERSON", key, person));
        assertThat(refusal(
                        send(
                                "RESULT",
                                UUID.randomUUID(),
                                Map.of("person", id, "state", "SOLVED", "action", "همان روز وصل شد")),
                        ""))
                .contains("پس از آغاز ملاقات");
        made(send("CALLED", UUID.randomUUID(), Map.of("person", id)));
        assertThat(refusal(
                        send(
                                "RESULT",
                                UUID.randomUUID(),
                                Map.of("person", id, "state", "IN_PROGRESS", "action", "نامه نوشته شد")),
                        "due"))
                .contains("M-12-1");
        // A number that another person has is confirmed, as on the page.
        var shared = MeetingBody.person("دیگر");
        shared.put("phone", person.get("phone"));
        var second = UUID.randomUUID();
        var warned = send("PERSON", second, shared);
        assertThat(refusal(warned, "phone")).contains("M-10-2");
        assertThat(json(warned).get("confirm").asString()).isEqualTo("phoneShared");
        shared.put("phoneShared", "on");
        made(send("PERSON", second, shared));
    }

    @Test
    @Rule({"M-10-1", "M-12-1"})
    void otherWordsUnderTheSameKeyAreRefusedAndNotAnsweredAsDone() {
        body.at("1404/09/04", 10);
        var came = UUID.randomUUID();
        var person = MeetingBody.person("امینی");
        var id = made(send("PERSON", came, person));
        var other = new HashMap<>(person);
        other.put("lastName", "رضایی");
        assertThat(refusal(send("PERSON", came, other), "")).contains("به شکل دیگری");
        assertThat(made(send("PERSON", came, person))).isEqualTo(id);
        var second = made(send("PERSON", UUID.randomUUID(), MeetingBody.person("کاظمی")));
        made(send("MET", UUID.randomUUID(), Map.of("person", id)));
        made(send("MET", UUID.randomUUID(), Map.of("person", second)));
        var said = UUID.randomUUID();
        var result = Map.of("person", id, "state", "SOLVED", "action", "انشعاب همان روز وصل شد");
        made(send("RESULT", said, result));
        for (var changed : List.of(
                Map.of("action", "وعدهٔ هفتهٔ آینده داده شد"), Map.of("state", "GUIDED"), Map.of("person", second))) {
            var again = new HashMap<>(result);
            again.putAll(changed);
            assertThat(refusal(send("RESULT", said, again), "")).contains("به شکل دیگری");
        }
        // By the key of the entry that brought him he is the same.
        var again = new HashMap<>(result);
        again.put("person", came.toString());
        assertThat(made(send("RESULT", said, again))).isEqualTo(id);
    }

    @Test
    @Rule("M-10-1")
    void theSameKeyInTwoSessionsAtOnceIsMadeInOneAndRefusedInTheOther() throws Exception {
        var later = body.session("1404/09/11");
        body.announce(later, Map.of());
        body.at("1404/09/04", 11);
        body.web.follow(body.web.post(session + "/held", Map.of()));
        body.at("1404/09/11", 11);
        var colleague = staff.signIn(port, staff.colleague(body.unit, PositionKind.DEPUTY));
        var key = UUID.randomUUID();
        var person = MeetingBody.person("امینی");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = transaction.execute(holding -> {
                // Nobody gets into either session before both stand at the door.
                people.lock(idOf(session));
                people.lock(idOf(later));
                var sent = List.of(
                        both.submit(() -> send(body.web, session, "PERSON", key, person)),
                        both.submit(() -> send(colleague, later, "PERSON", key, person)));
                while (waiting() < 2 && sent.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                return sent;
            });
            List<Integer> statuses = new ArrayList<>();
            for (var answer : Objects.requireNonNull(answers)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    private static UUID idOf(String session) {
        return UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .query(Integer.class)
                .single();
    }

    @Test
    void aKeyIsGoodForOneEntryOfOnePersonOnly() {
        body.at("1404/09/04", 10);
        var key = UUID.randomUUID();
        var id = made(send("PERSON", key, MeetingBody.person("کلید")));
        assertThat(refusal(send("CALLED", key, Map.of("person", id)), "")).contains("به شکل دیگری");
        var colleague = staff.signIn(port, staff.colleague(body.unit, PositionKind.DEPUTY));
        assertThat(refusal(send(colleague, session, "PERSON", key, MeetingBody.person("دیگری")), ""))
                .contains("به شکل دیگری");
        assertThat(lines()).hasSize(1);
        for (var bad : List.of("", "1", "نه")) {
            body.web.header("Accept", "application/json");
            var mark = json(body.web.get("/staff/meetings/day/mark"));
            assertThat(body.web
                            .postBare(
                                    session + "/people/entries",
                                    Map.of(
                                            "kind",
                                            "MET",
                                            "key",
                                            bad,
                                            "person",
                                            id,
                                            "_csrf",
                                            mark.get("value").asString()))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(send("SOMETHING", UUID.randomUUID(), Map.of("person", id)).status())
                .isEqualTo(422);
        assertThat(send("MET", UUID.randomUUID(), Map.of("person", "x")).status())
                .isEqualTo(422);
        // Somebody of another session is nobody here.
        var other = new MeetingBody(staff, clock, port, "18");
        var elsewhere = other.session("1404/09/04");
        other.announce(elsewhere, Map.of());
        other.at("1404/09/04", 10);
        assertThat(refusal(send(other.web, elsewhere, "CALLED", UUID.randomUUID(), Map.of("person", id)), ""))
                .contains("در فهرست این جلسه نیست");
        assertThat(send(other.web, session, "PERSON", UUID.randomUUID(), MeetingBody.person("بیگانه"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsSignedOutOrHasNoRightIsToldSoAndNothingIsMade() {
        body.at("1404/09/04", 10);
        var nobody = new WebClient(port);
        nobody.header("Accept", "application/json");
        assertThat(nobody.get("/staff/meetings/day/mark").status()).isEqualTo(401);
        var expert = staff.signIn(port, staff.colleague(body.unit, PositionKind.EXPERT));
        expert.header("Accept", "application/json");
        assertThat(expert.get("/staff/meetings/day/mark").status()).isEqualTo(403);
        assertThat(json(body.web.header("Accept", "application/json").get("/staff/meetings/day/mark"))
                        .get("account")
                        .asString())
                .isEqualTo(body.director.account().toString());
        assertThat(body.web
                        .postBare(session + "/people/entries", Map.of("kind", "PERSON"))
                        .status())
                .isEqualTo(403);
        var worker = body.web.get("/staff/meetings/day/worker.js");
        assertThat(worker.header("Service-Worker-Allowed")).hasValue("/staff/meetings/sessions/");
        assertThat(worker.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        assertThat(lines()).isEmpty();
    }

    @Test
    @Rule("M-2-3")
    void whatIsSentAfterTheDayIsRefusedWhenNobodySaidThatTheSessionWasHeld() {
        body.at("1404/09/04", 11);
        var came = UUID.randomUUID();
        var person = MeetingBody.person("زنده");
        var id = made(send("PERSON", came, person));
        body.at("1404/09/05", 10);
        assertThat(refusal(send("PERSON", UUID.randomUUID(), MeetingBody.person("دیررس")), ""))
                .contains("M-2-3");
        // What was made on the day is answered as it was.
        assertThat(made(send("PERSON", came, person))).isEqualTo(id);
    }

    @Test
    @Rule({"M-2-3", "M-10-4"})
    void whatIsSentAfterTheDayIsTakenForASessionThatWasHeldUntilItsReportLeft() {
        body.at("1404/09/04", 11);
        body.web.follow(body.web.post(session + "/held", Map.of()));
        body.at("1404/09/05", 10);
        var came = UUID.randomUUID();
        var person = MeetingBody.person("دیررس");
        var id = made(send("PERSON", came, person));
        made(send("CALLED", UUID.randomUUID(), Map.of("person", came.toString())));
        made(send("MET", UUID.randomUUID(), Map.of("person", came.toString())));
        made(send(
                "RESULT",
                UUID.randomUUID(),
                Map.of("person", id, "state", "SOLVED", "action", "انشعاب همان روز وصل شد")));
        assertThat(lines().getFirst()).contains("ملاقات شد", "انجام شد");
        body.release(session);
        assertThat(refusal(send("PERSON", UUID.randomUUID(), MeetingBody.person("دیرتر")), ""))
                .contains("M-10-4");
        assertThat(made(send("PERSON", came, person))).isEqualTo(id);
        // A key is forgotten once no device can still send it.
        body.at("1404/11/02", 10);
        entries.forget();
        assertThat(countKept(came)).isOne();
        body.at("1404/11/06", 10);
        entries.forget();
        assertThat(countKept(came)).isZero();
    }

    private int countKept(UUID key) {
        return jdbc.sql("SELECT count(*) FROM meetingday.entry WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    @Test
    @Rule({"M-7", "M-10-1"})
    void twoTabletsThatSayTheSameDoItOnce() {
        var guest = new MeetingGuest(port, inbox, "نوبت‌دار");
        guest.turn(session);
        body.at("1404/09/04", 10);
        var turn =
                body.web.get(session + "/people").page().select("tr[data-turn]").attr("data-turn");
        var other = staff.signIn(port, body.director);
        var id = made(send("ARRIVED", UUID.randomUUID(), Map.of("person", turn)));
        assertThat(made(send(other, session, "ARRIVED", UUID.randomUUID(), Map.of("person", turn))))
                .isEqualTo(id);
        assertThat(refusal(
                        send(
                                "ARRIVED",
                                UUID.randomUUID(),
                                Map.of("person", UUID.randomUUID().toString())),
                        ""))
                .contains("در فهرست این جلسه نیست");
        var second = made(send("PERSON", UUID.randomUUID(), MeetingBody.person("دوم")));
        made(send("CALLED", UUID.randomUUID(), Map.of("person", id)));
        made(send(other, session, "CALLED", UUID.randomUUID(), Map.of("person", id)));
        assertThat(refusal(send(other, session, "CALLED", UUID.randomUUID(), Map.of("person", second)), ""))
                .contains("هنوز در حال ملاقات است");
        made(send("MET", UUID.randomUUID(), Map.of("person", id)));
        made(send(other, session, "MET", UUID.randomUUID(), Map.of("person", id)));
        made(send("LEFT", UUID.randomUUID(), Map.of("person", second)));
        assertThat(refusal(send("CALLED", UUID.randomUUID(), Map.of("person", second)), ""))
                .contains("پایان یافته");
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).contains("۱", "نوبت‌دار", "ملاقات شد");
    }
}
