package ir.samad.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamadTest
class ParametersTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final DecidedBy ADMINISTRATOR = new DecidedBy(UUID.randomUUID(), "مریم کریمی");
    private static final String REASON = "بخشنامهٔ تازهٔ مرکز";

    @Autowired
    Parameters parameters;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ParameterStore store;

    @Autowired
    TestClock clock;

    /** Each test decides for a body of its own, so that no test moves another. */
    private final Scope body = Scope.body(UUID.randomUUID());

    @AfterEach
    void putTheClockBack() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST,10",
        "COMPLAINT,15",
        "CRITICISM,15",
        "REPORT,10",
        "SUGGESTION,20",
        "IDEA,30",
        "PLAN,30",
        "APPRECIATION,5",
        "EXPRESSION,5"
    })
    void everyTypeOfCaseHasItsAnsweringTime(String type, int workingDays) {
        assertThat(parameters.integer(ParameterKey.answerDays(type))).isEqualTo(workingDays);
    }

    @Test
    void theDecisionsStandAsFirstValues() {
        assertThat(parameters.text(ParameterKey.VISITOR_SENDING)).isEqualTo("REFUSED");
        assertThat(parameters.flag(ParameterKey.PAPER_REASON_AT_CENTRE)).isTrue();
        assertThat(parameters.list(ParameterKey.IDENTITY_TYPES))
                .containsExactly("NATIONAL_ID", "FOREIGN_NATIONAL", "LEGAL_PERSON", "IRANIAN_ABROAD");
        assertThat(parameters.list(ParameterKey.MEETING_M_WEEKDAYS)).containsExactly("TUESDAY");
        assertThat(parameters.list(ParameterKey.MEETING_M_BLOCKED_MONTHS)).isEmpty();
        assertThat(parameters.list(ParameterKey.MEETING_S_BLOCKED_MONTHS)).containsExactly("MUHARRAM", "SAFAR");
        assertThat(parameters.integer(ParameterKey.MEETING_S_EVERY_WEEKS)).isEqualTo(2);
        assertThat(parameters.text(ParameterKey.MEETING_S_START)).isEqualTo("AFTER_MAGHRIB");
        assertThat(parameters.list(ParameterKey.RANKING_LEVELS)).containsExactly("COUNTY", "BODY");
        assertThat(parameters.decimal(ParameterKey.MISSED_PENALTY)).isEqualByComparingTo("2");
        assertThat(parameters.list(ParameterKey.RATING_QUESTIONS)).hasSize(4);
        assertThat(parameters.integer(ParameterKey.RATINGS_SHOWN_FROM)).isEqualTo(5);
        assertThat(parameters.integer(ParameterKey.CLOSE_AFTER_DAYS)).isEqualTo(10);
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS)).isEqualTo(30);
        assertThat(parameters.integer(ParameterKey.REOPENINGS)).isEqualTo(2);
        assertThat(parameters.duration(ParameterKey.UNDO_HOLD)).isEqualTo(Duration.ofSeconds(10));
        assertThat(parameters.time(ParameterKey.QUIET_FROM)).isEqualTo(LocalTime.of(22, 0));
    }

    @Test
    void everyParameterHasAFirstValueANameAnExplanationAndTextsForItsOptions() {
        for (var key : ParameterKey.values()) {
            var text = parameters.on(TODAY).value(key).text();
            assertThat(key.shape().read(text).find()).as(key.code()).contains(text);
            for (var language : new String[] {"fa", "en"}) {
                var texts = ResourceBundle.getBundle("messages/parameters", Locale.of(language))
                        .keySet();
                assertThat(texts).contains(key.nameKey(), key.aboutKey());
                var options = switch (key.shape()) {
                    case ValueShape.Choice(var of) -> of;
                    case ValueShape.Choices(var fewest, var of) -> of;
                    default -> java.util.List.<String>of();
                };
                options.forEach(option -> assertThat(texts).contains("parameters.option." + option));
            }
        }
    }

    @Test
    void theMostSpecificScopeThatHasAValueDecides() {
        var topic = Scope.topic(UUID.randomUUID());
        decide(ParameterKey.ANSWER_DAYS_REQUEST, body, "۲۰", TODAY);
        assertThat(parameters.integer(ParameterKey.ANSWER_DAYS_REQUEST, topic, body))
                .isEqualTo(20);
        decide(ParameterKey.ANSWER_DAYS_REQUEST, topic, "3", TODAY);
        assertThat(parameters.integer(ParameterKey.ANSWER_DAYS_REQUEST, topic, body))
                .isEqualTo(3);
        assertThat(parameters.integer(ParameterKey.ANSWER_DAYS_REQUEST, Scope.body(UUID.randomUUID())))
                .isEqualTo(10);
    }

    @Test
    void aChangeCountsFromItsFirstDayAndTheHistoryKeepsBoth() {
        decide(ParameterKey.OBJECTION_DAYS, body, "45", TODAY);
        decide(ParameterKey.OBJECTION_DAYS, body, "60", TODAY.plusDays(10));
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, body)).isEqualTo(45);
        assertThat(parameters.on(TODAY.plusDays(9)).integer(ParameterKey.OBJECTION_DAYS, body))
                .isEqualTo(45);
        assertThat(parameters.on(TODAY.plusDays(10)).integer(ParameterKey.OBJECTION_DAYS, body))
                .isEqualTo(60);
        assertThat(parameters.on(TODAY.minusDays(1)).integer(ParameterKey.OBJECTION_DAYS, body))
                .isEqualTo(30);
        clock.set(TestClock.START.plusDays(10));
        assertThat(parameters.integer(ParameterKey.OBJECTION_DAYS, body)).isEqualTo(60);
        assertThat(history(ParameterKey.OBJECTION_DAYS))
                .extracting(ParameterValue::text, ParameterValue::validFrom, ParameterValue::validTo)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("60", TODAY.plusDays(10), null),
                        org.assertj.core.api.Assertions.tuple("45", TODAY, TODAY.plusDays(9)));
    }

    @Test
    void aChangeBeforeAPlannedOneEndsWhereThePlannedOneBegins() {
        decide(ParameterKey.OBJECTION_DAYS, body, "60", TODAY.plusDays(10));
        decide(ParameterKey.OBJECTION_DAYS, body, "45", TODAY);
        assertThat(parameters.on(TODAY.plusDays(9)).integer(ParameterKey.OBJECTION_DAYS, body))
                .isEqualTo(45);
        assertThat(parameters.on(TODAY.plusDays(10)).integer(ParameterKey.OBJECTION_DAYS, body))
                .isEqualTo(60);
    }

    @Test
    void aMistakeOfTheSameDayIsReplacedAndStaysInTheHistory() {
        decide(ParameterKey.REOPENINGS, body, "5", TODAY);
        decide(ParameterKey.REOPENINGS, body, "3", TODAY);
        assertThat(parameters.integer(ParameterKey.REOPENINGS, body)).isEqualTo(3);
        assertThat(history(ParameterKey.REOPENINGS)).hasSize(2).anyMatch(ParameterValue::neverCounted);
    }

    @Test
    void aValueOfABodyCanBeEndedSoThatTheCountrysCountsAgain() {
        decide(ParameterKey.REOPENINGS, body, "5", TODAY);
        var ended = parameters.change(new ParameterChange(
                ParameterKey.REOPENINGS, body, null, TODAY.plusDays(3), REASON, ADMINISTRATOR, null));
        assertThat(ended.find()).isPresent();
        assertThat(parameters.on(TODAY.plusDays(2)).integer(ParameterKey.REOPENINGS, body))
                .isEqualTo(5);
        assertThat(parameters.on(TODAY.plusDays(3)).integer(ParameterKey.REOPENINGS, body))
                .isEqualTo(2);
        assertRefused(
                "parameters.refused.nation-stays",
                parameters.change(new ParameterChange(
                        ParameterKey.REOPENINGS, Scope.nation(), null, TODAY, REASON, ADMINISTRATOR, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OBJECTION_DAYS     | سی       | parameters.value.whole
            OBJECTION_DAYS     | 0        | parameters.value.bounds
            OBJECTION_DAYS     | 366      | parameters.value.bounds
            OBJECTION_DAYS     | 3.5      | parameters.value.whole
            MISSED_PENALTY     | 11       | parameters.value.bounds
            MISSED_PENALTY     | دو       | parameters.value.decimal
            VISITOR_SENDING    | ALLOWED  | parameters.value.choice
            ANONYMOUS_REPORTS  | maybe    | parameters.value.flag
            STAFF_DIGEST_AT    | 25:00    | parameters.value.time
            RATING_QUESTIONS   | ''       | parameters.value.texts
            IDENTITY_TYPES     | ''       | parameters.value.choices
            """)
    void aValueOfTheWrongTypeOrOutOfBoundsIsRefused(ParameterKey key, String typed, String messageKey) {
        assertRefused(messageKey, parameters.change(key, body, typed, TODAY, REASON, ADMINISTRATOR));
    }

    @Test
    void aChangeIsRefusedWithoutReasonForThePastForAWrongScopeAndWhenNothingChanges() {
        assertRefused(
                "parameters.refused.reason",
                parameters.change(ParameterKey.REOPENINGS, body, "3", TODAY, " \u200c ", ADMINISTRATOR));
        assertRefused(
                "parameters.refused.past",
                parameters.change(ParameterKey.REOPENINGS, body, "3", TODAY.minusDays(1), REASON, ADMINISTRATOR));
        assertRefused(
                "parameters.refused.scope",
                parameters.change(ParameterKey.UNDO_HOLD, body, "PT20S", TODAY, REASON, ADMINISTRATOR));
        decide(ParameterKey.REOPENINGS, body, "3", TODAY);
        assertRefused(
                "parameters.refused.same",
                parameters.change(ParameterKey.REOPENINGS, body, "۳", TODAY, REASON, ADMINISTRATOR));
        assertThat(parameters.integer(ParameterKey.REOPENINGS, body)).isEqualTo(3);
    }

    @Test
    void twoAdministratorsNeverOverwriteEachOther() {
        decide(ParameterKey.REOPENINGS, body, "3", TODAY);
        var seen = Parameters.countDecisions(parameters.listHistory(ParameterKey.REOPENINGS), body);
        decide(ParameterKey.REOPENINGS, body, "4", TODAY.plusDays(1));
        decide(ParameterKey.REOPENINGS, body, "5", TODAY);
        assertRefused(
                "parameters.refused.changed-meanwhile",
                parameters.change(
                        new ParameterChange(ParameterKey.REOPENINGS, body, "6", TODAY, REASON, ADMINISTRATOR, seen)));
        assertThat(parameters.integer(ParameterKey.REOPENINGS, body)).isEqualTo(5);
    }

    @Test
    void whatIsTakenBackIsNeverSeen() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            decide(ParameterKey.REOPENINGS, body, "7", TODAY);
            parameters.refresh();
            transaction.setRollbackOnly();
        });
        parameters.refresh();
        assertThat(parameters.integer(ParameterKey.REOPENINGS, body)).isEqualTo(2);
    }

    @Test
    void anotherInstanceSeesAChangeWhenItLooksAgain() {
        var other = new Parameters(store, clock, transactions);
        decide(ParameterKey.REOPENINGS, body, "6", TODAY);
        assertThat(other.integer(ParameterKey.REOPENINGS, body)).isEqualTo(2);
        other.refresh();
        assertThat(other.integer(ParameterKey.REOPENINGS, body)).isEqualTo(6);
    }

    @Test
    void aMissingFirstValueStopsTheStart() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.sql("DELETE FROM parameters.parameter WHERE key = 'case.undo.hold'")
                    .update();
            var emptied = new ParameterSnapshot(1, store.listAll());
            assertThat(emptied.unusable(TODAY)).containsExactly("case.undo.hold");
            transaction.setRollbackOnly();
        });
        // Long before any first value counts, nothing is usable, and no instance comes up.
        var longAgo = Clock.fixed(java.time.Instant.parse("1900-01-01T00:00:00Z"), java.time.ZoneOffset.UTC);
        assertThatThrownBy(() -> new Parameters(store, longAgo, transactions))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("case.undo.hold");
    }

    @Test
    void aKeyIsAskedForOnlyInItsOwnType() {
        assertThatThrownBy(() -> parameters.flag(ParameterKey.REOPENINGS)).isInstanceOf(IllegalArgumentException.class);
    }

    private ParameterValue decide(ParameterKey key, Scope scope, String value, LocalDate from) {
        return parameters.change(key, scope, value, from, REASON, ADMINISTRATOR).orThrow();
    }

    private java.util.List<ParameterValue> history(ParameterKey key) {
        return parameters.listHistory(key).stream()
                .filter(value -> value.scope().equals(body))
                .toList();
    }

    private static void assertRefused(String messageKey, Outcome<?> outcome) {
        assertThat(outcome.findRefusal().map(Refusal::messageKey)).contains(messageKey);
        for (var language : new String[] {"fa", "en"}) {
            assertThat(ResourceBundle.getBundle("messages/parameters", Locale.of(language))
                            .getString(messageKey))
                    .isNotBlank();
        }
        Objects.requireNonNull(outcome);
    }
}
