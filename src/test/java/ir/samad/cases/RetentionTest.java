package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.applicants.ActsAs;
import ir.samad.applicants.Applicants;
import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.applicants.Representative;
import ir.samad.attachments.SampleFiles;
import ir.samad.directory.PositionKind;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When its years are over a case loses everything personal; its chain verifies, and what is counted stays. */
class RetentionTest extends CaseTest {

    private static final String FIGURES = """
            SELECT type, topic_id::text, county_code, registered_at::text, received_on::text, due_effective_on::text,
                   answered_at::text, closed_at::text, outcome, reopenings, state, level, lead_unit_id::text,
                   last_entry, number_year, number_in_year, channel, urgency, classification, anonymous,
                   (SELECT string_agg(satisfaction || ' ' || solved || ' ' || given_at, ',')
                    FROM satisfaction.rating r WHERE r.case_id = c.id) AS rated
            FROM cases.case_file c WHERE id = :id
            """;

    private static final String TEXTS = """
            SELECT (SELECT string_agg(to_jsonb(c)::text, ' ') FROM cases.case_file c WHERE id = :id)
                || coalesce((SELECT string_agg(to_jsonb(e)::text, ' ') FROM cases.entry_content e WHERE case_id = :id), '')
                || coalesce((SELECT string_agg(to_jsonb(w)::text, ' ') FROM worklist.entry w WHERE subject_id = :id), '')
                || coalesce((SELECT string_agg(to_jsonb(n)::text, ' ') FROM notifications.notice n WHERE subject_id = :id), '')
                || coalesce((SELECT string_agg(to_jsonb(a)::text, ' ') FROM attachments.attachment a WHERE subject_id = :id), '')
                || coalesce((SELECT string_agg(to_jsonb(r)::text, ' ') FROM satisfaction.rating r WHERE case_id = :id), '')
            """;

    @Autowired
    Retention retention;

    @Autowired
    Chains chains;

    @Autowired
    Applicants applicants;

    @Autowired
    Closing closing;

    private final Person person = CaseWorld.person(CaseWorld.mobile());
    private final String mobile =
            java.util.Objects.requireNonNull(person.contact().mobile());

    private Receipt closed() {
        var receipt = CaseWorld.accepted(cases.register(world.request(), person, world.web()));
        work.open(receipt.caseId(), world.official(world.desk));
        applicant(receipt, mobile)
                .postFiles(
                        "/track/case/" + receipt.caseId().value() + "/add",
                        Map.of("addition", "نشانی خانه: کوچهٔ بهار"),
                        "addedDocuments",
                        Map.of("home.png", SampleFiles.picture("png")));
        work.answer(
                        receipt.caseId(),
                        file(receipt).lastEntry(),
                        world.official(world.desk),
                        new CaseWork.Answer(AnswerOutcome.DONE, "آب خانهٔ شما وصل شد.", ""))
                .orThrow();
        jdbc.sql(
                        "UPDATE satisfaction.rating SET satisfaction = 4, solved = TRUE, given_at = now(), remark = :remark WHERE case_id = :id")
                .param("remark", "از آقای همسایه هم تشکر کنید")
                .param("id", receipt.caseId().value())
                .update();
        clock.forward(Duration.ofDays(20));
        closing.closeWhatRests();
        assertThat(file(receipt).state()).isEqualTo(CaseState.CLOSED);
        return receipt;
    }

    /** Lets the case have closed so many years earlier. */
    private void age(Receipt receipt, int years) {
        jdbc.sql("UPDATE cases.case_file SET closed_at = closed_at - make_interval(years => :years) WHERE id = :id")
                .param("years", years)
                .param("id", receipt.caseId().value())
                .update();
    }

    private Map<String, Object> figures(Receipt receipt) {
        return jdbc.sql(FIGURES).param("id", receipt.caseId().value()).query().singleRow();
    }

    private String texts(Receipt receipt) {
        return jdbc.sql(TEXTS)
                .param("id", receipt.caseId().value())
                .query(String.class)
                .single();
    }

    @Test
    @Rule("N-5-2")
    void afterItsYearsNothingPersonalIsLeftTheChainHoldsAndTheFiguresStay() {
        var receipt = closed();
        age(receipt, 9);
        retention.eraseWhatIsDue();
        assertThat(texts(receipt)).contains("کوچهٔ بهار");
        age(receipt, 2);
        var figures = figures(receipt);
        var personal = List.of(
                mobile,
                person.identity().value(),
                "آب کوچهٔ ما",
                "کوچهٔ بهار",
                "خیابان ولی‌عصر",
                "احمدی",
                "home.png",
                "وصل شد",
                "همسایه");
        assertThat(texts(receipt)).contains(mobile, "آب کوچهٔ ما", "کوچهٔ بهار", "home.png", "همسایه");
        retention.eraseWhatIsDue();
        assertThat(texts(receipt)).doesNotContain(personal);
        assertThat(applicants.find(IdentityKind.NATIONAL_ID, person.identity().value()))
                .isEmpty();
        assertThat(figures(receipt)).isEqualTo(figures);
        assertThat(chains.verify(receipt.caseId())).isEmpty();
        assertThat(cases.history(file(receipt)))
                .hasSize(file(receipt).lastEntry())
                .allSatisfy(entry -> assertThat(entry.content()).isEmpty());
        var again = texts(receipt);
        retention.eraseWhatIsDue();
        assertThat(texts(receipt)).isEqualTo(again);
        var page = staff.signIn(port, world.head).get(page(receipt));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("داده‌های شخصی این مورد پاک شده است");
    }

    @Test
    @Rule("N-5-2")
    void whatIsOpenOrWhoseApplicantHasAnotherCaseIsKept() {
        var receipt = closed();
        age(receipt, 11);
        var open = CaseWorld.accepted(cases.register(world.request(), person, world.web()));
        retention.eraseWhatIsDue();
        assertThat(texts(receipt)).doesNotContain("کوچهٔ بهار");
        assertThat(texts(open)).contains("آب کوچهٔ ما", mobile);
        assertThat(applicants.find(IdentityKind.NATIONAL_ID, person.identity().value()))
                .isPresent();
    }

    @Test
    @Rule({"N-5-2", "N-5-3"})
    void whoeverActedForAnotherIsForgottenWithHim() {
        var acting = CaseWorld.nationalId();
        var both = new Person(
                person.identity(),
                "حسن",
                "کریمی",
                person.contact(),
                "IR",
                new Representative(ActsAs.HELPER, Identity.of(acting), "زهرا", "نوری", ""));
        var receipt = CaseWorld.accepted(cases.register(world.request(), both, world.web()));
        applicant(receipt, mobile)
                .post("/track/case/" + receipt.caseId().value() + "/withdraw", Map.of("withdrawReason", "وصل شد"));
        age(receipt, 11);
        assertThat(applicants.find(IdentityKind.NATIONAL_ID, acting.value())).isPresent();
        retention.eraseWhatIsDue();
        assertThat(applicants.find(IdentityKind.NATIONAL_ID, acting.value())).isEmpty();
        assertThat(applicants.find(IdentityKind.NATIONAL_ID, person.identity().value()))
                .isEmpty();
        assertThat(chains.verify(receipt.caseId())).isEmpty();
    }

    @Test
    void anAdministratorOfTheCentreSeesWhatTheNightWillErase() {
        age(closed(), 11);
        var keeper = staff.colleague(world.country.centre(), PositionKind.ADMINISTRATOR);
        var rows = staff.signIn(port, keeper).get("/staff/retention").page().select("tbody tr");
        assertThat(rows).hasSize(9);
        assertThat(rows.first().text()).contains("درخواست", "۱۰").containsPattern("[۱-۹]");
        assertThat(staff.signIn(port, world.head).get("/staff/retention").status())
                .isEqualTo(403);
        try (var visit = Browser.desk(port)) {
            staff.signIn(visit, keeper);
            visit.open("/staff/retention");
            visit.looksRight("retention");
        }
        try (var visit = Browser.phone(port)) {
            staff.signIn(visit, keeper);
            visit.open("/staff/retention");
            visit.looksRight("retention-phone");
        }
    }
}
