package ir.samad.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.Closures;
import ir.samad.calendar.EnteredBy;
import ir.samad.cases.CaseWorld;
import ir.samad.cases.Receipt;
import ir.samad.directory.BodyType;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.Told;
import ir.samad.house.WebClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Who is told of deadlines: whoever holds the worklist, and the head above; once a working day, and nobody else. */
class DigestTest extends DeadlineTest {

    private static final String PATH = "/staff/deadlines";
    private static final EnteredBy KEEPER = new EnteredBy(UUID.randomUUID(), "نگهدارندهٔ تقویم");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{5,8}\\b");

    /** Whoever climbs finds the notes locked by somebody else. */
    private static final String LOCKED_OUT = """
            CREATE FUNCTION deadlines.climb_locked() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'locked' USING ERRCODE = '55P03';
            END $$;
            CREATE TRIGGER climb_locked BEFORE UPDATE OF climb_on ON deadlines.noted
                FOR EACH ROW EXECUTE FUNCTION deadlines.climb_locked();
            """;

    @Autowired
    Closures closures;

    @Autowired
    Ladder ladder;

    @Autowired
    WatchHealth health;

    @LocalManagementPort
    int managementPort;

    /** Gives an address for his digests, as everybody does it. */
    private String reachable(Colleague colleague) {
        var mobile = CaseWorld.mobile();
        var web = signIn(colleague);
        web.get(PATH + "/address");
        web.post(PATH + "/address", Map.of("address", mobile));
        var wrong = web.post(PATH + "/address", Map.of("address", mobile, "code", "000000"));
        assertThat(wrong.page().select("#code-error")).hasSize(1);
        var code = inbox.find(mobile, CODE);
        assertThat(web.post(PATH + "/address", Map.of("address", mobile, "code", code))
                        .path())
                .hasValue(PATH);
        return mobile;
    }

    /** How the watch stands, and the digests of the expert. */
    private String standing() {
        return jdbc.sql("""
                SELECT concat((SELECT to_jsonb(w) FROM deadlines.watch w), ' ',
                    (SELECT jsonb_agg(d) FROM deadlines.digest d WHERE d.person_id = CAST(:person AS uuid)))
                """)
                .param("person", world.expert.person().toString())
                .query(String.class)
                .single();
    }

    private List<String> digestsTo(String mobile) {
        return inbox.allTo(mobile).stream()
                .map(received -> received.text())
                .filter(text -> text.contains("کارتابل"))
                .toList();
    }

    private void morning(LocalDate day) {
        at(day, 7, 30);
        watcher.sweep();
        digests.make();
        at(day, 7, 50);
        watcher.sweep();
        digests.make();
        at(day, 9, 30);
    }

    @Test
    @Rule("N-10-1")
    void theHolderAndTheHeadAboveAreToldOnceAndNobodyElse() {
        var expert = reachable(world.expert);
        var head = reachable(world.head);
        var other = reachable(world.other);
        var desk = reachable(world.desk);
        var receipt = withTheExpert();
        var late = before(due(receipt), -1);
        morning(before(due(receipt), 3));
        assertThat(digestsTo(expert)).singleElement().asString().contains("۱ مورد رو به پایان");
        assertThat(digestsTo(head)).as("amber is the holder's").isEmpty();
        morning(late);
        assertThat(digestsTo(expert)).hasSize(2);
        assertThat(digestsTo(expert).getLast())
                .contains("۱ مورد دیر شده")
                .contains(Told.code(receipt.code()))
                .doesNotContain("احمدی")
                .doesNotContain("آب کوچه");
        assertThat(digestsTo(head))
                .singleElement()
                .asString()
                .contains(world.expert.position().title() + ": ۱");
        assertThat(digestsTo(other)).isEmpty();
        assertThat(digestsTo(desk)).isEmpty();
        // Nothing new, nothing told.
        morning(before(late, -1));
        assertThat(digestsTo(expert)).hasSize(2);
        assertThat(digestsTo(head)).hasSize(1);
    }

    @Test
    @Rule("N-10-1")
    void peopleAreToldAlsoWhenTheLadderCannotClimb() {
        var expert = reachable(world.expert);
        var receipt = withTheExpert();
        var watch = new Watch(watcher, ladder, digests);
        at(before(due(receipt), -1), 7, 50);
        jdbc.sql(LOCKED_OUT).update();
        try {
            watch.watch();
        } finally {
            jdbc.sql("DROP TRIGGER climb_locked ON deadlines.noted; DROP FUNCTION deadlines.climb_locked()")
                    .update();
        }
        assertThat(noted(receipt)).anyMatch(note -> note.startsWith("RED"));
        at(before(due(receipt), -1), 9, 30);
        assertThat(digestsTo(expert)).singleElement().asString().contains("۱ مورد دیر شده");
    }

    @Test
    void severalInstancesAtOnceTellOnce() throws Exception {
        var expert = reachable(world.expert);
        var receipt = withTheExpert();
        at(before(due(receipt), -1), 7, 50);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> round = () -> {
                watcher.sweep();
                return digests.make();
            };
            for (var done : threads.invokeAll(List.of(round, round, round, round))) {
                done.get();
            }
        }
        watcher.sweep();
        digests.make();
        at(before(due(receipt), -1), 9, 30);
        assertThat(digestsTo(expert)).hasSize(1);
    }

    @Test
    void nothingIsToldBeforeTheHourNorOnAClosedDay() {
        var expert = reachable(world.expert);
        var receipt = withTheExpert();
        var late = before(due(receipt), -1);
        var closure = closures.declare(ClosureDays.in(CaseWorld.COUNTY, late, late), "آلودگی هوا", KEEPER)
                .orThrow();
        try {
            morning(late);
            assertThat(digestsTo(expert)).as("closed there").isEmpty();
            var open = before(late, -1);
            at(open, 7, 44);
            watcher.sweep();
            digests.make();
            at(open, 7, 44);
            assertThat(today(world.expert)).as("before its hour").isZero();
            morning(open);
            assertThat(digestsTo(expert)).hasSize(1);
        } finally {
            closures.withdraw(closure, "پایان آزمون", KEEPER);
        }
    }

    private int today(Colleague colleague) {
        return jdbc.sql("SELECT count(*) FROM deadlines.digest WHERE person_id = :person")
                .param("person", colleague.person().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotTold() {
        var expert = reachable(world.expert);
        var receipt = withTheExpert();
        var late = before(due(receipt), -1);
        at(late, 0, 5);
        watcher.sweep();
        answer(receipt);
        morning(late);
        assertThat(digestsTo(expert)).isEmpty();
    }

    @Test
    void whoGaveNoAddressSeesHisDigestInTheProgram() {
        var receipt = withTheExpert();
        morning(before(due(receipt), -1));
        var web = signIn(world.expert);
        assertThat(web.get("/staff/worklist")
                        .page()
                        .select(".notice.is-warning")
                        .text())
                .as("due %s, now %s, noted %s, %s", due(receipt), clock.instant(), noted(receipt), standing())
                .contains("۱ مورد دیر شده");
        assertThat(web.get(PATH).page().select(".notice.is-warning").text()).contains("۱ مورد دیر شده");
        assertThat(web.get("/staff/worklist").page().select(".notice.is-warning"))
                .as("once he has looked at it")
                .isEmpty();
        assertThat(signIn(world.other).get(PATH).page().select(".notice.is-warning"))
                .isEmpty();
        assertThat(signIn(world.head).get("/staff/worklist").text()).contains("۱ مورد دیر شده است (۱ کارتابل)");
    }

    @Test
    void anAddressIsNotKeptWithoutItsCodeAndCanBeTakenBack() {
        var web = signIn(world.expert);
        web.get(PATH + "/address");
        var mobile = CaseWorld.mobile();
        web.post(PATH + "/address", Map.of("address", mobile));
        var code = inbox.find(mobile, CODE);
        var another = signIn(world.other);
        another.get(PATH + "/address");
        another.post(PATH + "/address", Map.of("address", mobile, "code", code));
        assertThat(another.get(PATH).text()).as("a code sent to a colleague").doesNotContain(mobile);
        assertThat(web.post(PATH + "/address", Map.of("address", "کوچهٔ ما"))
                        .page()
                        .select("#address-error"))
                .hasSize(1);
        reachable(world.expert);
        web.post(PATH + "/address/delete", Map.of());
        var receipt = withTheExpert();
        morning(before(due(receipt), -1));
        assertThat(signIn(world.expert)
                        .get(PATH)
                        .page()
                        .select("a[href$=/address]")
                        .text())
                .isEqualTo("نشانی بدهید");
    }

    @Test
    @Rule("N-10-1")
    void aHeadSeesTheWorklistsUnderHimAndNobodySeesThoseBesideOrAbove() {
        var receipt = withTheExpert();
        at(before(due(receipt), -1), 10, 0);
        var head = signIn(world.head);
        var row = head.get(PATH).page().select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.text())
                .contains(world.expert.position().title(), world.office.name())
                .contains("۱");
        var lines = head.get(row.select("a").attr("href"));
        assertThat(lines.text()).contains("دیر شده");
        assertThat(head.get(lines.page().select("tbody a").attr("href")).status())
                .isEqualTo(200);
        var headquarters = signIn(staff.colleague(world.headquarters, PositionKind.HEAD));
        assertThat(headquarters.get(PATH).page().select("tbody tr")).hasSize(1);
        for (var stranger : List.of(world.expert, world.other, world.desk, elsewhere(), deputyBeside())) {
            var web = signIn(stranger);
            assertThat(status(web, world.head)).as("the head, by %s", stranger).isEqualTo(404);
        }
        for (var stranger : List.of(world.other, world.desk, elsewhere())) {
            var web = signIn(stranger);
            assertThat(status(web, world.expert)).as("by %s", stranger).isEqualTo(404);
            assertThat(web.get(PATH).page().select("tbody tr")).isEmpty();
        }
        assertThat(signIn(deputyBeside()).get(PATH).page().select("tbody tr")).hasSize(1);
        var keeper = signIn(staff.colleague(world.office, PositionKind.ADMINISTRATOR));
        assertThat(keeper.get(PATH).status()).isEqualTo(403);
        assertThat(status(keeper, world.expert)).isEqualTo(403);
        assertThat(new WebClient(port).get(PATH).status()).isIn(302, 303);
    }

    private int status(WebClient web, Colleague of) {
        return web.get(PATH + "/" + of.position().id().value()).status();
    }

    private Colleague deputyBeside() {
        return staff.colleague(world.office, PositionKind.DEPUTY);
    }

    private Colleague elsewhere() {
        var company = world.country.headquarters(world.country.body(BodyType.STATE_COMPANY));
        return staff.colleague(world.country.below(company, UnitKind.SPECIALISED_UNIT), PositionKind.HEAD);
    }

    @Test
    void anOperatorSeesWhenNobodyWatches() throws Exception {
        watcher.sweep();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        Receipt receipt = withTheExpert();
        at(before(due(receipt), -1), 9, 0);
        assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(management("/actuator/health")).contains("WARNING");
        watcher.sweep();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.forward(Duration.ofMinutes(2));
        var metrics = management("/actuator/prometheus");
        assertThat(metrics).containsPattern("samad_house_deadlines_lag_seconds(\\{[^}]*})? 120");
        assertThat(metrics).containsPattern("samad_deadlines_noted_total\\{[^}]*light=\"red\"[^}]*} [1-9]");
    }

    private String management(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
