package ir.samad.demonstration;

import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.Instruction;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MeetingResult.State;
import ir.samad.meetingday.PersonData;
import ir.samad.meetings.Announcement;
import ir.samad.meetings.MeetingSession;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The life of one public meeting of the demonstration: announced, held, with whom came to it, and reported. */
final class MeetingLife {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(12, 0);
    private static final int DAYS_BEFORE = 4;
    private static final int DAYS_OF_WORK = 9;
    private static final int DAYS_TO_REPORT = 12;
    private static final int MINUTES_EACH = 14;

    private final MeetingStage stage;
    private final Chronicle chronicle;
    private final MeetingSession session;
    private final Staff head;
    private final CountyCode county;
    private final Random random;

    MeetingLife(
            MeetingStage stage,
            Chronicle chronicle,
            MeetingSession session,
            Staff head,
            CountyCode county,
            Random random) {
        this.stage = stage;
        this.chronicle = chronicle;
        this.session = session;
        this.head = head;
        this.county = county;
        this.random = random;
    }

    /** Announced some days before, with a place, hours, a host and a line. */
    void announced() {
        chronicle.plan(
                on(session.day().minusDays(DAYS_BEFORE), LocalTime.of(10, 0)),
                () -> stage.days
                        .announce(
                                session.id(),
                                new Announcement.Wanted(
                                        "سالن دیدارهای مردمی، طبقهٔ همکف",
                                        OPENS,
                                        CLOSES,
                                        new PositionId(head.positionId()),
                                        "031-3612" + (1000 + random.nextInt(9000)),
                                        30,
                                        "درگاه دستگاه و تابلوی اداره",
                                        county),
                                head)
                        .orThrow());
    }

    /** Its head could not come, and the governorate agreed before (M-8). */
    void excused(Staff governorate, ProvinceCode province) {
        chronicle.plan(
                on(session.day().minusDays(3), LocalTime.of(11, 0)),
                () -> stage.absences
                        .ask(session.id(), "مأموریت اداری در تهران، به دعوت وزارت متبوع", head)
                        .orThrow());
        chronicle.plan(
                on(session.day().minusDays(2), LocalTime.of(9, 30)),
                () -> stage.absences
                        .decide(province, session.id(), true, "با معرفی معاون برای هفتهٔ بعد موافقت شد", governorate)
                        .orThrow());
    }

    /** Held, with these people. */
    void held(List<Encounter> encounters, Invention invention) {
        var at = OPENS.plusMinutes(5);
        for (var encounter : encounters) {
            var somebody = invention.anybody();
            var moment = at;
            chronicle.plan(on(session.day(), moment), () -> met(encounter, somebody));
            at = at.plusMinutes(MINUTES_EACH);
        }
        chronicle.plan(
                on(session.day(), CLOSES.plusMinutes(10)),
                () -> stage.days.hold(session.id(), null, true, head).orThrow());
    }

    private void met(Encounter encounter, Invention.Invented somebody) {
        var unit = session.unit();
        var person = new PersonData(
                random.nextInt(4) == 0 ? MeetingMode.PHONE : MeetingMode.IN_PERSON,
                new Identity(IdentityKind.NATIONAL_ID, somebody.nationalId(), null),
                somebody.firstName(),
                somebody.lastName(),
                somebody.mobile(),
                "",
                false,
                encounter.subject());
        var id = stage.people.add(session.id(), person, unit, head).orThrow();
        stage.people.call(id, unit).orThrow();
        if (!encounter.instruction().isEmpty()) {
            var owner = stage.results.listOwners(unit).getFirst().id();
            stage.results
                    .instruct(
                            id,
                            new Instruction.Wanted(
                                    encounter.instruction(),
                                    owner,
                                    session.day().plusDays(DAYS_OF_WORK)),
                            unit,
                            head)
                    .orThrow();
        }
        stage.people.end(id, true, unit).orThrow();
        concluded(id, encounter, unit);
    }

    /** What is in progress has a date, and is said to be done before it, if that day has come (M-12-1). */
    private void concluded(UUID id, Encounter encounter, UnitId unit) {
        var due = encounter.state() == State.IN_PROGRESS ? session.day().plusDays(DAYS_OF_WORK) : null;
        stage.results
                .conclude(id, new MeetingResult.Wanted(encounter.state(), encounter.action(), due), unit, head)
                .orThrow();
        if (due != null) {
            chronicle.plan(
                    on(due.minusDays(1), LocalTime.of(13, 0)),
                    () -> stage.results
                            .conclude(
                                    id,
                                    new MeetingResult.Wanted(State.SOLVED, "انجام شد و به متقاضی تلفنی گفته شد", null),
                                    unit,
                                    head)
                            .orThrow());
        }
    }

    /** Its report left by the head's own account (M-5-2), and was received. */
    void reported(Staff governorate, ProvinceCode province) {
        var day = session.day().plusDays(DAYS_TO_REPORT);
        chronicle.plan(on(day, LocalTime.of(9, 0)), () -> {
            var report = stage.reports
                    .releaseWeekly(session.id(), true, session.unit(), head)
                    .orThrow();
            chronicle.plan(
                    on(day.plusDays(2), LocalTime.of(10, 0)),
                    () -> stage.received
                            .receive(report.id(), province, governorate)
                            .orThrow());
        });
    }

    private static Instant on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TehranClock.ZONE).toInstant();
    }
}
