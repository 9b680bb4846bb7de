package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicRow;
import ir.samad.directory.BodyType;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.worklist.Part;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a desk may take in and settle, and where it arrives first. */
class CompetenceTest extends CaseTest {

    private static final String TEXT = "مدرسهٔ روستا معلم ریاضی ندارد.";

    private CaseWorld schools;

    @BeforeEach
    void anotherBodyForSchools() {
        schools = new CaseWorld(staff, topics, clock);
    }

    @Test
    @Rule({"N-4-8", "N-4-0"})
    void aDeskOfWaterCannotRegisterASchoolingCaseButHandsItOverWithOneClick() {
        var desk = staff.signIn(port, world.desk);
        var typed = typed(desk, schools.topic.id().value().toString());
        var before = count();
        var refused = desk.post("/staff/desk", typed);
        assertThat(refused.page().select("#topic-error").text()).contains("N-4-8");
        assertThat(refused.page().select("#text").text()).isEqualTo(TEXT);
        assertThat(refused.page().select("#hand-over")).hasSize(1);
        assertThat(count()).isEqualTo(before);

        typed.put("handOver", "true");
        var handed = desk.post("/staff/desk", typed);
        var file = registered(handed);
        assertThat(file.lead()).isEqualTo(schools.desk.position().id());
        assertThat(jdbc.sql("SELECT registered_by FROM cases.case_file WHERE id = :id")
                        .param("id", file.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(world.desk.position().id().value());
        assertThat(cases.history(file).get(1).get(Content.HANDED_OVER)).isEqualTo("N-4-8");
        assertThat(staff.signIn(port, schools.desk)
                        .get("/staff/cases/" + file.id().value())
                        .text())
                .contains("N-4-8");
    }

    @Test
    @Rule("N-4-8")
    void theDeskOfTheCountyGovernorateRegistersTheSameCaseAndTheDeskOfSchoolsItsOwn() {
        var county = world.country.governorate(CaseWorld.COUNTY.value());
        var governorate = colleague(world.country.below(county, UnitKind.COMMUNICATION_DESK));
        for (var able : List.of(governorate, schools.desk)) {
            var desk = staff.signIn(port, able);
            var done = desk.post(
                    "/staff/desk", typed(desk, schools.topic.id().value().toString()));
            var file = registered(done);
            assertThat(file.lead()).isEqualTo(schools.desk.position().id());
            assertThat(cases.history(file).get(1).has(Content.HANDED_OVER)).isFalse();
        }
    }

    @Test
    @Rule("N-4-15")
    void aDeskAtTheHeadquartersOfABodyKeepsToItsDutiesToo() {
        var officer = colleague(world.country.below(world.headquarters, UnitKind.COMMUNICATION_DESK));
        var desk = staff.signIn(port, officer);
        var refused =
                desk.post("/staff/desk", typed(desk, schools.topic.id().value().toString()));
        assertThat(refused.page().select("#topic-error").text()).contains("N-4-15");
        assertThat(desk.post("/staff/desk", typed(desk, ""))
                        .page()
                        .select("#topic-error")
                        .text())
                .contains("N-4-15");
        var done = desk.post("/staff/desk", typed(desk, world.topic.id().value().toString()));
        assertThat(registered(done).lead()).isEqualTo(world.desk.position().id());
    }

    @Test
    @Rule({"N-4-8", "N-4-15"})
    void whoLeadsACaseOutsideItsDutiesCannotAnswerItButReferIt() {
        var receipt = CaseWorld.accepted(
                cases.register(schools.request(), CaseWorld.person(CaseWorld.mobile()), schools.web()));
        work.open(receipt.caseId(), schools.official(schools.desk));
        refer(receipt, schools.desk, world.desk);
        var desk = staff.signIn(port, world.desk);
        var path = page(receipt);
        desk.get(path);
        var refused = desk.post(path + "/answer", answer(receipt));
        assertThat(refused.text()).contains("N-4-8").contains("در شرح وظایف دستگاه شما نیست");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        refer(receipt, world.desk, schools.desk);
        var able = staff.signIn(port, schools.desk);
        able.get(path);
        able.post(path + "/answer", answer(receipt));
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    @Rule({"N-4-8", "N-4-15"})
    void aMatterWithoutATopicIsSettledWhereSomebodyEntitledToSaidWhoseItIs() {
        var county = world.country.governorate(CaseWorld.COUNTY.value());
        var governorate = colleague(world.country.below(county, UnitKind.COMMUNICATION_DESK));
        var unknown = Matter.of(CaseType.REQUEST, TEXT, null, CaseWorld.COUNTY, "");
        var receipt = CaseWorld.accepted(cases.register(unknown, CaseWorld.person(CaseWorld.mobile()), world.web()));
        var leads = file(receipt).lead();
        var officer = leads.equals(governorate.position().id())
                ? world.official(governorate)
                : new Actor.Official(
                        leads, file(receipt).leadUnit(), governorate.person().value(), "میز");
        work.open(receipt.caseId(), officer);
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        officer,
                        new CaseWork.Referral(world.desk.position().id(), Part.LEAD, "", null))
                .orThrow();
        // A body to which the governorate referred it may settle it, and so may the next one in it.
        var desk = staff.signIn(port, world.desk);
        desk.get(page(receipt));
        desk.post(page(receipt) + "/answer", answer(receipt));
        assertThat(file(receipt).state()).isEqualTo(CaseState.ANSWERED);

        var alone = CaseWorld.accepted(cases.register(unknown, CaseWorld.person(CaseWorld.mobile()), world.web()));
        leadIs(alone, world.desk);
        work.open(alone.caseId(), world.official(world.desk));
        refer(alone, world.desk, schools.desk);
        var other = staff.signIn(port, schools.desk);
        other.get(page(alone));
        assertThat(other.post(page(alone) + "/answer", answer(alone)).text()).contains("N-4-8");
        assertThat(file(alone).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    /** As routing of an earlier day left it: with a body that nobody entitled to it had named. */
    private void leadIs(Receipt receipt, Colleague colleague) {
        for (var sql : List.of(
                "UPDATE cases.case_file SET lead_position_id = :position, lead_unit_id = :unit WHERE id = :id",
                "UPDATE cases.party SET position_id = :position, unit_id = :unit WHERE case_id = :id",
                "UPDATE worklist.entry SET position_id = :position WHERE subject_id = :id AND CAST(:unit AS uuid) IS NOT NULL")) {
            jdbc.sql(sql)
                    .param("position", colleague.position().id().value())
                    .param("unit", colleague.position().unitId().value())
                    .param("id", receipt.caseId().value())
                    .update();
        }
    }

    @Test
    @Rule("N-2-6")
    void aMatterOfTheCountyFiledNationallyGoesToTheCountyAndOneOfTheBodyToItsHeadquarters() {
        var centre = colleague(world.country.centre());
        var desk = staff.signIn(port, centre);
        var ofCounty = registered(
                desk.post("/staff/desk", typed(desk, world.topic.id().value().toString())));
        assertThat(ofCounty.lead()).isEqualTo(world.desk.position().id());
        assertThat(ofCounty.level()).isEqualTo(Level.COUNTY);
        var officer = colleague(world.country.below(world.headquarters, UnitKind.COMMUNICATION_DESK));
        var code = ir.samad.directory.Country.unique("topic");
        topics.put(List.of(new TopicRow(
                code,
                null,
                "تعرفهٔ آب " + code,
                "",
                "",
                EnumSet.allOf(CaseType.class),
                List.of(world.headquarters.bodyId()),
                Level.BODY)));
        var topic = topics.findByCode(code).orElseThrow();
        var ofBody = registered(
                desk.post("/staff/desk", typed(desk, topic.id().value().toString())));
        assertThat(ofBody.lead()).isEqualTo(officer.position().id());
        assertThat(ofBody.level()).isEqualTo(Level.BODY);
    }

    @Test
    @Rule("N-4-24")
    void whatAnOfficeOfThePresidencyRegistersArrivesAtTheCentreAndNowhereElseFirst() {
        colleague(world.country.centre());
        var presidency = world.country.body(BodyType.INSTITUTE);
        var office = world.country.unit(presidency, null, UnitKind.PRESIDENCY_OFFICE, Level.NATIONAL, null, null);
        var desk = staff.signIn(port, colleague(office));
        var done = desk.post("/staff/desk", typed(desk, world.topic.id().value().toString()));
        var file = registered(done);
        assertThat(file.leadUnit()).isEqualTo(world.country.centre().id());
        assertThat(cases.history(file).get(1).get(Content.CLAUSE)).isEqualTo("N-4-24");
        assertThat(jdbc.sql("SELECT position_id FROM worklist.entry WHERE subject_id = :id")
                        .param("id", file.id().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(file.lead().value());
    }

    @Test
    @Rule({"N-4-18", "N-1-2"})
    void aRequestAtTheNationalLevelIsOnlyGuidedOrReferred() {
        var centre = colleague(world.country.centre());
        var receipt = atTheCentre(centre);
        var path = page(receipt);
        var web = staff.signIn(port, centre);
        assertThat(web.get(path).page().select("#answer-action").text()).contains("N-4-18");
        var refused = web.post(path + "/answer", answer(receipt));
        assertThat(refused.page().select("#outcome-error").text()).contains("N-4-18");
        var guided = answer(receipt);
        guided.put("outcome", "GUIDED");
        assertThat(web.post(path + "/answer", guided)
                        .page()
                        .select("#source-error")
                        .text())
                .contains("N-4-18");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
        guided.put("source", "سفارت ایران در برلین");
        web.post(path + "/answer", guided);
        assertThat(file(receipt).outcome()).isEqualTo(AnswerOutcome.GUIDED);
        assertThat(web.get(path).text()).contains("سفارت ایران در برلین");
    }

    @Test
    @Rule("N-4-18")
    void guidingEndsNoCaseBelowTheNationalLevel() {
        var receipt = opened();
        var web = staff.signIn(port, world.desk);
        var guided = answer(receipt);
        guided.putAll(Map.of("outcome", "GUIDED", "source", "شهرداری"));
        var refused = web.post(page(receipt) + "/answer", guided);
        assertThat(refused.page().select("#outcome-error").text()).contains("N-4-18");
        assertThat(file(receipt).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    private Receipt atTheCentre(Colleague colleague) {
        var abroad = new Person(
                Identity.of(CaseWorld.nationalId()),
                "مریم",
                "احمدی",
                new Contact(null, CaseWorld.mobile() + "@example.org", null, true),
                "DE");
        var receipt = CaseWorld.accepted(cases.register(world.request(), abroad, world.web()));
        var file = file(receipt);
        if (!file.lead().equals(colleague.position().id())) {
            var lead = new Actor.Official(
                    file.lead(), file.leadUnit(), colleague.person().value(), "مرکز");
            work.refer(
                            receipt.caseId(),
                            file.lastEntry(),
                            lead,
                            new CaseWork.Referral(colleague.position().id(), Part.LEAD, "", null))
                    .orThrow();
        }
        return receipt;
    }

    private Colleague colleague(ir.samad.directory.Unit unit) {
        return staff.colleague(unit, PositionKind.DESK_OFFICER);
    }

    private void refer(Receipt receipt, Colleague from, Colleague to) {
        work.refer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(from),
                        new CaseWork.Referral(to.position().id(), Part.LEAD, "", null))
                .orThrow();
    }

    private Map<String, String> answer(Receipt receipt) {
        return new HashMap<>(Map.of(
                "seen",
                Integer.toString(file(receipt).lastEntry()),
                "outcome",
                "DONE",
                "answer",
                "درخواست شما انجام شد و تمام."));
    }

    private Map<String, String> typed(WebClient desk, String topic) {
        var key = desk.get("/staff/desk").page().select("input[name=key]").attr("value");
        return new HashMap<>(Map.of(
                "key",
                key,
                "channel",
                "DESK",
                "identity",
                CaseWorld.nationalId().value(),
                "firstName",
                "مریم",
                "lastName",
                "احمدی",
                "mobile",
                CaseWorld.mobile(),
                "type",
                "REQUEST",
                "text",
                TEXT,
                "topic",
                topic,
                "county",
                CaseWorld.COUNTY.value()));
    }

    private CaseFile registered(WebClient.Answer done) {
        var shown = done.page().selectFirst("#tracking-code bdi");
        assertThat(shown).as(done.text()).isNotNull();
        var code = shown.text()
                .codePoints()
                .filter(Character::isDigit)
                .mapToObj(point -> Integer.toString(Character.digit(point, 10)))
                .collect(Collectors.joining());
        return cases.findForApplicant(new CaseId(jdbc.sql("SELECT id FROM cases.case_file WHERE tracking_code = :code")
                        .param("code", code)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM cases.case_file")
                .query(Integer.class)
                .single();
    }
}
