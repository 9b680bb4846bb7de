package ir.samad.demonstration;

import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetings.HoldingBodies;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Programmes;
import ir.samad.meetings.Sessions;
import ir.samad.meetingturns.TurnRequest;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.MobileNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the public meetings of one province happen since the season began, and announces the next ones: most are held, some
 * are excused, some missed, and of the water company everything is there down to its reports and the turns that are asked.
 */
@Component
@Order(5)
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class MeetingsStep implements BuildingStep {

    private static final long SEED = 1404_08_01L;
    private static final ProvinceCode PROVINCE = new ProvinceCode("10");
    private static final String SHOWN = "NWWEC-10";
    private static final int DAYS_BACK = 50;
    private static final int DAYS_AHEAD = 14;
    private static final int MISSED_PERCENT = 5;
    private static final int EXCUSED_PERCENT = 11;
    private static final int EVERY = 5;

    private static final int FIRST_MOBILE = 5000;

    private final Invention invention = new Invention(SEED, FIRST_MOBILE);
    private final DemonstrationClock clock;
    private final MeetingStage stage;
    private final Programmes programmes;
    private final Sessions sessions;
    private final Offices offices;
    private final Territory territory;

    MeetingsStep(
            DemonstrationClock clock,
            MeetingStage stage,
            Programmes programmes,
            Sessions sessions,
            Offices offices,
            Territory territory) {
        this.clock = clock;
        this.stage = stage;
        this.programmes = programmes;
        this.sessions = sessions;
        this.offices = offices;
        this.territory = territory;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public String announcement() {
        return "Letting the public meetings of a province happen …";
    }

    @Override
    public String build() {
        var present = clock.instant();
        var today = LocalDate.ofInstant(present, TehranClock.ZONE);
        var first = today.minusDays(DAYS_BACK);
        var years = IntStream.rangeClosed(
                        JalaliDate.of(first).year(),
                        JalaliDate.of(today.plusDays(DAYS_AHEAD)).year())
                .boxed()
                .toList();
        var cast = new Cast(
                offices.directory,
                offices.entries,
                today.minusYears(1).atStartOfDay(TehranClock.ZONE).toInstant());
        var governorate = cast.staff(position("GOV-10-PERF", PositionKind.OFFICE_HEAD));
        var before = first.minusDays(7)
                .atTime(LocalTime.of(10, 0))
                .atZone(TehranClock.ZONE)
                .toInstant();
        years.forEach(year -> clock.at(before, () -> publish(year, first, governorate)));
        var chronicle = new Chronicle(clock, present);
        var count = 0;
        for (var year : years) {
            for (var day : sessions.listDays(PROVINCE, year)) {
                if (day.isBefore(today.plusDays(DAYS_AHEAD))) {
                    for (var one : sessions.listOn(PROVINCE, day)) {
                        live(chronicle, cast, one.session(), today, governorate);
                        count++;
                    }
                }
            }
        }
        chronicle.play();
        ask(today);
        return count + " meetings";
    }

    /** A timetable for what of the year lies after this day. */
    private Integer publish(int year, LocalDate since, Staff by) {
        var newYear = new JalaliDate(year, 1, 1).toLocalDate();
        var first = since.isBefore(newYear) ? newYear : since;
        var last = new JalaliDate(year, 12, JalaliDate.lengthOfMonth(year, 12)).toLocalDate();
        var programme = programmes
                .begin(
                        PROVINCE,
                        new Programmes.New(
                                "دیدار چهره به چهرهٔ مسئولان با مردم",
                                "بند ۴ دستور رئیس‌جمهور و بخشنامهٔ استاندار",
                                first,
                                last,
                                List.of(HoldingBodies.PROVINCIAL_OFFICES)),
                        by)
                .orThrow();
        var days = Programmes.held(programmes.plan(programmes.find(programme).orElseThrow()));
        if (days.isEmpty()) {
            // Of the old year no day for meetings is left.
            return 0;
        }
        programmes.approve(programme, days, by).orThrow();
        return programmes.publish(programme, false, by).orThrow();
    }

    private void live(Chronicle chronicle, Cast cast, MeetingSession session, LocalDate today, Staff governorate) {
        var code = offices.directory.getUnit(session.unit()).code();
        var random = new Random(SEED + 31L * code.hashCode() + session.day().toEpochDay());
        var head = cast.staff(
                offices.directory.findHead(session.unit()).orElseThrow().id());
        var life = new MeetingLife(
                stage, chronicle, session, head, territory.getCapital(PROVINCE).code(), random);
        var shown = code.equals(SHOWN);
        var luck = shown ? 100 : random.nextInt(100);
        if (luck < MISSED_PERCENT && session.day().isBefore(today)) {
            return;
        }
        if (luck < EXCUSED_PERCENT) {
            life.excused(governorate, PROVINCE);
            return;
        }
        life.announced();
        if (!session.day().isBefore(today)) {
            return;
        }
        var wanted = shown ? 5 : Math.floorMod(code.hashCode(), EVERY) == 0 ? 3 : 0;
        life.held(some(code, wanted, random), invention);
        if (wanted > 0) {
            life.reported(governorate, PROVINCE);
        }
    }

    private static List<Encounter> some(String code, int count, Random random) {
        var body = code.substring(0, code.indexOf('-'));
        var own =
                Encounter.all().stream().filter(one -> one.body().equals(body)).toList();
        var fitting = own.isEmpty()
                ? Encounter.all().stream().filter(one -> one.body().equals("*")).toList()
                : own;
        var shuffled = new java.util.ArrayList<>(fitting);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    /** Three people asked for a turn in the next meeting of the water company; the first is the one a visitor may play. */
    private void ask(LocalDate today) {
        var unit = offices.directory.findUnit(SHOWN).orElseThrow().id();
        var next = sessions.listAnnounced(PROVINCE, DAYS_AHEAD).stream()
                .map(one -> one.session())
                .filter(session -> session.unit().equals(unit) && session.day().isAfter(today))
                .findFirst();
        var known = new Invention.Invented("زهرا", "احمدی", Invention.Gender.FEMALE, "0991234561", "09000000001");
        next.ifPresent(session -> List.of(known, invention.anybody(), invention.anybody())
                .forEach(one -> clock.at(
                        clock.instant().minus(Duration.ofHours(3)),
                        () -> stage.turns
                                .ask(
                                        session.id(),
                                        new TurnRequest(
                                                MeetingMode.IN_PERSON,
                                                new Identity(IdentityKind.NATIONAL_ID, one.nationalId(), null),
                                                one.firstName(),
                                                one.lastName(),
                                                MobileNumber.read(one.mobile()).orThrow(),
                                                "پیگیری انشعاب آب خانه‌ای که تازه ساخته‌ایم"),
                                        Texts.PERSIAN)
                                .orThrow())));
    }

    private PositionId position(String unit, PositionKind kind) {
        var id = offices.directory.findUnit(unit).orElseThrow().id();
        return offices.directory.listPositions(id).stream()
                .filter(position -> position.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
