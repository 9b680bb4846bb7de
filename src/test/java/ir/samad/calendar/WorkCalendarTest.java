package ir.samad.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamadTest
class WorkCalendarTest {

    private static final EnteredBy KEEPER = new EnteredBy(UUID.randomUUID(), "مریم کاظمی");
    private static final CountyCode ISFAHAN = new CountyCode("1002");
    private static final CountyCode KASHAN = new CountyCode("1010");
    private static final CountyCode AHVAZ = new CountyCode("0603");

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Closures closures;

    @Autowired
    Weekends weekends;

    @Autowired
    LunarMonths lunarMonths;

    @Autowired
    TestClock clock;

    private static LocalDate day(int year, int month, int day) {
        return new JalaliDate(year, month, day).toLocalDate();
    }

    @Test
    @Rule("R-A-0")
    void thirtyWorkingDaysAfter28Esfand1401EndByTheWeekendThatHolds() {
        var start = day(1401, 12, 28);
        assertThat(calendar.plusWorkingDays(start, 30, null)).isEqualTo(day(1402, 2, 20));
        var fridayOnly = weekends.change(day(1401, 12, 1), Set.of(DayOfWeek.FRIDAY), KEEPER)
                .orThrow();
        try {
            assertThat(calendar.plusWorkingDays(start, 30, null)).isEqualTo(day(1402, 2, 13));
        } finally {
            weekends.takeBack(fridayOnly.id(), KEEPER).orThrow();
        }
        assertThat(calendar.due(start, Period.workingDays(30), null).effective())
                .isEqualTo(day(1402, 2, 20));
    }

    @Test
    @Rule("N-6-4")
    void twoMonthsAfter27Khordad1392EndOn27Mordad() {
        assertThat(calendar.due(day(1392, 3, 27), Period.jalaliMonths(2), null).given())
                .isEqualTo(day(1392, 5, 27));
    }

    @Test
    @Rule("N-6-5")
    void sixMonthsAfter27Khordad1392EndOn27Azar() {
        assertThat(calendar.due(day(1392, 3, 27), Period.jalaliMonths(6), null).given())
                .isEqualTo(day(1392, 9, 27));
    }

    @Test
    void aWeekAfterTheSessionOf4Mehr1402FallsOnAHolidayAndMovesToTheNextWorkingDay() {
        var due = calendar.due(day(1402, 7, 4), Period.weeks(1), null);
        assertThat(due.given()).isEqualTo(day(1402, 7, 11));
        assertThat(calendar.getDay(due.given()).holidays())
                .extracting(Holiday::name)
                .contains("ولادت پیامبر اکرم (ص)");
        assertThat(due.effective()).isEqualTo(day(1402, 7, 12));
        assertThat(due.isMoved()).isTrue();
        assertThat(calendar.due(day(1402, 7, 4), Period.jalaliMonths(1), null))
                .isEqualTo(new DueDate(day(1402, 8, 4), day(1402, 8, 6)));
        assertThat(calendar.due(day(1402, 7, 4), Period.jalaliMonths(3), null).given())
                .isEqualTo(day(1402, 10, 4));
    }

    @Test
    @Rule("D-1")
    void aRuleThatStartsOnAFridayIsEffectiveOnSaturday() {
        assertThat(day(1397, 4, 1).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(calendar.workingDayFrom(day(1397, 4, 1), null)).isEqualTo(day(1397, 4, 2));
    }

    @Test
    void theWorkingDaysOfTheCollectionAreAsItSays() {
        assertThat(calendar.isWorkingDay(day(1402, 7, 11), null)).isFalse();
        assertThat(calendar.isWorkingDay(day(1402, 7, 6), null)).isFalse();
        var fridayOnly = weekends.change(day(1402, 7, 1), Set.of(DayOfWeek.FRIDAY), KEEPER)
                .orThrow();
        assertThat(calendar.isWorkingDay(day(1402, 7, 6), null)).isTrue();
        weekends.takeBack(fridayOnly.id(), KEEPER).orThrow();
        assertThat(calendar.isWorkingDay(day(1402, 7, 6), null)).isFalse();
    }

    @Test
    @Rule("M-4")
    void theTuesdaysFromTirToEsfand1400Are39AndThreeOfThemAreHolidays() {
        var tuesdays = calendar.listDays(new JalaliYear(1400)).stream()
                .filter(day ->
                        day.weekday() == DayOfWeek.TUESDAY && day.jalali().month() >= 4)
                .toList();
        assertThat(tuesdays).hasSize(39);
        assertThat(tuesdays.stream().filter(day -> !day.holidays().isEmpty()).map(CalendarDay::jalali))
                .containsExactly(
                        new JalaliDate(1400, 7, 13), new JalaliDate(1400, 11, 26), new JalaliDate(1400, 12, 10));
        var timetable = List.of(
                List.of(1, 8, 15, 22, 29),
                List.of(5, 12, 19, 26),
                List.of(2, 9, 16, 23, 30),
                List.of(6, 20, 27),
                List.of(4, 11, 18, 25),
                List.of(2, 9, 16, 23, 30),
                List.of(7, 14, 21, 28),
                List.of(5, 12, 19),
                List.of(3, 17, 24));
        for (var i = 0; i < 9; i++) {
            var month = i + 4;
            assertThat(tuesdays.stream()
                            .filter(day -> day.jalali().month() == month
                                    && day.holidays().isEmpty())
                            .map(day -> day.jalali().day()))
                    .containsExactlyElementsOf(timetable.get(i));
        }
    }

    @Test
    void the30thOfEsfandIsAHolidayOfLeapYearsOnly() {
        assertThat(calendar.getDay(day(1399, 12, 30)).holidays())
                .extracting(Holiday::name)
                .containsExactly("آخرین روز سال کبیسه");
        assertThat(calendar.listHolidays(new JalaliYear(1400)))
                .extracting(Holiday::name)
                .doesNotContain("آخرین روز سال کبیسه");
    }

    @Test
    void theMartyrdomOfImamRezaIsTheLastDayOfSafarWhetherThe29thOrThe30th() {
        var days = IntStream.rangeClosed(1398, 1404)
                .boxed()
                .flatMap(year -> calendar.listHolidays(new JalaliYear(year)).stream())
                .filter(holiday -> holiday.name().equals("شهادت امام رضا (ع)"))
                .map(holiday -> calendar.lunarDate(holiday.date()))
                .toList();
        assertThat(days).isNotEmpty().allSatisfy(day -> {
            assertThat(day.month()).isEqualTo(2);
            assertThat(calendar.lunarDate(dayAfter(day)).month()).isEqualTo(3);
        });
        assertThat(days).extracting(LunarDate::day).contains(29, 30);
    }

    private LocalDate dayAfter(LunarDate date) {
        return lunarMonths.find(date.inMonth()).orElseThrow().first().plusDays(date.day());
    }

    @Test
    void aClosureInOneProvinceMovesDueDatesOnlyThere() {
        // Saturday to Monday.
        var id = closures.declare(
                        ClosureDays.in(new ProvinceCode("06"), day(1398, 4, 8), day(1398, 4, 10)),
                        "گردوغبار شدید",
                        KEEPER)
                .orThrow();
        assertThat(calendar.isWorkingDay(day(1398, 4, 9), AHVAZ)).isFalse();
        assertThat(calendar.isWorkingDay(day(1398, 4, 9), ISFAHAN)).isTrue();
        assertThat(calendar.isWorkingDay(day(1398, 4, 9), null)).isTrue();
        assertThat(calendar.due(day(1398, 4, 5), Period.calendarDays(3), AHVAZ))
                .isEqualTo(new DueDate(day(1398, 4, 8), day(1398, 4, 11)));
        assertThat(calendar.plusWorkingDays(day(1398, 4, 5), 2, AHVAZ)).isEqualTo(day(1398, 4, 12));
        closures.withdraw(id, "به اشتباه ثبت شده بود", KEEPER).orThrow();
        assertThat(calendar.isWorkingDay(day(1398, 4, 9), AHVAZ)).isTrue();
        var kept = closures.find(id).orElseThrow();
        assertThat(kept.isWithdrawn()).isTrue();
        assertThat(kept.reason()).isEqualTo("گردوغبار شدید");
        assertThat(closures.withdraw(id, "دوباره", KEEPER).findRefusal()).isPresent();
    }

    @Test
    void aClosureInOneCountyLeavesTheRestOfTheProvinceOpen() {
        var date = day(1398, 5, 7);
        closures.declare(ClosureDays.in(KASHAN, date, date), "گرمای هوا", KEEPER)
                .orThrow();
        assertThat(calendar.isWorkingDay(date, KASHAN)).isFalse();
        assertThat(calendar.isWorkingDay(date, ISFAHAN)).isTrue();
        assertThat(calendar.nextWorkingDay(date.minusDays(1), KASHAN)).isEqualTo(date.plusDays(1));
        assertThat(calendar.previousWorkingDay(date.plusDays(1), KASHAN)).isEqualTo(date.minusDays(1));
    }

    @Test
    void aDayClosedInPartIsStillAWorkingDay() {
        var date = day(1398, 6, 4);
        closures.declare(
                        ClosureDays.national(date, date).between(LocalTime.of(12, 0), LocalTime.of(23, 59)),
                        "کاهش مصرف برق",
                        KEEPER)
                .orThrow();
        assertThat(calendar.isWorkingDay(date, ISFAHAN)).isTrue();
        assertThat(calendar.getDay(date).closures()).hasSize(1);
    }

    @Test
    void aClosureMayBeDeclaredAfterwards() {
        var date = day(1400, 5, 26);
        assertThat(calendar.isWorkingDay(date, ISFAHAN)).isTrue();
        var id = closures.declare(ClosureDays.national(day(1400, 5, 25), day(1400, 5, 30)), "تعطیلی کرونا", KEEPER)
                .orThrow();
        assertThat(calendar.isWorkingDay(date, ISFAHAN)).isFalse();
        assertThat(closures.find(id).orElseThrow().isDeclaredAfterwards()).isTrue();
        assertThat(calendar.workingDaysBetween(day(1400, 5, 24), day(1400, 5, 31), null))
                .isEqualTo(1);
    }

    @Test
    void theSameClosureIsNotDeclaredTwice() {
        var days = ClosureDays.in(new ProvinceCode("10"), day(1398, 7, 6), day(1398, 7, 7));
        assertThat(closures.declare(days, "آلودگی هوا", KEEPER).find()).isPresent();
        assertThat(closures.declare(days, "آلودگی هوا", KEEPER)
                        .findRefusal()
                        .orElseThrow()
                        .messageKey())
                .isEqualTo("calendar.closure.declared-already");
    }

    @Test
    void impossibleClosuresAreRefused() {
        var date = day(1398, 8, 5);
        assertThat(closures.declare(ClosureDays.national(date, date.minusDays(1)), "x", KEEPER)
                        .find())
                .isEmpty();
        assertThat(closures.declare(ClosureDays.national(date, date.plusDays(60)), "x", KEEPER)
                        .find())
                .isEmpty();
        assertThat(closures.declare(
                                ClosureDays.national(date, date).between(LocalTime.NOON, LocalTime.of(8, 0)),
                                "x",
                                KEEPER)
                        .find())
                .isEmpty();
    }

    @Test
    void anEnteredMonthStartBecomesOfficialMovesItsHolidaysAndKeepsItsHistory() {
        var month = new LunarMonth(1480, 10);
        var computed = lunarMonths.find(month).orElseThrow();
        assertThat(computed.status()).isEqualTo(LunarStatus.COMPUTED);
        var before = lunarMonths.find(month.plus(-1)).orElseThrow();
        var other = before.first().plusDays(before.length() == 29 ? 30 : 29);
        assertThat(lunarMonths
                        .enter(month, before.first().plusDays(31), KEEPER)
                        .findRefusal()
                        .orElseThrow())
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("calendar.lunar.before-misfits"));
        var entered = lunarMonths.enter(month, other, KEEPER).orThrow();
        assertThat(entered.status()).isEqualTo(LunarStatus.OFFICIAL);
        assertThat(calendar.getDay(other).holidays()).extracting(Holiday::name).contains("عید فطر");
        assertThat(calendar.lunarDate(other)).isEqualTo(new LunarDate(1480, 10, 1, LunarStatus.OFFICIAL));
        assertThat(lunarMonths.enter(month, other, KEEPER).findRefusal()).isPresent();
        clock.forward(Duration.ofSeconds(1));
        lunarMonths.enter(month, computed.first(), KEEPER).orThrow();
        clock.set(TestClock.START);
        assertThat(lunarMonths.history(month)).hasSize(2);
        assertThat(lunarMonths.history(month).getFirst().first()).isEqualTo(computed.first());
        assertThat(lunarMonths.history(month).getLast().supersededAt()).isNotNull();
    }

    @Test
    void aMonthMustFitTheOfficialMonthAfterIt() {
        // Dhu al-Hijja 1446 is official and so is Muharram 1447.
        var month = lunarMonths.find(new LunarMonth(1446, 12)).orElseThrow();
        var wrong = month.length() == 29
                ? month.first().minusDays(2)
                : month.first().plusDays(2);
        assertThat(lunarMonths.enter(month.month(), wrong, KEEPER).findRefusal())
                .isPresent();
    }

    @Test
    void theWeekendMustLeaveWorkingDaysAndTheFirstEntryStays() {
        assertThat(weekends.change(day(1450, 1, 1), Set.of(), KEEPER).findRefusal())
                .isPresent();
        assertThat(weekends.change(day(1450, 1, 1), Set.of(DayOfWeek.values()), KEEPER)
                        .findRefusal())
                .isPresent();
        assertThat(weekends.takeBack(weekends.list().getFirst().id(), KEEPER).findRefusal())
                .isPresent();
        assertThat(weekends.takeBack(UUID.randomUUID(), KEEPER).findRefusal()).isPresent();
    }

    @Test
    void countingADueDateIsQuick() {
        calendar.due(day(1404, 9, 1), Period.workingDays(15), ISFAHAN);
        var begun = System.nanoTime();
        for (var i = 0; i < 20_000; i++) {
            calendar.due(day(1404, 9, 1).plusDays(i % 300), Period.workingDays(15), ISFAHAN);
        }
        // A case registration may spend a few microseconds on it; the bound leaves room for a busy machine.
        assertThat((System.nanoTime() - begun) / 20_000).isLessThan(200_000L);
    }
}
