package ir.samad.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.vocabulary.TrackingCode;
import ir.samad.worklist.Arrival;
import ir.samad.worklist.Part;
import ir.samad.worklist.Subject;
import ir.samad.worklist.Worklists;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One holder follows another in one step; the worklist belongs to the position (N-6-1). */
@SamadTest
class HolderReplacementTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Worklists worklists;

    private Country country;
    private WebClient web;
    private Colleague old;

    @BeforeEach
    void anOfficerWhoHoldsAPosition() {
        country = staff.country();
        var unit = country.headquarters(country.body(BodyType.MINISTRY));
        web = staff.signIn(port, staff.colleague(unit, PositionKind.ADMINISTRATOR));
        old = staff.colleague(unit, PositionKind.DESK_OFFICER);
    }

    @Test
    @Rule("N-6-1")
    void theOldHoldersOpenSessionLosesTheWorklistAtOnceAndTheNewOneSeesIt() {
        var title = "درخواستی که می‌ماند " + Country.unique("line");
        worklists.arrive(new Arrival(
                old.position().id(),
                new Subject(
                        UUID.randomUUID(),
                        TrackingCode.generate().value(),
                        title,
                        "catalogue.type.REQUEST",
                        "",
                        "",
                        null,
                        null),
                Part.LEAD,
                "میز",
                "",
                null,
                1));
        var next = somebodyWithoutPosition();
        var oldSession = staff.signIn(port, old);
        var newSession = staff.signIn(port, next);
        assertThat(oldSession.get("/staff/worklist").text()).contains(title);
        assertThat(newSession.follow(newSession.get("/staff/worklist")).text()).doesNotContain(title);

        var unitPage = web.get("/staff/directory/units/" + old.unit().id()).page();
        var form = web.get(
                unitPage.select("a[href$=/" + old.holding() + "/replace]").attr("href"));
        assertThat(form.text()).contains(directory.getPerson(old.person()).name());
        var told = web.follow(replace(Map.of("person", numberOf(next.person()), "capacity", "HOLDER")));
        assertThat(told.text())
                .contains(directory.getPerson(next.person()).name())
                .contains("به جای");

        assertThat(oldSession.follow(oldSession.get("/staff/worklist")).text())
                .doesNotContain(title)
                .contains("اکنون سمتی ندارید");
        assertThat(newSession.follow(newSession.get("/staff/worklist")).text()).contains(title);
        var times = directory.listHolders(old.position().id());
        assertThat(times).hasSize(2);
        assertThat(times.getFirst().holding().from())
                .isEqualTo(times.getLast().holding().until());
    }

    @Test
    @Rule("N-6-1")
    void whatIsRefusedChangesNothingAndKeepsWhatWasTyped() {
        var before = directory.listHolders(old.position().id());
        var stranger = country.person("رقیه نوری");
        var later = country.person("اسفندیار بهادری");
        entries.assign(
                        old.position().id(),
                        later.id(),
                        Capacity.SUBSTITUTE,
                        before.getFirst().holding().from(),
                        null,
                        Keeper.PROGRAM)
                .orThrow();
        var all = directory.listHolders(old.position().id());

        refused(Map.of("person", numberOf(old.person()), "capacity", "HOLDER"), "person", "همین اکنون");
        refused(
                Map.of("person", stranger.personnelNumber(), "capacity", "HOLDER", "from", "۱۳۹۵/۰۱/۰۱"),
                "from",
                "پس از");
        refused(Map.of("person", stranger.personnelNumber(), "capacity", "HOLDER", "from", "فردا شاید"), "from", "");
        refused(Map.of("person", later.personnelNumber(), "capacity", "HOLDER"), "person", "N-6-1");
        refused(Map.of("person", stranger.personnelNumber(), "capacity", "SUBSTITUTE"), "capacity", "جانشین");
        refused(Map.of("person", Country.unique("P"), "capacity", "HOLDER"), "name", "نام");
        refused(Map.of("person", "", "capacity", "HOLDER"), "person", "");
        refused(Map.of("person", "نامی که هیچ‌کس ندارد", "capacity", "HOLDER"), "person", "ثبت نشده");
        // Somebody new is not left behind by a refusal either.
        var number = Country.unique("P");
        refused(
                Map.of("person", number, "name", "تازه‌وارد نیامده", "capacity", "HOLDER", "from", "1395/01/01"),
                "from",
                "پس از");
        assertThat(directory.findPersonByPersonnelNumber(number.toUpperCase(Locale.ROOT)))
                .isEmpty();
        assertThat(directory.listHolders(old.position().id())).isEqualTo(all);
        assertThat(staff.signIn(port, old).get("/staff/worklist").status()).isEqualTo(200);
    }

    @Test
    @Rule("N-6-1")
    void whoeverEndedTheTimeMeanwhileIsSeenAndAFutureEndLimitsTheChange() {
        var now = directory.listHolders(old.position().id()).getFirst().holding();
        entries.end(now.id(), null, Instant.parse("2026-03-01T00:00:00Z"), Keeper.PROGRAM)
                .orThrow();
        var stranger = country.person("سهراب کیانی");
        var typed = new LinkedHashMap<>(Map.of("person", stranger.personnelNumber(), "capacity", "HOLDER"));
        var stale = replace(typed);
        assertThat(stale.page().select("#summary").text()).contains("همکار دیگری");
        typed.put("seen", stale.page().select("input[name=seen]").val());
        typed.put("from", "1405/06/01");
        assertThat(replace(typed).page().select("#from-error").text()).contains("پایان می‌یابد");
        typed.put("from", "1404/11/01");
        assertThat(replace(typed).location()).isPresent();
        assertThat(directory.listHolders(old.position().id()))
                .extracting(holder -> holder.person().name())
                .first()
                .isEqualTo("سهراب کیانی");
    }

    @Test
    @Rule("N-6-1")
    void aNameFindsPeopleToChooseFromAndDecidesNothingAlone() {
        var one = country.person("گلنار شاهرخی پورآزمون");
        country.person("گلنار شاهرخی پورآزمون");
        var typed = new LinkedHashMap<>(Map.of("person", "گلنار  شاهرخي پورآزمون", "capacity", "ACTING"));
        var choose = replace(typed).page();
        assertThat(choose.select("#chosen-error").text()).isNotEmpty();
        assertThat(choose.select("input[name=chosen]").size()).isGreaterThanOrEqualTo(2);
        assertThat(choose.select("main").text()).contains(one.personnelNumber());
        typed.put("chosen", one.id().toString());
        assertThat(replace(typed).location()).isPresent();
        assertThat(directory.listHolders(old.position().id()).getFirst())
                .matches(holder -> holder.person().id().equals(one.id()))
                .matches(holder -> holder.holding().capacity() == Capacity.ACTING);
    }

    @Test
    void whoDoesNotKeepTheUnitMayNotReplace() {
        var path = address();
        var foreign = staff.signIn(port, staff.colleague(PositionKind.ADMINISTRATOR));
        assertThat(foreign.get(path).status()).isEqualTo(403);
        var stranger = country.person("بیگانه آزمونی");
        assertThat(foreign.post(path, Map.of("person", stranger.personnelNumber(), "capacity", "HOLDER"))
                        .status())
                .isEqualTo(403);
        assertThat(staff.signIn(port, old).get(path).status()).isEqualTo(403);
        assertThat(directory.listHolders(old.position().id())).hasSize(1);
    }

    private Colleague somebodyWithoutPosition() {
        var person = country.person("جانشین آزمونی");
        var username = Country.unique("next");
        var password = "یک گذرواژه بلند دیگر برای آزمون";
        var account = staff.openAccount(person.id(), old.unit(), username, password);
        return new Colleague(account, person.id(), old.position(), old.unit(), old.holding(), username, password);
    }

    private String numberOf(PersonId person) {
        return String.valueOf(directory.getPerson(person).personnelNumber());
    }

    private String address() {
        return "/staff/directory/positions/" + old.position().id() + "/holdings/" + old.holding() + "/replace";
    }

    private WebClient.Answer replace(Map<String, String> typed) {
        web.get(address());
        return web.post(address(), typed);
    }

    private void refused(Map<String, String> typed, String field, String words) {
        var answer = replace(typed);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.page().select("#" + field + "-error").text())
                .as(answer.text())
                .isNotEmpty()
                .contains(words);
        for (var each : List.of("person", "name", "from")) {
            assertThat(answer.page().select("#" + each).val()).isEqualTo(typed.getOrDefault(each, ""));
        }
    }
}
