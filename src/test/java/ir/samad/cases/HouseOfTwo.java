package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.samad.house.DeskWork;
import ir.samad.house.RoundRobin;
import ir.samad.house.RunningProgram;
import ir.samad.house.WebClient;
import ir.samad.notifications.smpp.Smsc;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two instances behind a proxy, which nobody who works with them can tell from one. */
final class HouseOfTwo {

    /** As the parameters come: five codes in half an hour. */
    private static final int CODES_ALLOWED = 5;

    private static final int REGISTERED_AT_ONCE = 6;
    private static final Pattern CODE = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{6}(?!\\p{Nd})");

    private final RoundRobin proxy;
    private final RunningProgram one;
    private final RunningProgram other;
    private final Smsc centre;
    private final Asking database;
    private final String[] people;

    /** Asks the database for a number. */
    interface Asking {
        int ask(String sql) throws SQLException;
    }

    HouseOfTwo(RoundRobin proxy, RunningProgram one, RunningProgram other, Smsc centre, Asking database) {
        this.proxy = proxy;
        this.one = one;
        this.other = other;
        this.centre = centre;
        this.database = database;
        this.people = one.awaitLine("PEOPLED").split("\t");
    }

    void worksAsOne() throws Exception {
        var mobile = CaseWorld.mobile();
        aCitizenFilesStepByStep(mobile);
        whatHappensAtOneIsSeenAtTheOther();
        aStepMadeAtOneIsUndoneAtTheOther();
        codesAreCountedAcrossBoth();
        manyAtOnceGetEachOneNumberAndOneNotice();
        aChangeAtOneIsRememberedByTheOther();
        aSessionEndedAtOneIsEndedAtBoth();
        assertThat(proxy.servedBy(one.port())).isGreaterThan(20);
        assertThat(proxy.servedBy(other.port())).isGreaterThan(20);
    }

    /** His draft, the code sent to his phone, his session and the receipt. */
    private void aCitizenFilesStepByStep(String mobile) {
        var citizen = new WebClient(proxy.port());
        sent(DeskWork.send(
                citizen, "/file", Map.of("type", "REQUEST", "text", "سه روز است آب کوچهٔ پشت مدرسه قطع است.")));
        sent(DeskWork.send(citizen, "/file/about", Map.of("topic", people[10], "county", CaseWorld.COUNTY.value())));
        var you = Map.of(
                "identityKind", "NATIONAL_ID",
                "identity", CaseWorld.nationalId().value(),
                "firstName", "مریم",
                "lastName", "احمدی",
                "mobile", mobile);
        assertThat(DeskWork.send(citizen, "/file/you", you).status()).isEqualTo(200);
        var withCode = new java.util.HashMap<>(you);
        withCode.put("code", codeSentTo(mobile));
        var done = DeskWork.send(citizen, "/file/you", withCode);
        assertThat(done.path()).as(done.text()).contains("/file/done");
        assertThat(citizen.follow(done).text()).contains("کد رهگیری");
        assertThat(citizen.get("/file/done").text()).contains("کد رهگیری");
    }

    private static void sent(WebClient.Answer answer) {
        assertThat(answer.location()).as(answer.text()).isPresent();
    }

    private String codeSentTo(String mobile) {
        var found = await().atMost(60, TimeUnit.SECONDS)
                .until(
                        () -> CODE.matcher(told(mobile))
                                .results()
                                .map(code -> code.group())
                                .toList(),
                        codes -> !codes.isEmpty());
        return found.getLast();
    }

    /** All that a phone was told, in the order of parts. */
    private String told(String mobile) {
        return centre.taken().stream()
                .filter(part -> part.to().endsWith(mobile.substring(1)))
                .sorted(Comparator.comparing(Smsc.Taken::reference))
                .map(part -> {
                    var header = (part.esmClass() & 0x40) != 0 ? 6 : 0;
                    return new String(part.text(), header, part.text().length - header, StandardCharsets.UTF_16BE);
                })
                .collect(Collectors.joining());
    }

    private WebClient signedIn(int user, int port) {
        var web = new WebClient(port);
        DeskWork.signIn(web, people[user], people[user + 1]);
        return web;
    }

    /** The same session at this instance. */
    private static WebClient at(int port, WebClient web) {
        var same = new WebClient(port);
        web.cookies().forEach(same::setCookie);
        return same;
    }

    private void whatHappensAtOneIsSeenAtTheOther() {
        var desk = signedIn(1, proxy.port());
        var before = lines(at(other.port(), desk));
        DeskWork.register(at(one.port(), desk), people[6], CaseWorld.COUNTY.value(), CaseWorld.mobile());
        assertThat(lines(at(other.port(), desk))).isEqualTo(before + 1);
        assertThat(lines(desk)).isEqualTo(before + 1);
    }

    private static int lines(WebClient desk) {
        return desk.get("/staff/worklist")
                .page()
                .select("table.worklist tbody tr")
                .size();
    }

    /** The notice of a step is held; nobody is told of one that was undone, whichever instance would have told. */
    private void aStepMadeAtOneIsUndoneAtTheOther() throws SQLException {
        var desk = signedIn(1, proxy.port());
        DeskWork.register(desk, people[6], CaseWorld.COUNTY.value(), CaseWorld.mobile());
        var atOne = at(one.port(), desk);
        var path = DeskWork.firstOnWorklist(atOne);
        DeskWork.act(atOne, path, "refer", Map.of("to", people[5], "remark", "بررسی شود."));
        var atOther = at(other.port(), desk);
        var bar = atOther.get(path).page().select("form[action$=/undo] input[name=entry]");
        assertThat(bar).hasSize(1);
        var undone = atOther.follow(atOther.post(path + "/undo", Map.of("entry", bar.attr("value"))));
        assertThat(undone.text()).contains("برگردانده شد");
        assertThat(atOne.get(path).page().select("form[action$=/undo]")).isEmpty();
        assertThat(database.ask("SELECT count(*) FROM notifications.notice WHERE state = 'WITHDRAWN'"))
                .isOne();
    }

    private void codesAreCountedAcrossBoth() {
        var mobile = CaseWorld.mobile();
        for (var asked = 1; asked <= CODES_ALLOWED; asked++) {
            var citizen = new WebClient(proxy.port());
            citizen.get("/my");
            assertThat(citizen.post("/my", Map.of("contact", mobile)).text()).doesNotContain("زیاد بود");
        }
        for (var instance : new int[] {one.port(), other.port()}) {
            var citizen = new WebClient(instance);
            citizen.get("/my");
            assertThat(citizen.post("/my", Map.of("contact", mobile)).text()).contains("زیاد بود");
        }
    }

    private void manyAtOnceGetEachOneNumberAndOneNotice() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < REGISTERED_AT_ONCE; i++) {
                threads.submit(() -> {
                    var desk = signedIn(1, proxy.port());
                    return DeskWork.register(desk, people[6], CaseWorld.COUNTY.value(), CaseWorld.mobile());
                });
            }
        }
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> database.ask("SELECT count(*) FROM cases.case_file WHERE number_in_year IS NULL") == 0);
        assertThat(database.ask("SELECT max(number_in_year) - count(DISTINCT number_in_year) FROM cases.case_file"))
                .isZero();
        var registered = "SELECT count(*) FROM notifications.notice WHERE channel = 'SMS' AND kind = 'RECEIPT'";
        assertThat(database.ask(registered)).isGreaterThanOrEqualTo(REGISTERED_AT_ONCE);
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> database.ask(registered + " AND state = 'QUEUED' AND not_before <= now()") == 0);
        // Nobody was told anything twice, by both.
        assertThat(centre.submitted()).isEqualTo(centre.taken().size());
        assertThat(centre.taken().stream()
                        .map(part -> part.reference().split("/")[0])
                        .distinct()
                        .count())
                .isEqualTo(database.ask("SELECT count(*) FROM notifications.notice WHERE state = 'HANDED_OVER'"));
    }

    /** Names of units are remembered (decision 023). */
    private void aChangeAtOneIsRememberedByTheOther() {
        var desk = signedIn(1, other.port());
        var path = DeskWork.firstOnWorklist(desk);
        DeskWork.act(desk, path, "refer", Map.of("to", people[5], "remark", "بررسی شود."));
        var expert = signedIn(3, other.port());
        var name = "ادارهٔ آب نوساز";
        assertThat(expert.get(path).text()).doesNotContain(name);
        var keeper = signedIn(7, one.port());
        sent(DeskWork.send(keeper, "/staff/directory/units/" + people[9] + "/edit", Map.of("name", name)));
        await().atMost(30, TimeUnit.SECONDS).until(() -> expert.get(path).text().contains(name));
    }

    private void aSessionEndedAtOneIsEndedAtBoth() {
        var desk = signedIn(1, proxy.port());
        var atOther = at(other.port(), desk);
        assertThat(atOther.get("/staff/worklist").status()).isEqualTo(200);
        at(one.port(), desk).post("/logout", Map.of());
        assertThat(atOther.get("/staff/worklist").path())
                .hasValueSatisfying(to -> assertThat(to).startsWith("/staff/login"));
    }
}
