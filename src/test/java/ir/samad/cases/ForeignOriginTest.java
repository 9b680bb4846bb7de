package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.database.Ids;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A case handed over to us by another three-digit system keeps its number there and is found by it (N-6-3). */
class ForeignOriginTest extends CaseTest {

    private static final String MUNICIPALITY = HandOverTest.MUNICIPALITY;

    private Map<String, String> typed(WebClient desk, String number) {
        var typed = new HashMap<>(Map.of(
                "type", "REQUEST",
                "text", "دو روز است آب کوچهٔ ما قطع است.",
                "topic", world.topic.id().value().toString(),
                "county", CaseWorld.COUNTY.value(),
                "identity", CaseWorld.nationalId().value(),
                "firstName", "مریم",
                "lastName", "احمدی",
                "mobile", CaseWorld.mobile(),
                "channel", "DESK"));
        typed.put("identityKind", "NATIONAL_ID");
        typed.put(
                "key", desk.get("/staff/desk").page().select("input[name=key]").val());
        typed.put("foreignSystem", MUNICIPALITY);
        typed.put("foreignReference", number);
        return typed;
    }

    private static String number() {
        return "137/" + Ids.next(java.time.Clock.systemUTC()).toString().substring(20);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM cases.case_file")
                .query(Long.class)
                .single();
    }

    private UUID caseOf(String number) {
        return jdbc.sql("SELECT case_id FROM cases.foreign_origin WHERE upper(trim(reference)) = upper(:number)")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    @Test
    @Rule("N-6-3")
    void aCaseHandedOverFrom137KeepsTheForeignReferenceAndIsFoundByIt() {
        var desk = staff.signIn(port, world.desk);
        var number = number();
        assertThat(desk.post("/staff/desk", typed(desk, number)).status()).isEqualTo(200);
        var id = caseOf(number);
        var page = desk.get("/staff/cases/" + id).page();
        assertThat(page.select(".case-side").text()).contains("سامانه ۱۳۷ شهرداری");
        assertThat(desk.get("/staff/cases?q=" + number.toUpperCase(java.util.Locale.ROOT))
                        .page()
                        .select("a[href=/staff/cases/" + id + "]"))
                .hasSize(1);
        assertThat(desk.post("/staff/desk", Map.of("find", number)).text()).contains("دو روز است آب");
        var stranger = staff.signIn(port, new CaseWorld(staff, topics, clock).desk);
        assertThat(stranger.get("/staff/cases?q=" + number).page().select("a[href=/staff/cases/" + id + "]"))
                .isEmpty();
    }

    @Test
    @Rule({"N-6-3", "N-5-1"})
    void anOperatorOf111RegistersItToo() {
        var operator = staff.colleague(
                world.country.below(world.country.centre(), UnitKind.COMMUNICATION_DESK), PositionKind.OPERATOR_111);
        var desk = staff.signIn(port, operator);
        var number = number();
        var typed = typed(desk, number);
        typed.put("channel", "PHONE_111");
        desk.post("/staff/desk", typed);
        assertThat(caseOf(number)).isNotNull();
    }

    @Test
    @Rule("N-6-3")
    void theSameNumberOfTheSameSystemIsRegisteredOnceAndTheSecondShowsTheFirstToWhoMaySeeIt() {
        var desk = staff.signIn(port, world.desk);
        var number = number();
        desk.post("/staff/desk", typed(desk, number));
        var id = caseOf(number);
        var before = count();
        var second = desk.post("/staff/desk", typed(desk, " " + number.toUpperCase(java.util.Locale.ROOT)));
        assertThat(second.page().select("#foreignReference-error").text()).contains("N-6-3");
        assertThat(second.page().select("a[href=/staff/cases/" + id + "]")).hasSize(1);
        assertThat(second.page().select("#text").text()).isEqualTo("دو روز است آب کوچهٔ ما قطع است.");
        var elsewhere = new CaseWorld(staff, topics, clock);
        var stranger = staff.signIn(port, elsewhere.desk);
        var typed = typed(stranger, number);
        typed.put("topic", elsewhere.topic.id().value().toString());
        var third = stranger.post("/staff/desk", typed);
        assertThat(third.page().select("#foreignReference-error").text()).contains("N-6-3");
        assertThat(third.page().select("a[href=/staff/cases/" + id + "]")).isEmpty();
        assertThat(count()).isEqualTo(before);
        // The same number of another system is another case.
        var other = typed(desk, number);
        other.put("foreignSystem", HandOverTest.JUDICIARY);
        desk.post("/staff/desk", other);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    @Rule("N-6-3")
    void ofTwoWhoFileTheSameNumberAtOneMomentOneRegistersItAndTheOtherIsShownIt() throws Exception {
        var number = number();
        var first = staff.signIn(port, world.desk);
        var second = staff.signIn(port, world.desk);
        var filings = List.of(typed(first, number), typed(second, " " + number.toUpperCase(java.util.Locale.ROOT)));
        var before = count();
        List<WebClient.Answer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var together = new CyclicBarrier(2);
            Callable<WebClient.Answer> one = () -> {
                together.await();
                return first.post("/staff/desk", filings.getFirst());
            };
            Callable<WebClient.Answer> other = () -> {
                together.await();
                return second.post("/staff/desk", filings.getLast());
            };
            answers = threads.invokeAll(List.of(one, other)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
        assertThat(count()).isEqualTo(before + 1);
        var id = caseOf(number);
        assertThat(answers)
                .filteredOn(answer ->
                        !answer.page().select("#foreignReference-error").isEmpty())
                .singleElement()
                .satisfies(refused -> assertThat(refused.page().select("a[href=/staff/cases/" + id + "]"))
                        .hasSize(1));
    }

    @Test
    @Rule("N-6-3")
    void sentTwiceItIsRegisteredOnceAndIsNoRepetition() {
        var desk = staff.signIn(port, world.desk);
        var typed = typed(desk, number());
        var before = count();
        assertThat(desk.post("/staff/desk", typed).page().select("#foreignReference-error"))
                .isEmpty();
        assertThat(desk.post("/staff/desk", typed).page().select("#foreignReference-error"))
                .isEmpty();
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    @Rule("N-6-3")
    void systemAndNumberAreGivenTogetherAndWhatCannotBeReadIsRefusedAtItsField() {
        var desk = staff.signIn(port, world.desk);
        var before = count();
        assertThat(error(desk, "foreignSystem", "", "137-5")).contains("N-6-3");
        assertThat(error(desk, "foreignReference", MUNICIPALITY, "")).contains("N-6-3");
        assertThat(error(desk, "foreignSystem", "nonsense", "137-5")).isNotBlank();
        assertThat(error(desk, "foreignSystem", UUID.randomUUID().toString(), "137-5"))
                .isNotBlank();
        assertThat(error(desk, "foreignReference", MUNICIPALITY, "<b>")).isNotBlank();
        assertThat(error(desk, "foreignReference", MUNICIPALITY, "5".repeat(31)))
                .isNotBlank();
        assertThat(count()).isEqualTo(before);
    }

    private String error(WebClient desk, String field, String system, String number) {
        var typed = typed(desk, number);
        typed.put("foreignSystem", system);
        return desk.post("/staff/desk", typed)
                .page()
                .select("#" + field + "-error")
                .text();
    }
}
