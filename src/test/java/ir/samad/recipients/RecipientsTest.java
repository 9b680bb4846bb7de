package ir.samad.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.vocabulary.PersianText;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of recipients outside (N-3-1-2, N-6-3), kept by an administrator of the Centre. */
@SamadTest
class RecipientsTest {

    private static final String PATH = "/staff/recipients";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    HandOverRecipients recipients;

    @Autowired
    JdbcClient jdbc;

    private WebClient web;

    @BeforeEach
    void anAdministratorOfTheCentreSignsIn() {
        web = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
    }

    private static Map<String, String> entry(String name) {
        return new HashMap<>(Map.of(
                "name", name, "branch", "PUBLIC_BODY", "kind", "THREE_DIGIT", "reach", "NUMBER", "contact", "۱۳۷"));
    }

    private static String name() {
        return "سامانه " + UUID.randomUUID().toString().substring(0, 12);
    }

    private HandOverRecipient called(String name) {
        return recipients.list().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule({"N-3-1-2", "N-6-3"})
    void theBranchesAndThePublicNumbersAreThereAndTheirKeysAreThoseOfTheProgram() {
        assertThat(recipients.listActive())
                .extracting(HandOverRecipient::name)
                .contains("قوه قضاییه", "مجلس شورای اسلامی", "سامانه ۱۳۷ شهرداری");
        jdbc.sql("SELECT name, name_key FROM recipients.recipient").query(row -> {
            assertThat(row.getString("name_key")).isEqualTo(PersianText.compactKey(row.getString("name")));
        });
        assertThat(web.get(PATH).text()).contains("هنوز ثبت نشده");
    }

    @Test
    @Rule("N-3-1-2")
    void oneIsAddedCorrectedRetiredAndOfferedAgainAndEveryVersionStays() {
        var name = name();
        assertThat(web.post(PATH, entry(name)).location()).isPresent();
        var one = called(name);
        assertThat(one.contact()).isEqualTo("137");
        var path = PATH + "/" + one.id().value();
        var changed = entry(name + "۲");
        changed.put("version", "1");
        changed.put("reach", "EMAIL");
        changed.put("contact", "desk@example.ir");
        assertThat(web.post(path, changed).location()).isPresent();
        assertThat(web.post(path, changed).text()).contains("در این میان");
        assertThat(web.post(path + "/retire", Map.of("version", "2")).location())
                .isPresent();
        assertThat(recipients.listActive()).extracting(HandOverRecipient::id).doesNotContain(one.id());
        assertThat(web.post(path + "/offer", Map.of("version", "2")).text()).contains("در این میان");
        assertThat(web.post(path + "/offer", Map.of("version", "3")).location()).isPresent();
        assertThat(recipients.history(one.id()))
                .extracting(change -> change.recipient().version())
                .containsExactly(4, 3, 2, 1);
        assertThat(web.get(path).text()).contains("desk@example.ir").contains("بازنشسته");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept() {
        var before = recipients.list().size();
        assertThat(error("name", "name", "")).isNotBlank();
        assertThat(error("name", "name", "ن".repeat(46))).isNotBlank();
        assertThat(error("name", "name", "قوهٔ قضاییه".replace("ٔ", ""))).contains("هست");
        assertThat(error("branch", "branch", "NONE")).isNotBlank();
        assertThat(error("kind", "kind", "")).isNotBlank();
        assertThat(error("reach", "reach", "FAX")).isNotBlank();
        assertThat(error("contact", "contact", "12")).isNotBlank();
        assertThat(error("contact", "contact", "صد")).isNotBlank();
        var mail = entry(name());
        mail.put("reach", "EMAIL");
        assertThat(web.post(PATH, mail).page().select("#contact-error")).hasSize(1);
        var post = entry(name());
        post.put("reach", "POST");
        post.put("contact", "ن".repeat(201));
        assertThat(web.post(PATH, post).page().select("#contact-error")).hasSize(1);
        assertThat(recipients.list()).hasSize(before);
    }

    private String error(String at, String field, String value) {
        var entry = entry(name());
        entry.put(field, value);
        return web.post(PATH, entry).page().select("#" + at + "-error").text();
    }

    @Test
    void onlyAnAdministratorOfTheCentreKeepsThem() {
        var other = staff.signIn(port, staff.colleague(PositionKind.DESK_OFFICER));
        assertThat(other.get(PATH).status()).isIn(403, 404);
        assertThat(other.post(PATH, entry(name())).status()).isIn(403, 404);
    }

    @Test
    void theRegisterLooksRightOnADeskAndOnATelephone() {
        var keeper = staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR);
        var one = called("سامانه ۱۳۷ شهرداری");
        try (var desk = Browser.desk(port)) {
            staff.signIn(desk, keeper);
            desk.open(PATH);
            desk.looksRight("recipients");
            desk.open(PATH + "/" + one.id().value());
            desk.looksRight("recipients-one");
            desk.page().locator("#name").fill("");
            desk.page().locator("form[data-keep] button[type=submit]").click();
            desk.looksRight("recipients-refused");
        }
        try (var phone = Browser.phone(port)) {
            staff.signIn(phone, keeper);
            phone.open(PATH);
            phone.looksRight("recipients-phone");
        }
    }
}
