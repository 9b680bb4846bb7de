package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.directory.Keeper;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitEntry;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.worklist.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is about an official: neither he nor his desk nor anybody below him ever sees it, and whoever stands above does. */
class OfficialsTest extends OfficialTest {

    /** Everybody of the county, and with them nobody else: the whole of it is below its governor. */
    private static final Set<String> OF_THE_COUNTY = Set.of(
            "county governor",
            "deputy county governor",
            "governorate desk officer",
            "county office head",
            "county office expert");

    private static final Set<String> OF_THE_PROVINCE = with(
            with(OF_THE_COUNTY),
            "provincial governor",
            "deputy provincial governor",
            "provincial performance head",
            "provincial manager",
            "provincial expert",
            "provincial desk",
            "neighbour governor",
            "neighbour desk officer",
            "neighbour office head",
            "neighbour office desk");

    private static final Set<String> BELOW_THE_MINISTER = Set.of(
            "deputy minister",
            "ministry office head",
            "ministry office expert",
            "ministry performance head",
            "provincial manager",
            "provincial expert",
            "provincial desk",
            "county office head",
            "county office expert",
            "neighbour office head",
            "neighbour office desk");

    private static final Set<String> OF_THE_CENTRE = Set.of("centre head", "centre observer", "centre desk");

    private static Set<String> with(Set<String> some, String... others) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(others));
        return all;
    }

    /** The page with its addresses, not only what is read on it. */
    private static String html(WebClient.Answer answer) {
        return answer.page().html();
    }

    @Test
    @Rule({"N-10-3", "N-10-3-a", "N-10-3-b", "N-10-3-c", "N-10-4"})
    void nobodyAtOrBelowWhomItIsAboutFindsItAnywhereAndWhoeverStandsAboveHasIt() {
        walk("county office head", Set.of("county office head", "county office expert"), "county governor");
        walk("county office expert", Set.of("county office expert"), "county governor");
        walk("governorate desk officer", Set.of("governorate desk officer"), "county governor");
        walk("deputy county governor", Set.of("deputy county governor", "governorate desk officer"), "county governor");
        walk("county governor", OF_THE_COUNTY, "provincial governor");
        walk(
                "provincial manager",
                Set.of(
                        "provincial manager",
                        "provincial expert",
                        "provincial desk",
                        "county office head",
                        "county office expert",
                        "neighbour office head",
                        "neighbour office desk"),
                "provincial governor");
        walk("provincial performance head", Set.of("provincial performance head"), "provincial governor");
        walk("provincial governor", OF_THE_PROVINCE, null);
        walk("ministry office head", Set.of("ministry office head", "ministry office expert"), "minister");
        walk("deputy minister", BELOW_THE_MINISTER, "minister");
        walk("minister", with(BELOW_THE_MINISTER, "minister"), null);
        walk("centre observer", OF_THE_CENTRE, "presidency head");
        walk("presidency head", Set.of("presidency head"), null);
    }

    /** Every door, for every position of the administration: those who are kept out, and those who are not. */
    private void walk(String about, Set<String> keptOut, @org.jspecify.annotations.Nullable String handler) {
        var receipt = file(CaseType.COMPLAINT, world.official(about));
        var id = receipt.caseId().value().toString();
        var document =
                attachments.list(receipt.caseId().value()).getFirst().id().value();
        var everywhere = new TreeSet<String>();
        world.people().keySet().stream()
                .filter(name -> !name.equals("centre observer") || keptOut.contains(name))
                .forEach(name -> {
                    var web = session(name);
                    var seen = web.get("/staff/cases?q=" + receipt.code().value())
                                    .text()
                                    .contains(id)
                            || web.get("/staff/cases/" + id).status() == 200
                            || web.get("/staff/cases/" + id + "/documents/" + document)
                                            .status()
                                    == 200
                            || web.get("/staff/cases/" + id + "/receipt.pdf").status() == 200
                            || html(web.get("/staff/worklist")).contains(id)
                            || web.get("/staff/worklist?open=" + id).status() == 200
                                    && web.get("/staff/worklist?open=" + id)
                                            .text()
                                            .contains("رفتار این مسئول با مراجعان");
                    if (keptOut.contains(name)) {
                        assertThat(seen)
                                .as("%s sees what is about %s", name, about)
                                .isFalse();
                        actsInVain(web, id, name);
                    } else if (seen) {
                        everywhere.add(name);
                    }
                });
        if (handler != null) {
            assertThat(everywhere).as("who sees what is about %s", about).contains(handler);
            assertThat(html(session(handler)
                            .get("/staff/worklist?q=" + receipt.code().value())))
                    .contains(id);
        }
        var withheld = officials.listWithheld(
                stored(receipt),
                world.people().values().stream()
                        .map(person -> person.position().id())
                        .toList());
        assertThat(world.people().entrySet().stream()
                        .filter(person ->
                                withheld.contains(person.getValue().position().id()))
                        .map(Map.Entry::getKey))
                .as("to whom what is about %s cannot be given", about)
                .containsExactlyInAnyOrderElementsOf(keptOut);
    }

    private static void actsInVain(WebClient web, String id, String name) {
        for (var action : List.of("answer", "refer", "return", "ask", "note", "contribute", "undo", "board", "after")) {
            var answer = web.post(
                    "/staff/cases/" + id + "/" + action,
                    Map.of("seen", "3", "outcome", "DONE", "answer", "پاسخ از پایین به مورد", "note", "یادداشت"));
            assertThat(answer.status()).as("%s by %s", action, name).isEqualTo(404);
        }
    }

    @Test
    @Rule("N-10-3")
    void figuresCountItForNobodyFromWhomItIsKept() {
        var governor = session("county governor");
        var before = figures(governor);
        var above = figures(session("provincial governor"));
        file(CaseType.COMPLAINT, world.official("county governor"));
        assertThat(figures(governor)).isEqualTo(before);
        assertThat(figures(session("provincial governor"))).isNotEqualTo(above);
        file(CaseType.COMPLAINT, world.official("county office head"));
        assertThat(figures(governor)).isNotEqualTo(before);
    }

    private static String figures(WebClient web) {
        return web.get("/staff/cases").page().select(".figures-row").text();
    }

    @Test
    @Rule("N-10-3")
    void itIsNotGivenToThoseBelowNorOfferedAndToOthersItIs() {
        var receipt = file(CaseType.COMPLAINT, world.official("deputy county governor"));
        var governor = session("county governor");
        governor.get(path(receipt));
        var page = governor.get(path(receipt));
        var desk = world.person("governorate desk officer").position().id().value();
        assertThat(page.page().select("#to option[value=" + desk + "]")).isEmpty();
        assertThat(page.page().select("#to option")).isNotEmpty();
        var refused = governor.post(
                path(receipt) + "/refer",
                Map.of("seen", "3", "to", desk.toString(), "part", "COPY", "remark", "برای آگاهی"));
        assertThat(refused.text())
                .contains("زیردستانش داده نمی‌شود")
                .contains("N-10-3")
                .contains("برای آگاهی");
        assertThat(session("governorate desk officer").get(path(receipt)).status())
                .isEqualTo(404);
        var allowed = governor.post(
                path(receipt) + "/refer",
                Map.of(
                        "seen",
                        "3",
                        "to",
                        world.person("provincial performance head")
                                .position()
                                .id()
                                .value()
                                .toString(),
                        "part",
                        "COPY"));
        assertThat(allowed.location()).isPresent();
        assertThat(session("provincial performance head").get(path(receipt)).status())
                .isEqualTo(200);
    }

    @Test
    @Rule("N-10-3")
    void whoeverHadAPartLosesItWhenHisUnitComesToStandBelow() {
        var receipt = file(CaseType.COMPLAINT, world.official("provincial manager"));
        var moving = staff.country().below(world.unit("ministry"), UnitKind.SPECIALISED_UNIT);
        var expert = staff.colleague(moving, PositionKind.EXPERT);
        var governor = world.person("provincial governor");
        work.open(receipt.caseId(), official(governor));
        work.refer(
                        receipt.caseId(),
                        stored(receipt).lastEntry(),
                        official(governor),
                        new CaseWork.Referral(expert.position().id(), Part.CONTRIBUTE, "نظر شما", null))
                .orThrow();
        var web = staff.signIn(port, expert);
        assertThat(html(web.get("/staff/worklist")))
                .contains(receipt.caseId().value().toString());
        assertThat(web.get(path(receipt)).status()).isEqualTo(200);
        var inside = staff.country()
                .unit(
                        directory.getBody(moving.bodyId()),
                        world.unit("provincial office"),
                        UnitKind.SPECIALISED_UNIT,
                        ir.samad.directory.Level.PROVINCE,
                        new ir.samad.territory.ProvinceCode(OfficialWorld.PROVINCE),
                        null);
        // The same person comes to hold a position below as well: in neither is he let in any more.
        var below = staff.country().position(inside, PositionKind.EXPERT);
        staff.takesAlso(expert, below, clock.instant());
        var again = staff.signIn(port, expert);
        again.post(
                "/staff/position",
                Map.of("positionId", expert.position().id().value().toString()));
        assertThat(html(again.get("/staff/worklist")))
                .contains("کارتابل")
                .doesNotContain(receipt.caseId().value().toString());
        assertThat(again.get(path(receipt)).status()).isEqualTo(404);
        assertThat(work.contribute(
                                receipt.caseId(),
                                stored(receipt).lastEntry(),
                                official(expert),
                                "نظر من",
                                ir.samad.attachments.InspectedFiles.NONE)
                        .findRefusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.clause()).isEqualTo("N-10-3"));
        assertThat(work.note(receipt.caseId(), official(expert), "یادداشت من").findRefusal())
                .isPresent();
    }

    @Test
    @Rule("N-10-3")
    void whatLiesWithAUnitThatIsMovedBelowGoesToWhoeverStandsAboveThemAll() {
        var receipt = file(CaseType.COMPLAINT, world.official("ministry office head"));
        var moving = staff.country().below(world.unit("ministry"), UnitKind.SPECIALISED_UNIT);
        var expert = staff.colleague(moving, PositionKind.EXPERT);
        var minister = world.person("minister");
        work.open(receipt.caseId(), official(minister));
        work.refer(
                        receipt.caseId(),
                        stored(receipt).lastEntry(),
                        official(minister),
                        new CaseWork.Referral(expert.position().id(), Part.LEAD, "", null))
                .orThrow();
        var web = staff.signIn(port, expert);
        assertThat(web.get(path(receipt)).status()).isEqualTo(200);
        entries.changeUnit(
                        moving.id(),
                        UnitEntry.of(
                                moving.code(),
                                moving.bodyId(),
                                world.unit("ministry office").id(),
                                moving.name(),
                                moving.kind(),
                                moving.level(),
                                null,
                                null),
                        moving.version(),
                        Keeper.PROGRAM)
                .orThrow();
        assertThat(world.nameOf(stored(receipt))).isEqualTo("minister");
        assertThat(web.get(path(receipt)).status()).isEqualTo(404);
        assertThat(html(web.get("/staff/worklist?box=SENT")))
                .doesNotContain(receipt.caseId().value().toString());
        assertThat(html(session("minister").get("/staff/worklist")))
                .contains(receipt.caseId().value().toString());
    }

    private static Actor.Official official(Colleague colleague) {
        return new Actor.Official(
                colleague.position().id(),
                colleague.position().unitId(),
                colleague.person().value(),
                colleague.position().title());
    }

    @Test
    @Rule("N-10-3")
    void neverThePersonComplainedOfWhereverHeIsLater() {
        var receipt = file(CaseType.COMPLAINT, world.official("neighbour governor"));
        var former = world.person("neighbour governor");
        clock.forward(Duration.ofDays(1));
        staff.leave(former.position().id(), clock.instant());
        var province = staff.country().below(world.unit("provincial governorate"), UnitKind.PERFORMANCE_OFFICE);
        var promoted = staff.country().position(province, PositionKind.OFFICE_HEAD);
        staff.takesAlso(former, promoted, clock.instant());
        assertThat(staff.signIn(port, former).get(path(receipt)).status()).isEqualTo(404);
        var colleague = staff.colleague(province, PositionKind.EXPERT);
        assertThat(staff.signIn(port, colleague).get(path(receipt)).status()).isEqualTo(200);
    }

    @Test
    @Rule("N-10-3")
    void aDeskDoesNotEnterWhatIsAboutItselfNorShowWhatIsAboutSomebodyAboveIt() {
        var mobile = CaseWorld.mobile();
        var person = CaseWorld.person(mobile);
        var desk = world.person("governorate desk officer");
        var own = cases.register(
                world.about(CaseType.COMPLAINT, world.official("governorate desk officer")), person, world.at(desk));
        assertThat(own)
                .isInstanceOfSatisfying(
                        Registered.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(against -> {
                                    assertThat(against.field()).isEqualTo("about");
                                    assertThat(against.refusal().clause()).isEqualTo("N-10-3");
                                }));
        var neighbour = CaseWorld.accepted(cases.register(
                world.about(CaseType.COMPLAINT, world.official("county governor")),
                person,
                world.at(world.person("neighbour desk officer"))));
        var identity = person.identity().value();
        assertThat(find("neighbour desk officer", identity))
                .contains(neighbour.caseId().value().toString());
        assertThat(find("neighbour desk officer", identity)).contains("رفتار این مسئول با مراجعان");
        assertThat(find("governorate desk officer", identity)).doesNotContain("رفتار این مسئول با مراجعان");
    }

    private String find(String desk, String identity) {
        var web = session(desk);
        web.get("/staff/desk");
        return html(web.post("/staff/desk", Map.of("find", identity)));
    }
}
