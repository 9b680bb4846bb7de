package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.catalogue.CaseType;
import ir.samad.house.Rule;
import ir.samad.routing.Official;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is about an official: who handles it. */
class OfficialRoutesTest extends OfficialTest {

    private String handlerOf(CaseType type, Official official) {
        return String.valueOf(world.nameOf(stored(file(type, official))));
    }

    @Test
    @Rule({"N-10-3-a", "N-10-3-b", "N-10-3-c", "N-10-3"})
    void aComplaintAboutAnOfficialLandsOnTheOwnWorklistOfWhoeverStandsAboveHim() {
        var expected = new TreeMap<String, String>(Map.of(
                "county office head", "county governor",
                "governorate desk officer", "county governor",
                "deputy county governor", "county governor",
                "provincial manager", "provincial governor",
                "county governor", "provincial governor",
                "provincial performance head", "provincial governor",
                "deputy minister", "minister",
                "ministry office head", "minister",
                "ministry performance head", "minister"));
        expected.put("provincial governor", "centre desk");
        expected.put("minister", "centre desk");
        expected.put("centre head", "presidency head");
        expected.put("centre observer", "presidency head");
        expected.put("presidency head", "centre desk");
        var found = new TreeMap<String, String>();
        expected.keySet().forEach(name -> found.put(name, handlerOf(CaseType.COMPLAINT, world.official(name))));
        assertCentreAlike(found, expected);
        found.clear();
        expected.keySet().forEach(name -> found.put(name, handlerOf(CaseType.CRITICISM, world.official(name))));
        assertCentreAlike(found, expected);
    }

    /** The Centre's desk may be that of another test; whoever it is, he is at the Centre. */
    private void assertCentreAlike(Map<String, String> found, Map<String, String> expected) {
        found.replaceAll((about, handler) -> handler.equals("null") ? "centre desk" : handler);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    @Rule({"N-10-3-a", "N-10-3-b", "N-10-3-c"})
    void aDeskOrOfficeAsSuchIsComplainedOfLikeWhoeverLeadsIt() {
        assertThat(handlerOf(CaseType.COMPLAINT, world.asSuch("governorate desk")))
                .isEqualTo("county governor");
        assertThat(handlerOf(CaseType.COMPLAINT, world.asSuch("provincial performance")))
                .isEqualTo("provincial governor");
        assertThat(handlerOf(CaseType.COMPLAINT, world.asSuch("ministry office")))
                .isEqualTo("minister");
        assertThat(handlerOf(CaseType.COMPLAINT, world.asSuch("centre"))).isEqualTo("presidency head");
    }

    @Test
    @Rule("N-10-4")
    void aReportOnAnOfficialLandsWithWhomTheClauseNames() {
        assertThat(handlerOf(CaseType.REPORT, world.official("county office head")))
                .isEqualTo("county governor");
        assertThat(handlerOf(CaseType.REPORT, world.official("provincial manager")))
                .isEqualTo("provincial governor");
        assertThat(handlerOf(CaseType.REPORT, world.official("county governor")))
                .isEqualTo("provincial governor");
        for (var atTheTop : List.of("provincial governor", "deputy minister", "ministry office head", "minister")) {
            var file = stored(file(CaseType.REPORT, world.official(atTheTop)));
            assertThat(file.leadUnit())
                    .as(atTheTop)
                    .isEqualTo(directory
                            .findDeskPosition(directory.centre().id())
                            .orElseThrow()
                            .unitId());
        }
        var page = session("county governor").get(path(file(CaseType.REPORT, world.official("county office head"))));
        assertThat(page.text()).contains("N-10-4");
    }

    @Test
    @Rule("N-10-3")
    void aBodyAsSuchIsComplainedOfAtItsOfficeAsBefore() {
        var ordinary = new Matter(
                CaseType.COMPLAINT,
                "اداره پاسخ نمی‌دهد و کار مردم مانده است.",
                world.topic.id(),
                OfficialWorld.COUNTY,
                "",
                ComplaintGround.BREACH,
                world.topic.leadingBody().orElseThrow(),
                null,
                null,
                null,
                null);
        var receipt = CaseWorld.accepted(cases.register(ordinary, CaseWorld.person(CaseWorld.mobile()), world.web()));
        assertThat(stored(receipt).leadUnit())
                .isEqualTo(world.unit("governorate desk").id());
    }

    @Test
    @Rule("N-10-3")
    void whoHoldsThePositionAboveAsWellIsPassedOver() {
        var county = world.person("county governor");
        var province = world.person("provincial governor");
        clock.forward(Duration.ofDays(1));
        staff.leave(province.position().id(), clock.instant());
        // Nobody holds it: it lands there all the same.
        assertThat(handlerOf(CaseType.COMPLAINT, world.official("county governor")))
                .isEqualTo("provincial governor");
        staff.takesAlso(county, province.position(), clock.instant());
        var file = stored(file(CaseType.COMPLAINT, world.official("county governor")));
        assertThat(file.level()).isEqualTo(ir.samad.directory.Level.NATIONAL);
    }
}
