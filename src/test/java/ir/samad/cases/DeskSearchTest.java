package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(empty.page().select(".desk-find").attr("method")).isEqualTo("post");
        var found = officer.post("/staff/desk/find", Map.of("identity", number));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.page().select("#firstName").attr("value")).isEqualTo("مریم");
        assertThat(found.page().select("table").text()).contains("دو روز است");
        assertThat(found.page().select("[href*=" + number + "], [action*=" + number + "], [src*=" + number + "]"))
                .isEmpty();
        var byAddress = officer.get("/staff/desk?identity=" + number);
        assertThat(byAddress.page().select("#firstName").attr("value")).isEmpty();
        assertThat(byAddress.body()).doesNotContain(number).doesNotContain("دو روز است");
        assertThat(officer.get("/staff/desk/find").location().orElseThrow()).endsWith("/staff/desk");
        var wrong = officer.post("/staff/desk/find", Map.of("identity", "0123456788"));
        assertThat(wrong.page().select("#identity-error").text()).isNotBlank();
        assertThat(wrong.page().select("#find").attr("value")).isEqualTo("0123456788");
    }
}
