package ir.samad.demonstration;

import ir.samad.applicants.Contact;
import ir.samad.applicants.Identity;
import ir.samad.calendar.TehranClock;
import ir.samad.cases.Addressee;
import ir.samad.cases.Benefit;
import ir.samad.cases.Channel;
import ir.samad.cases.Classification;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.Grade;
import ir.samad.cases.Intake;
import ir.samad.cases.Matter;
import ir.samad.cases.Person;
import ir.samad.cases.Receipt;
import ir.samad.cases.Registered;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Position;
import ir.samad.shell.Texts;
import ir.samad.territory.CountyCode;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.worklist.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a story reaches the government: who writes, by which way, and what he adds. */
final class Filing {

    private static final String ABROAD = "abroad.consular";
    private static final int SMALLEST_GROUP_TOLD = 12;

    private final Stage stage;
    private final Papers papers;
    private final Cast cast;
    private final Story story;
    private final CountyCode county;
    private final Random random;
    private final Channel channel;
    private final Invention.@Nullable Invented citizen;

    Filing(
            Stage stage,
            Papers papers,
            Cast cast,
            Story story,
            CountyCode county,
            Invention.Invented writer,
            Random random) {
        this.stage = stage;
        this.papers = papers;
        this.cast = cast;
        this.story = story;
        this.county = county;
        this.random = random;
        channel = channel(story, random);
        citizen = story.type() == CaseType.REPORT && channel == Channel.WEB && random.nextBoolean() ? null : writer;
    }

    private static Channel channel(Story story, Random random) {
        var chance = random.nextInt(100);
        if (story.topic().equals(ABROAD) || chance < 56) {
            return Channel.WEB;
        }
        if (chance < 76) {
            return Channel.DESK;
        }
        return chance < 94 ? Channel.PHONE_111 : Channel.POST;
    }

    CountyCode county() {
        return county;
    }

    /** Mobile of the citizen; null for somebody anonymous or abroad. */
    @Nullable
    String mobile() {
        return citizen == null || story.topic().equals(ABROAD) ? null : citizen.mobile();
    }

    /** When he does so on that day: citizens at any waking hour, desks in office hours. */
    Instant moment(LocalDate day) {
        return channel == Channel.WEB ? stage.wakingHour(day, random) : stage.firstOfficeHour(day, county, random);
    }

    Receipt register(Instant at) {
        var matter = matter(at);
        var draft = new UUID(random.nextLong(), random.nextLong());
        var intake = intake(draft, at);
        papers.add(draft, story, channel == Channel.POST);
        return switch (stage.cases.register(matter, person(), intake)) {
            case Registered.Accepted(var receipt) -> receipt;
            case Registered.Refused(var refusals) ->
                throw new IllegalStateException("Story " + story.code() + " is refused: " + refusals);
        };
    }

    private Matter matter(Instant at) {
        var topic = stage.offices.topics.findByCode(story.topic()).orElseThrow();
        var type = story.type();
        var grounds = ComplaintGround.values();
        var benefits = Benefit.values();
        return new Matter(
                type,
                PersianText.normaliseLong(story.text()),
                topic.id(),
                story.topic().equals(ABROAD) ? null : county,
                stage.phrases.any("PLACE", random),
                type == CaseType.COMPLAINT ? grounds[random.nextInt(grounds.length)] : null,
                type == CaseType.COMPLAINT ? topic.leadingBody().orElseThrow() : null,
                type == CaseType.IDEA || type == CaseType.SUGGESTION || type == CaseType.PLAN
                        ? benefits[random.nextInt(benefits.length)]
                        : null,
                type == CaseType.EXPRESSION ? Addressee.PRESIDENT : null,
                type == CaseType.REQUEST && story.text().contains("اهالی")
                        ? SMALLEST_GROUP_TOLD + random.nextInt(60)
                        : null,
                type == CaseType.REPORT ? day(at).minusDays(1) : null);
    }

    private @Nullable Person person() {
        if (citizen == null) {
            return null;
        }
        var abroad = story.topic().equals(ABROAD);
        return new Person(
                Identity.of(NationalId.read(citizen.nationalId()).find().orElseThrow()),
                citizen.firstName(),
                citizen.lastName(),
                abroad
                        ? new Contact(null, "hamburg@example.org", null, true)
                        : new Contact(citizen.mobile(), null, null, true),
                abroad ? "DE" : "IR");
    }

    private Intake intake(UUID draft, Instant at) {
        var registrar = registrar();
        var late = channel == Channel.POST;
        return new Intake(
                draft,
                channel,
                registrar == null ? null : registrar.id(),
                registrar == null ? null : cast.official(registrar.id()).person(),
                late ? day(at).minusDays(3) : null,
                late ? stage.phrases.any("LATE", random) : "",
                Texts.PERSIAN,
                channel != Channel.WEB && random.nextInt(10) == 0
                        ? new Grade(Urgency.URGENT, Classification.ORDINARY)
                        : Grade.ORDINARY);
    }

    private @Nullable Position registrar() {
        return switch (channel) {
            case WEB, SMS, EMAIL, FAX, PROVINCIAL_TRIP, PUBLIC_MEETING, MEETING_LINE -> null;
            case PHONE_111 ->
                stage.offices.directory.findPosition("CENTRE-111-OPERATOR").orElseThrow();
            case DESK, POST ->
                stage.offices
                        .directory
                        .findGovernorate(county)
                        .flatMap(unit -> stage.offices.directory.findDeskPosition(unit.id()))
                        .orElseThrow();
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, TehranClock.ZONE);
    }
}
