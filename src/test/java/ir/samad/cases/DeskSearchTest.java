package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk finds a citizen and his history, and no address ever holds who he is. */
class DeskSearchTest extends CaseTest {

    @Test
    @Rule("N-4-2")
    void theNationalNumberStandsInNoAddress() {
        var person = CaseWorld.person(CaseWorld.mobile());
        var number = person.identity().value();
        CaseWorld.accepted(cases.register(world.request(), person, world.web()));
        var officer = staff.signIn(port, world.desk);
        var empty = officer.get("/staff/desk");
        assertThat(empty.page().select("form:has(.desk-find)").attr("method")).isEqualTo("post");
        var found = officer.post("/staff/desk", Map.of("find", number));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("#firstName").attr("value")).isEqualTo("مریم");
        assertThat(found.page().select("table").text()).contains("دو روز است");
        assertThat(found.page().select("[href*=" + number + "], [action*=" + number + "], [src*=" + number + "]"))
                .isEmpty();
        var byAddress = officer.get("/staff/desk?identity=" + number);
        assertThat(byAddress.page().select("#firstName").attr("value")).isEmpty();
        assertThat(byAddress.body()).doesNotContain(number).doesNotContain("دو روز است");
        var wrong = officer.post("/staff/desk", Map.of("find", "0123456788"));
        assertThat(wrong.page().select("#identity-error").text()).isNotBlank();
        assertThat(wrong.page().select("#find").attr("value")).isEqualTo("0123456788");
    }

    @Test
    void whoeverLooksForTheCitizenLateLosesNothingHeTyped() {
        var person = CaseWorld.person(CaseWorld.mobile());
        CaseWorld.accepted(cases.register(world.request(), person, world.web()));
        var officer = staff.signIn(port, world.desk);
        var typed = new java.util.HashMap<>(Map.of(
                "find",
                person.identity().value(),
                "text",
                "روشنایی کوچهٔ ما دو هفته است خراب است",
                "place",
                "خیابان دوم",
                "urgency",
                "URGENT",
                "lateReason",
                "نامه دیر رسید",
                "channel",
                "POST"));
        var found = officer.post("/staff/desk", typed).page();
        assertThat(found.select("#text").val()).isEqualTo("روشنایی کوچهٔ ما دو هفته است خراب است");
        assertThat(found.select("#place").val()).isEqualTo("خیابان دوم");
        assertThat(found.select("#urgency option[selected]").val()).isEqualTo("URGENT");
        assertThat(found.select("#channel option[selected]").val()).isEqualTo("POST");
        assertThat(found.select("#lateReason").val()).isEqualTo("نامه دیر رسید");
        assertThat(found.select("#lastName").val()).isEqualTo(person.lastName());
        assertThat(found.select(".is-invalid")).isEmpty();
        // Registering with the same search in its field is no search: the form goes its way, and says what is missing.
        typed.put("found", typed.get("find"));
        assertThat(officer.post("/staff/desk", typed).page().select(".is-invalid"))
                .isNotEmpty();
        // The button of the search always searches, and an emptied search is none.
        typed.put("seek", "on");
        assertThat(officer.post("/staff/desk", typed).page().select(".is-invalid"))
                .isEmpty();
        typed.put("find", "");
        assertThat(officer.post("/staff/desk", typed).page().select("#text").val())
                .isEqualTo("روشنایی کوچهٔ ما دو هفته است خراب است");
    }

    @Test
    @Rule("N-5-3")
    void nothingOfOneCitizenStaysWhenAnotherIsLookedFor() {
        var known = CaseWorld.person(CaseWorld.mobile());
        CaseWorld.accepted(cases.register(world.request(), known, world.web()));
        var officer = staff.signIn(port, world.desk);
        var first = officer.post("/staff/desk", Map.of("find", known.identity().value()))
                .page();
        assertThat(first.select("#lastName").val()).isEqualTo(known.lastName());
        var unknown = CaseWorld.nationalId().value();
        var second = officer.post(
                        "/staff/desk",
                        Map.of(
                                "find", unknown,
                                "found", known.identity().value(),
                                "key", first.select("input[name=key]").val(),
                                "identity", known.identity().value(),
                                "firstName", first.select("#firstName").val(),
                                "lastName", first.select("#lastName").val(),
                                "mobile", CaseWorld.mobile(),
                                "text", "روشنایی کوچهٔ ما خراب است"))
                .page();
        assertThat(second.select("#identity").val()).isEqualTo(unknown);
        assertThat(second.select("#firstName").val()).isEmpty();
        assertThat(second.select("#lastName").val()).isEmpty();
        assertThat(second.select("#mobile").val()).isEmpty();
        assertThat(second.select("#text").val()).isEqualTo("روشنایی کوچهٔ ما خراب است");
        assertThat(second.select("input[name=key]").val())
                .as("documents of the first stay with the first")
                .isNotEqualTo(first.select("input[name=key]").val());
    }

    @Test
    void whoeverAnswersCallsBeginsWithTheCallAsItsWay() {
        var operator = staff.colleague(world.desk.unit(), PositionKind.OPERATOR_111);
        assertThat(staff.signIn(port, operator)
                        .get("/staff/desk")
                        .page()
                        .select("#channel option[selected]")
                        .val())
                .isEqualTo("PHONE_111");
        assertThat(staff.signIn(port, world.desk)
                        .get("/staff/desk")
                        .page()
                        .select("#channel option[selected]")
                        .val())
                .isEqualTo("DESK");
    }
}
