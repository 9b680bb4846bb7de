package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.catalogue.CaseType;
import ir.samad.house.Rule;
import ir.samad.house.TestClock;
import ir.samad.house.Told;
import ir.samad.house.WebClient;
import ir.samad.vocabulary.TrackingCode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is taken in, what is refused with its clause, and that it happens once. */
class RegistrationTest extends CaseTest {

    @Autowired
    Numbering numbering;

    @Test
    void theSameDraftSentTwiceAtOnceIsOneCase() throws Exception {
        var intake = world.web();
        var person = CaseWorld.person(CaseWorld.mobile());
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Registered> send = () -> cases.register(world.request(), person, intake);
            var codes = new HashSet<TrackingCode>();
            for (var result : both.invokeAll(List.of(send, send))) {
                codes.add(CaseWorld.accepted(result.get()).code());
            }
            assertThat(codes).hasSize(1);
        }
        assertThat(inbox.allTo(person.contact().mobile())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CaseType.class)
    @Rule("N-1-15")
    void allNineKindsCanBeFiled(CaseType type) {
        var plain = new Matter(
                type,
                "متن آزمون برای این نوع از مورد",
                world.topic.id(),
                CaseWorld.COUNTY,
                "",
                type == CaseType.COMPLAINT ? ComplaintGround.BREACH : null,
                null,
                type == CaseType.IDEA || type == CaseType.SUGGESTION ? Benefit.SPEED : null,
                type == CaseType.EXPRESSION ? Addressee.PRESIDENT : null,
                null,
                null);
        var receipt = CaseWorld.accepted(cases.register(plain, CaseWorld.person(CaseWorld.mobile()), world.web()));
        assertThat(file(receipt).matter().type()).isEqualTo(type);
    }

    @Test
    @Rule("N-1-15")
    void theMisprintTransferOfOlderDataIsACriticism() {
        assertThat(CaseType.ofLegacy("TRANSFER")).isEqualTo(CaseType.CRITICISM);
        assertThatThrownBy(() -> CaseType.ofLegacy("GUIDANCE")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("N-1-3")
    void aComplaintWithoutAGroundOrWithoutABodyIsRefused() {
        var complaint = Matter.of(
                CaseType.COMPLAINT, "کارمند پاسخ نمی‌دهد و پرونده را گم کرده است", null, CaseWorld.COUNTY, "");
        var person = CaseWorld.person(CaseWorld.mobile());
        var refused = (Registered.Refused) cases.register(complaint, person, world.web());
        assertThat(refused.refusals()).extracting(FieldRefusal::field).containsExactlyInAnyOrder("ground", "body");
        assertThat(refused.refusals())
                .allMatch(against -> "N-1-3".equals(against.refusal().clause()));
        assertThat(inbox.allTo(person.contact().mobile())).isEmpty();
        var whole = complaint.withGround(
                ComplaintGround.BREACH, world.topic.bodies().getFirst());
        assertThat(cases.register(whole, person, world.web())).isInstanceOf(Registered.Accepted.class);
    }

    @Test
    @Rule("N-5-3")
    void withoutAnIdentityOnlyAReportIsTakenAndItGetsNoNoticeButASecret() {
        var refused = (Registered.Refused) cases.register(world.request(), null, world.web());
        assertThat(refused.refusals())
                .anyMatch(against -> "N-5-3".equals(against.refusal().clause()));
        var report = Matter.of(CaseType.REPORT, "چاه غیرمجازی شبانه آب می‌کشد", world.topic.id(), CaseWorld.COUNTY, "");
        var receipt = CaseWorld.accepted(cases.register(report, null, world.web()));
        assertThat(receipt.secret()).isNotBlank();
        assertThat(jdbc.sql("SELECT count(*) FROM notifications.notice WHERE subject_id = :id")
                        .param("id", receipt.caseId().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        var web = new WebClient(port);
        web.get("/track");
        var wrong = web.post("/track", Map.of("code", receipt.code().value(), "known", "0123456789"));
        assertThat(wrong.text()).contains("پیدا نشد");
        var right = web.follow(web.post("/track", Map.of("code", receipt.code().value(), "known", receipt.secret())));
        assertThat(right.text()).contains("چاه غیرمجازی");
    }

    @Test
    @Rule("N-9-2")
    void anIranianAbroadWritesToTheCentreAndIsToldByEmail() {
        var email = "abroad-" + UUID.randomUUID() + "@example.org";
        var person = new Person(
                new Identity(IdentityKind.PASSPORT, "A12345678", null),
                "نیما",
                "صادقی",
                new Contact(null, email, "+4915112345678", true),
                "DE");
        var matter = new Matter(
                CaseType.REQUEST,
                "برای تمدید شناسنامه راهنمایی می‌خواهم",
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null);
        var desk = staff.colleague(world.country.centre(), ir.samad.directory.PositionKind.DESK_OFFICER);
        var receipt = CaseWorld.accepted(cases.register(matter, person, world.web()));
        assertThat(file(receipt).leadUnit()).isEqualTo(desk.unit().id());
        assertThat(inbox.lastTo(email).lines().map(Told::onScreen))
                .as("the groups of the code keep their order beside Persian letters")
                .anyMatch(line -> line.contains(Told.code(receipt.code())));
        assertThat(inbox.allTo("+4915112345678")).isEmpty();
    }

    @Test
    @Rule("N-5-2")
    void whatCameEarlierKeepsItsDateAndNeedsAReason() {
        var yesterday = TestClock.START.toLocalDate().minusDays(3);
        var person = CaseWorld.person(CaseWorld.mobile());
        var late = new Intake(
                UUID.randomUUID(),
                Channel.POST,
                world.desk.position().id(),
                world.desk.person().value(),
                yesterday,
                "",
                java.util.Locale.of("fa", "IR"),
                Grade.ORDINARY);
        var refused = (Registered.Refused) cases.register(world.request(), person, late);
        assertThat(refused.refusals()).extracting(FieldRefusal::field).containsExactly("lateReason");
        var explained = new Intake(
                late.draft(),
                late.channel(),
                late.registeredBy(),
                late.actorPerson(),
                yesterday,
                "نامه دیر رسید",
                late.language(),
                Grade.ORDINARY);
        var file = file(CaseWorld.accepted(cases.register(world.request(), person, explained)));
        assertThat(file.receivedOn()).isEqualTo(yesterday);
        assertThat(file.lateReason()).isEqualTo("نامه دیر رسید");
    }

    @Test
    @Rule("N-5-2")
    void numbersAreGaplessWithinTheJalaliYearAndInOrderOfRegistration() {
        var receipts = IntStream.range(0, 5)
                .mapToObj(i -> {
                    clock.forward(Duration.ofMillis(10));
                    return register();
                })
                .toList();
        clock.forward(Duration.ofSeconds(5));
        // While the house's own worker is at it, nobody else numbers.
        await().untilAsserted(() -> {
            numbering.number(Duration.ofSeconds(2));
            assertThat(receipts).extracting(receipt -> file(receipt).number()).doesNotContainNull();
        });
        var numbers = receipts.stream().map(receipt -> file(receipt).number()).toList();
        assertThat(numbers).isSorted().allMatch(number -> number.startsWith("1404/"));
        assertThat(jdbc.sql("""
                        SELECT count(*) = max(number_in_year) FROM cases.case_file WHERE number_year = 1404
                        """).query(Boolean.class).single()).isTrue();
    }
}
