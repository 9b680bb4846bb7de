package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Topics;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.vocabulary.NationalId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log says what happened, never to whom (house rule: no personal data in logs). */
@SamadTest
class LogsTest {

    private static final String FIRST_NAME = "گل‌اندام";
    private static final String LAST_NAME = "پرنیان‌پور";
    private static final String TEXT = "چراغ کوچهٔ نارنجستان دهم سه هفته است خاموش مانده است.";
    private static final String ANSWER = "چراغ کوچهٔ یادشده دیروز تعویض شد و روشن است.";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    private final Listening log = new Listening();

    /** Everything any thread of the program logs. */
    private static final class Listening extends AppenderBase<ILoggingEvent> {
        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
        assertThat(root().getLevel()).isEqualTo(Level.WARN);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void aCaseThatIsFiledSoughtAndAnsweredLeavesNothingOfItsApplicantInTheLog() {
        var world = new CaseWorld(staff, topics, clock);
        var mobile = CaseWorld.mobile();
        var person = new Person(
                Identity.of(CaseWorld.nationalId()),
                FIRST_NAME,
                LAST_NAME,
                new Contact(mobile, null, null, true),
                "IR");
        var matter = Matter.of(CaseType.REQUEST, TEXT, world.topic.id(), CaseWorld.COUNTY, "کوچهٔ نارنجستان دهم");
        var receipt = CaseWorld.accepted(cases.register(matter, person, world.web()));

        var citizen = new WebClient(port);
        citizen.get("/track?code=" + receipt.code().grouped().replace(' ', '+') + "&mobile=" + mobile);
        var officer = staff.signIn(port, world.desk);
        officer.get("/staff/worklist");
        officer.post("/staff/desk", Map.of("find", mobile));
        citizen.get("/nothing/" + mobile);
        answer(receipt.caseId(), world.official(world.desk));

        assertNothingOf(mobile, receipt.code().grouped());
    }

    private void answer(CaseId id, Actor.Official desk) {
        work.open(id, desk);
        work.answer(id, 1000, desk, new CaseWork.Answer(AnswerOutcome.DONE, ANSWER, ""))
                .orThrow();
    }

    @Test
    void whatTheDatabaseSaysAboutABrokenRuleHoldsNoValue() {
        var number = CaseWorld.nationalId();
        try {
            jdbc.sql("""
                    INSERT INTO territory.province (code, name)
                    SELECT p.code, :value FROM territory.province p LIMIT 1
                    """).param("value", text(number)).update();
        } catch (DataIntegrityViolationException told) {
            assertThat(String.valueOf(told.getMessage())).doesNotContain(text(number), "Detail:");
            return;
        }
        throw new AssertionError("The rule was not broken");
    }

    private static String text(NationalId number) {
        return number.value();
    }

    private void assertNothingOf(String mobile, String code) {
        assertThat(String.join("\n", log.lines))
                .doesNotContain(FIRST_NAME, LAST_NAME, TEXT, ANSWER, mobile, mobile.substring(1), code, "نارنجستان");
    }
}
