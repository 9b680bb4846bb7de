package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.house.Browser;
import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint about a county governor, in browsers: filed on the web, seen in the province, by nobody of the county. */
@SamadTest
class OfficialJourney {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{5,8}\\b");
    private static final String MOBILE = "09123450201";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Directory directory;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    private OfficialWorld world;

    @BeforeEach
    void anAdministration() {
        world = OfficialWorld.of(staff, directory, topics, clock);
    }

    @Test
    @Rule({"N-10-3", "N-10-3-b", "N-10-3-t"})
    void aComplaintAboutACountyGovernorIsSeenInTheProvinceAndByNobodyOfTheCounty() {
        try (var citizen = Browser.phone(port)) {
            file(citizen);
        }
        var id = cases.listOfContact(MOBILE, 1).getFirst().id().value().toString();
        try (var governor = Browser.desk(port)) {
            staff.signIn(governor, world.person("provincial governor"));
            governor.open("/staff/worklist");
            assertThat(governor.page().locator("a[href*='" + id + "']").first()).isVisible();
            governor.open("/staff/cases/" + id);
            assertThat(governor.page().locator(".case-side"))
                    .containsText(world.person("county governor").position().title());
            governor.page().locator("#board-action > summary").click();
            governor.looksRight("official-case");
        }
        try (var governor = Browser.phone(port)) {
            staff.signIn(governor, world.person("provincial governor"));
            governor.open("/staff/cases/" + id);
            governor.page().locator("#board-action > summary").click();
            governor.looksRight("official-case-phone");
        }
        for (var name : List.of(
                "county governor", "deputy county governor", "governorate desk officer", "county office head")) {
            try (var below = Browser.desk(port)) {
                staff.signIn(below, world.person(name));
                assertThat(below.open("/staff/cases/" + id).status()).as(name).isEqualTo(404);
                below.open("/staff/worklist");
                assertThat(below.page().locator("a[href*='" + id + "']")).hasCount(0);
                below.open("/staff/cases");
                assertThat(below.page().locator("a[href*='" + id + "']")).hasCount(0);
            }
        }
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, world.person("neighbour desk officer"));
            desk.open("/staff/desk");
            desk.looksRight("official-desk");
        }
    }

    private void file(Visit citizen) {
        citizen.open("/file?type=COMPLAINT");
        citizen.page()
                .locator("input[name=type][value=COMPLAINT]")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        citizen.page().locator("#text").fill("فرماندار به شکایت مردم از جاده رسیدگی نکرد و کسی را نپذیرفت.");
        citizen.press("ادامه");
        citizen.page()
                .locator("input[name=ground]")
                .first()
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        citizen.page().locator("#county").selectOption(OfficialWorld.COUNTY.value());
        citizen.page().locator("#aboutFind").fill(world.unit("governorate").name());
        citizen.page().locator("#aboutFind").press("Enter");
        citizen.page()
                .locator("#about")
                .selectOption(new SelectOption()
                        .setValue(world.person("county governor")
                                .position()
                                .id()
                                .value()
                                .toString()));
        citizen.looksRight("official-file-about");
        citizen.press("ادامه");
        citizen.page().locator("#identity").fill(CaseWorld.nationalId().value());
        citizen.page().locator("#firstName").fill("علی");
        citizen.page().locator("#lastName").fill("رضایی");
        citizen.page().locator("#mobile").fill(MOBILE);
        citizen.press("فرستادن کد تأیید");
        citizen.page().locator("#code").fill(inbox.find(MOBILE, CODE));
        citizen.press("ثبت نهایی");
        assertThat(citizen.page().locator("#tracking-code bdi")).isVisible();
    }
}
