package ir.samad.demonstration;

import ir.samad.calendar.TehranClock;
import ir.samad.directory.PositionId;
import ir.samad.proceedings.Attendee;
import ir.samad.proceedings.Decision;
import ir.samad.proceedings.DecisionResult;
import ir.samad.proceedings.OfficialSession;
import ir.samad.proceedings.OfficialSessions;
import ir.samad.proceedings.SessionContents;
import ir.samad.proceedings.SessionDecisions;
import ir.samad.proceedings.SessionKind;
import ir.samad.territory.ProvinceCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets one provincial headquarters be held (N-3-2): a decision is reported and waits to be accepted, the minutes to be signed. */
@Component
@Order(6)
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class HeadquartersStep implements BuildingStep {

    private static final int DAYS_AGO = 16;
    private static final ProvinceCode PROVINCE = new ProvinceCode("10");
    private static final LocalTime OPENS = LocalTime.of(9, 0);

    private final DemonstrationClock clock;
    private final Offices offices;
    private final OfficialSessions sessions;
    private final SessionContents contents;
    private final SessionDecisions decisions;

    HeadquartersStep(
            DemonstrationClock clock,
            Offices offices,
            OfficialSessions sessions,
            SessionContents contents,
            SessionDecisions decisions) {
        this.clock = clock;
        this.offices = offices;
        this.sessions = sessions;
        this.contents = contents;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "headquarters";
    }

    @Override
    public String announcement() {
        return "Letting a provincial headquarters be held …";
    }

    @Override
    public String build() {
        var today = LocalDate.ofInstant(clock.instant(), TehranClock.ZONE);
        var cast = new Cast(
                offices.directory,
                offices.entries,
                today.minusYears(1).atStartOfDay(TehranClock.ZONE).toInstant());
        var day = today.minusDays(DAYS_AGO);
        var keeper = cast.staff(position("CENTRE-HEAD"));
        var water = position("NWWEC-10-HEAD");
        var session = at(
                day.minusDays(8),
                () -> sessions.convene(
                                new OfficialSession.Wanted(
                                        SessionKind.PROVINCIAL_HQ,
                                        PROVINCE,
                                        day,
                                        OPENS,
                                        LocalTime.of(12, 0),
                                        "سالن اجتماعات استانداری اصفهان",
                                        new PositionId(keeper.positionId())),
                                keeper)
                        .orThrow());
        at(
                day.minusDays(8),
                () -> contents.addAgenda(session, "آب شرب روستاهای بخش جرقویه", keeper)
                        .orThrow());
        at(
                day.minusDays(3),
                () -> contents.addAttendee(
                                session,
                                new Attendee.Wanted(
                                        water, "", "", "", true, new Attendee.Mandate("۱۴۰۵/م/۲۱۸", day.minusDays(4))),
                                keeper)
                        .orThrow());
        var decision = at(day, () -> held(session, water, day, keeper));
        at(
                day.plusDays(10),
                () -> decisions
                        .report(
                                decision,
                                DecisionResult.Outcome.DONE,
                                "خط انتقال هفت کیلومتری بهره‌برداری شد و آب سه روستا وصل است.",
                                cast.staff(water))
                        .orThrow());
        return "1 headquarters";
    }

    private UUID held(UUID session, PositionId water, LocalDate day, ir.samad.shell.Staff keeper) {
        contents.setPresence(session, 1, Attendee.Presence.PRESENT, keeper).orThrow();
        contents.setPresence(session, 2, Attendee.Presence.PRESENT, keeper).orThrow();
        var decision = decisions
                .decide(
                        session,
                        new Decision.Wanted(
                                "شرکت آب و فاضلاب آب سه روستای بالادست را تا دو هفته وصل کند",
                                water.value(),
                                day.plusDays(14),
                                null),
                        keeper)
                .orThrow();
        sessions.hold(session, keeper).orThrow();
        return decision;
    }

    private <T> T at(LocalDate day, java.util.function.Supplier<T> deed) {
        return clock.at(
                day.atTime(OPENS.plusMinutes(40)).atZone(TehranClock.ZONE).toInstant(), deed);
    }

    private PositionId position(String code) {
        return offices.directory.findPosition(code).orElseThrow().id();
    }
}
