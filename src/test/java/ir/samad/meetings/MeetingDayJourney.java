package ir.samad.meetings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.samad.directory.BodyType;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A meeting lived through in browsers: a body announces it, anybody finds it, it is held, and another one is excused. */
@SamadTest
class MeetingDayJourney {

    private static final String PROVINCE = "14";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    private Colleague director;
    private Colleague chief;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule({"M-2-1", "M-2-5", "M-8"})
    void aBodyAnnouncesItsSessionAndAnybodyFindsIt() {
        clock.set(TestClock.START);
        publish();
        String session;
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, director);
            desk.open("/staff/meetings?year=1404");
            desk.page().locator("a[href*='/staff/meetings/sessions/']").first().click();
            session = java.net.URI.create(desk.page().url()).getPath();
            desk.looksRight("meeting-session-planned");
            desk.page().locator("#opens").fill("۱۲");
            desk.page().locator("#closes").fill("۹");
            desk.page().locator("#place").fill("سالن اجتماعات شهید بهشتی، ساختمان مرکزی، طبقهٔ دوم، اتاق ۲۰۴");
            desk.page()
                    .locator("#host")
                    .selectOption(director.position().id().value().toString());
            desk.page().locator("#line").fill("۰۳۴۳۳");
            desk.press("اعلام برای همه");
            assertThat(desk.page().locator("#line-error")).isVisible();
            desk.looksRight("meeting-session-refused");
            desk.page().locator("#opens").fill("۸:۳۰");
            desk.page().locator("#closes").fill("۱۱");
            desk.page().locator("#line").fill("۰۶۱-۳۳۳۶۷۷۸۸");
            desk.press("اعلام برای همه");
            assertThat(desk.page().locator("main")).containsText("اعلام‌شده");
            desk.looksRight("meeting-session-announced");
            desk.open("/staff/meetings?year=1404");
            desk.page().locator("a[href*='/staff/meetings/sessions/']").nth(1).click();
            desk.page().locator("#reason").fill("مأموریت خارج از استان به دستور وزیر در همان روز");
            desk.press("فرستادن به استانداری");
            desk.looksRight("meeting-session-absence");
        }
        try (var phone = Browser.phone(port)) {
            phone.open("/meetings");
            phone.looksRight("meetings-public-choose");
            phone.page().locator("#province").selectOption(PROVINCE);
            phone.press("دیدن جلسه‌ها");
            assertThat(phone.page().locator("main")).containsText("سالن اجتماعات شهید بهشتی");
            phone.looksRight("meetings-public-phone");
            phone.open("/meetings?province=13");
            phone.looksRight("meetings-public-none");
            staff.signIn(phone, chief);
            phone.open("/staff/meetings/province");
            phone.looksRight("meetings-province-phone");
        }
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, chief);
            desk.open("/staff/meetings/province");
            desk.press("نپذیرفتن");
            assertThat(desk.page().locator("#remark-error")).isVisible();
            desk.looksRight("meetings-province-refused");
            desk.press("پذیرفتن");
            assertThat(desk.page().locator("body")).containsText("درخواست پذیرفته شد");
        }
        clock.set(LocalDateTime.of(2025, 11, 25, 9, 0));
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, director);
            phone.open(session);
            phone.press("جلسه برگزار شد");
            assertThat(phone.page().locator("main")).containsText("برگزارشده");
            phone.looksRight("meeting-session-held-phone");
        }
        clock.set(LocalDateTime.of(2025, 12, 10, 9, 0));
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, director);
            desk.open("/staff/meetings?year=1404");
            desk.looksRight("meetings-season");
        }
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, chief);
            desk.open("/staff/meetings/province");
            desk.page().locator("summary").first().click();
            desk.looksRight("meetings-province-missed");
        }
    }

    private void publish() {
        var country = staff.country();
        var office = country.below(country.provincialGovernorate(PROVINCE), UnitKind.PERFORMANCE_OFFICE);
        chief = staff.colleague(office, PositionKind.OFFICE_HEAD);
        var ministry = country.headquarters(country.body(BodyType.MINISTRY));
        director = staff.colleague(country.provincialOffice(ministry, PROVINCE), PositionKind.HEAD);
        OfficeWork.published(staff.signIn(port, chief), "1404/09/01", "1404/09/30");
    }
}
