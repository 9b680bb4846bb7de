package ir.samad.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.BodyType;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every body has a weekly programme that is announced beforehand, and the governorate sees where it is not so (N-8-3). */
@SamadTest
class WeeklyProgrammeTest {

    private static final String OFFICE = "/staff/meetings/province";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("N-8-3")
    void aBodyWithoutAWeeklyProgrammeIsReported() {
        var body = new MeetingBody(staff, clock, port, "27");
        // Founded after the programme was published: nothing was planned for it.
        var late = body.country.provincialOffice(body.country.headquarters(body.country.body(BodyType.MINISTRY)), "27");
        assertThat(without(body)).contains(late.name()).doesNotContain(body.unit.name());
        OfficeWork.published(body.office, "1404/09/01", "1404/09/30");
        assertThat(without(body)).doesNotContain(late.name(), body.unit.name());
        // When the programme is over and no other one follows, nobody has one any more.
        body.at("1404/09/28", 9);
        assertThat(without(body)).contains(late.name(), body.unit.name());
    }

    @Test
    @Rule("N-8-3")
    void aSessionWithoutAnAnnouncementBeforeItIsMarked() {
        var told = new MeetingBody(staff, clock, port, "28");
        var session = told.session("1404/09/04");
        told.announce(session, Map.of());
        var untold = new MeetingBody(staff, clock, port, "28");
        untold.at("1404/09/04", 11);
        untold.announce(untold.session("1404/09/04"), Map.of());
        assertThat(untold.web
                        .follow(untold.web.post(untold.session("1404/09/04") + "/held", Map.of()))
                        .text())
                .contains("برگزاری جلسه ثبت شد");
        told.at("1404/09/04", 11);
        assertThat(told.web.follow(told.web.post(session + "/held", Map.of())).text())
                .contains("برگزاری جلسه ثبت شد");
        assertThat(line(untold)).contains("بی‌اطلاع‌رسانی");
        assertThat(line(told)).contains("برگزارشده").doesNotContain("بی‌اطلاع‌رسانی");
    }

    private static List<String> without(MeetingBody body) {
        return body.office.get(OFFICE).page().select("#without li").eachText();
    }

    private static String line(MeetingBody body) {
        return body.office.get(OFFICE).page().select("section[aria-labelledby=bodies] tbody tr").stream()
                .filter(row -> row.select("th").text().equals(body.unit.name()))
                .map(row -> row.text())
                .filter(text -> text.contains("برگزارشده"))
                .findFirst()
                .orElseThrow();
    }
}
