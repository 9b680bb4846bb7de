package ir.samad.meetingreports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetings.MeetingBody;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether what was reported is true: drawn by lot, called, shown to the head, felt in the score (M-12-2). */
@SamadTest
class TruthChecksTest {

    private static final String TRUTH = "/staff/meetings/truth";
    private static final List<String> NAMES = List.of("موسوی", "رضایی", "کاظمی", "احمدی", "نوری", "صادقی");

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Parameters parameters;

    private MeetingBody body;
    private String session;
    /** Identity of each person, by his family name. */
    private final Map<String, String> people = new LinkedHashMap<>();

    @BeforeEach
    void aBodyThatSentItsReport() {
        body = new MeetingBody(staff, clock, port, "25");
        session = body.held("1404/09/04", Map.of());
        for (var name : NAMES) {
            var page = body.solved(session, name, "انشعاب آب خانهٔ " + name + " وصل شد");
            people.put(name, page.substring(page.lastIndexOf('/') + 1));
        }
        body.release(session);
    }

    @AfterEach
    void theClockStandsAsBefore() {
        clock.set(TestClock.START);
    }

    @Test
    @Rule("M-12-2")
    void theSampleIsDrawnByLotAndCanBeDrawnAgainByAnybodyWhoHasTheSeed() throws Exception {
        var refused = draw("4");
        assertThat(refused.page().select("#unit-error").text()).contains("M-12-2");
        received();
        assertThat(draw("0").page().select("#size-error").text()).isNotBlank();
        assertThat(draw("201").page().select("#size-error").text()).isNotBlank();
        var sample = body.office.follow(draw("4"));
        assertThat(sample.text()).contains("۴ نفر از ۶ نفر");
        var seed = sample.page().select("p.hint bdi").text();
        assertThat(drawn(sample)).containsExactlyElementsOf(byLot(seed).subList(0, 4));
        var other = body.office.follow(draw("6"));
        assertThat(other.page().select("p.hint bdi").text()).isNotEqualTo(seed);
        assertThat(drawn(other))
                .containsExactlyElementsOf(
                        byLot(other.page().select("p.hint bdi").text()));
    }

    @Test
    @Rule("M-12-2")
    void whatIsNotTrueIsShownToTheHeadAndLowersAccuracyAndScore() {
        received();
        assertThat(body.web.get("/staff/meetings?year=1404").text()).contains("امتیاز ۱۰۰");
        var sample = path(draw("4"));
        answer(sample, 0, Map.of("reached", "yes", "met", "yes", "day", "yes", "result", "yes"));
        answer(sample, 1, Map.of("reached", "yes", "met", "yes", "day", "yes", "result", "yes"));
        answer(sample, 2, Map.of("reached", "no"));
        assertThat(body.web.get(reports()).text()).contains("۱۰۰٪ درست (۲ از ۲)");
        var untrue = drawn(body.office.get(sample)).get(3);
        answer(
                sample,
                3,
                Map.of("reached", "yes", "met", "yes", "day", "yes", "result", "no", "remark", "هنوز آب نداریم"));
        // Of the three who were reached two say that all is true; Wilson's interval of 2 of 3 is 20.8 to 93.9 percent.
        var shown = body.web.get(reports());
        assertThat(shown.text()).contains("۶۶٫۷٪ درست (۲ از ۳)", "میان ۲۰٫۸٪ و ۹۳٫۹٪");
        assertThat(shown.page()
                        .select("section[aria-labelledby=truth] tbody tr")
                        .eachText())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(untrue, "می‌گوید نتیجه درست نیست", "هنوز آب نداریم"));
        // That the head read his name is recorded under his row, and under no other.
        assertThat(jdbc.sql(
                                "SELECT DISTINCT subject_id FROM audit.access_record WHERE purpose = :purpose AND subject_id = ANY (:all)")
                        .param("purpose", "meetingreports.access.untrue")
                        .param(
                                "all",
                                people.values().stream().map(UUID::fromString).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list())
                .containsExactly(UUID.fromString(people.get(untrue)));
        assertThat(body.web.get("/staff/meetings?year=1404").text()).contains("امتیاز ۶۶٫۷", "درستی گزارش ۶۶٫۷٪");
        parameters
                .change(
                        ParameterKey.ACCURACY_LOWERS,
                        Scope.nation(),
                        "false",
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        "آزمون",
                        new DecidedBy(body.director.person().value(), "آزمون"))
                .orThrow();
        try {
            assertThat(body.web.get("/staff/meetings?year=1404").text()).contains("امتیاز ۱۰۰");
        } finally {
            parameters
                    .change(
                            ParameterKey.ACCURACY_LOWERS,
                            Scope.nation(),
                            "true",
                            LocalDate.ofInstant(clock.instant(), clock.getZone()),
                            "آزمون",
                            new DecidedBy(body.director.person().value(), "آزمون"))
                    .orThrow();
        }
    }

    @Test
    @Rule("M-12-2")
    void everyQuestionIsAnsweredAndAnAnswerStands() {
        received();
        var sample = path(draw("2"));
        assertThat(errors(post(sample, 0, Map.of()))).contains("reached-error");
        assertThat(errors(post(sample, 0, Map.of("reached", "yes")))).contains("met-error");
        assertThat(errors(post(sample, 0, Map.of("reached", "yes", "met", "yes"))))
                .contains("day-error", "result-error");
        assertThat(body.office.get(sample).text()).contains("هنوز کسی پاسخ نداده است");
        answer(sample, 0, Map.of("reached", "no"));
        answer(sample, 0, Map.of("reached", "yes", "met", "no"));
        assertThat(body.office.get(sample).text()).contains("می‌گوید ملاقات نشده", "۰٪ درست");
        assertThat(post(sample, 0, Map.of("reached", "yes", "met", "yes", "day", "yes", "result", "yes"))
                        .text())
                .contains("پیش از این ثبت شده", "M-12-2");
        assertThat(body.office.get(sample).text()).contains("۰٪ درست");
    }

    @Test
    void onlyTheOfficeOfTheProvinceDrawsAndCalls() {
        received();
        var sample = path(draw("2"));
        var other = new MeetingBody(staff, clock, port, "26");
        other.at("1404/09/04", 11);
        assertThat(other.office.get(sample).status()).isEqualTo(404);
        assertThat(other.office.post(sample, Map.of("reached", "no")).status()).isEqualTo(404);
        assertThat(other.office.get(TRUTH + "?season=1404-S3").text()).doesNotContain(body.unit.name());
        var foreign = other.office.post(TRUTH, fields("2"));
        assertThat(foreign.page().select(".summary").text()).contains("M-12-2");
        assertThat(body.web.get(TRUTH).status()).isEqualTo(403);
        assertThat(body.web.get(sample).status()).isEqualTo(403);
        assertThat(body.web.post(TRUTH, fields("2")).status()).isEqualTo(403);
    }

    private static String reports() {
        return "/staff/meetings/reports?season=1404-S3";
    }

    private void received() {
        var row = body.office.get("/staff/meetings/received?season=1404-S3").page().select("tbody tr").stream()
                .filter(line -> line.text().contains(body.unit.name()))
                .findFirst()
                .orElseThrow();
        body.office.follow(body.office.post(row.select("form[action$=/receive]").attr("action"), Map.of()));
    }

    private Map<String, String> fields(String size) {
        return Map.of("season", "1404-S3", "unit", body.unit.id().value().toString(), "size", size);
    }

    private Answer draw(String size) {
        return body.office.post(TRUTH, fields(size));
    }

    private String path(Answer drawn) {
        var path = drawn.path().orElseThrow(() -> new AssertionError(drawn.text()));
        body.office.follow(drawn);
        return path;
    }

    private static List<String> drawn(Answer sample) {
        return sample.page().select("section[aria-labelledby=calls] td[data-label^=نام]").eachText().stream()
                .map(name -> name.substring(name.indexOf(' ') + 1))
                .toList();
    }

    /** Everybody in the order of the lot, worked out apart from the program. */
    private List<String> byLot(String seed) throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        for (var one : people.entrySet()) {
            digests.put(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest((seed + " " + one.getValue()).getBytes(StandardCharsets.UTF_8))),
                    one.getKey());
        }
        var sorted = new ArrayList<>(digests.keySet());
        sorted.sort(Comparator.naturalOrder());
        return sorted.stream().map(digests::get).toList();
    }

    private Answer post(String sample, int place, Map<String, String> said) {
        var fields = new LinkedHashMap<>(said);
        fields.put("person", people.get(drawn(body.office.get(sample)).get(place)));
        return body.office.post(sample, fields);
    }

    private void answer(String sample, int place, Map<String, String> said) {
        assertThat(body.office.follow(post(sample, place, said)).text()).contains("پاسخ ثبت شد");
    }

    private static List<String> errors(Answer answer) {
        return answer.page().select("[id$=-error]").eachAttr("id");
    }
}
