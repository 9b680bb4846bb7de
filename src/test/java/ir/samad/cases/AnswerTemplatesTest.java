package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts a body keeps ready for its answers: kept by its office head, offered to its staff, and to nobody else's. */
class AnswerTemplatesTest extends CaseTest {

    private static final String TEXT = "{name} گرامی، مورد {code} دربارهٔ {topic} در {today} به دست {unit} انجام شد.";

    private Colleague officeHead;
    private WebClient keeper;

    @BeforeEach
    void anOfficeHead() {
        officeHead = staff.colleague(world.office, PositionKind.OFFICE_HEAD);
        keeper = staff.signIn(port, officeHead);
        keeper.get("/staff/templates");
    }

    private Map<String, String> typed(String name, String text) {
        return new HashMap<>(Map.of("templateName", name, "templateText", text, "outcome", "DONE"));
    }

    private void keep(String name, String field, String value) {
        var fields = typed(name, TEXT);
        fields.put(field, value);
        assertThat(keeper.post("/staff/templates", fields).location()).isPresent();
    }

    @Test
    @Rule("N-1-2")
    void aTemplateIsOfferedWhereItFitsAndFillsTheAnswerWithoutScripts() {
        keep("وصل آب", "type", "REQUEST");
        keep("پاسخ شکایت", "type", "COMPLAINT");
        keep("قطع آب", "topic", world.topic.id().value().toString());
        var receipt = opened();
        var officer = staff.signIn(port, world.desk);
        var page = officer.get(page(receipt)).page();
        var offered = page.select("#template option");
        assertThat(offered.eachText()).containsExactly("قطع آب", "وصل آب");
        var filled = officer.get(page(receipt) + "?template=" + offered.first().attr("value"))
                .page();
        assertThat(filled.select("#answer").text())
                .contains(
                        "مریم احمدی گرامی",
                        world.topic.name(),
                        world.desk.unit().name())
                .doesNotContain("{", "}");
        assertThat(filled.select("#answer-action").hasAttr("open")).isTrue();
        assertThat(filled.select("input[name=outcome][value=DONE]").hasAttr("checked"))
                .isTrue();
        var beside = officer.get("/staff/worklist?open=" + receipt.caseId().value() + "&act=answer&template="
                        + offered.first().attr("value"))
                .page();
        assertThat(beside.select("#answer").text()).contains("مریم احمدی گرامی");
    }

    @Test
    @Rule("N-1-2")
    void aTextWithAFieldThereIsNotIsRefusedAtItsFieldAndStays() {
        for (var wrong : new String[] {"پاسخ شما: {mobile} آماده است", "پاسخ شما {code آماده است", "کوتاه"}) {
            var page = keeper.post("/staff/templates", typed("آزمون", wrong)).page();
            assertThat(page.select("#templateText-error").text()).as(wrong).isNotEmpty();
            assertThat(page.select("#templateText").text()).isEqualTo(wrong);
        }
        assertThat(keeper.post("/staff/templates", typed("", TEXT))
                        .page()
                        .select("#templateName-error")
                        .text())
                .isNotEmpty();
        assertThat(keeper.get("/staff/templates").page().select("tbody tr")).isEmpty();
    }

    @Test
    void onlyTheOfficeHeadAndTheHeadKeepTemplatesAndOnlyTheirOwnBodys() {
        keep("وصل آب", "type", "REQUEST");
        var link = keeper.get("/staff/templates").page().select("tbody a").attr("href");
        assertThat(staff.signIn(port, world.desk).get("/staff/templates").status())
                .isEqualTo(403);
        var elsewhere = new CaseWorld(staff, topics, clock);
        var other = staff.signIn(port, staff.colleague(elsewhere.office, PositionKind.OFFICE_HEAD));
        assertThat(other.get("/staff/templates").page().select("tbody tr")).isEmpty();
        assertThat(other.get(link).status()).isEqualTo(404);
        assertThat(other.post(link, typed("دزدی", TEXT)).status()).isEqualTo(404);
        assertThat(other.post(link + "/delete", Map.of()).status()).isEqualTo(404);
        assertThat(keeper.post(link, typed("آب وصل شد", TEXT)).location()).isPresent();
        assertThat(keeper.get("/staff/templates").page().select("tbody a").text())
                .isEqualTo("آب وصل شد");
        assertThat(keeper.post(link + "/delete", Map.of()).location()).isPresent();
        assertThat(keeper.get("/staff/templates").page().select("tbody tr")).isEmpty();
    }

    @Test
    void thePageFitsOnPhoneAndDesk() {
        keep("وصل آب", "type", "REQUEST");
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, officeHead);
            visit.open("/staff/templates");
            visit.looksRight("templates");
        }
        try (var visit = Browser.phone(port)) {
            staff.signIn(visit, officeHead);
            visit.open("/staff/templates");
            visit.looksRight("templates-phone");
        }
    }
}
