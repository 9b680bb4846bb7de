package ir.samad.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class JalaliDateProperties {

    private static final long FIRST = new JalaliYear(1304).first().toLocalDate().toEpochDay();
    private static final long LAST = new JalaliYear(1498).last().toLocalDate().toEpochDay();

    @Provide
    Arbitrary<JalaliDate> days() {
        return Arbitraries.longs().between(FIRST, LAST).map(day -> JalaliDate.of(LocalDate.ofEpochDay(day)));
    }

    @Provide
    Arbitrary<JalaliDate> daysInTheMiddle() {
        return Arbitraries.longs()
                .between(FIRST + 20_000, LAST - 20_000)
                .map(day -> JalaliDate.of(LocalDate.ofEpochDay(day)));
    }

    @Property
    void whatIsWrittenIsReadAgainInAllDigits(@ForAll("days") JalaliDate date) {
        for (var zero : new char[] {'0', '۰', '٠'}) {
            var typed = new StringBuilder();
            date.toString().chars().forEach(c -> typed.append((char) (c == '/' ? c : c - '0' + zero)));
            assertThat(JalaliDate.read(typed.toString()).orThrow()).isEqualTo(date);
        }
    }

    @Property
    void theDayAfterIsOneLaterAndOrderedSo(@ForAll("daysInTheMiddle") JalaliDate date) {
        var next = date.plusDays(1);
        assertThat(next).isGreaterThan(date);
        assertThat(next.toLocalDate()).isEqualTo(date.toLocalDate().plusDays(1));
        assertThat(next.day() == 1 || next.day() == date.day() + 1).isTrue();
    }

    @Property
    void monthsKeepTheDayOrTakeTheLast(
            @ForAll("daysInTheMiddle") JalaliDate date, @ForAll @IntRange(min = -500, max = 500) int months) {
        var moved = date.plusMonths(months);
        assertThat(moved.inMonth()).isEqualTo(date.inMonth().plus(months));
        assertThat(moved.day()).isEqualTo(Math.min(date.day(), moved.inMonth().length()));
    }

    @Property
    void everyDayLiesInItsMonthSeasonHalfAndYear(@ForAll("days") JalaliDate date) {
        var day = date.toLocalDate();
        assertThat(JalaliMonth.of(day).contains(day)).isTrue();
        assertThat(Season.of(day).contains(day)).isTrue();
        assertThat(HalfYear.of(day).contains(day)).isTrue();
        assertThat(JalaliYear.of(day).contains(day)).isTrue();
        assertThat(JalaliMonth.read(JalaliMonth.of(day).toString()).orThrow()).isEqualTo(JalaliMonth.of(day));
        assertThat(Season.read(Season.of(day).toString()).orThrow()).isEqualTo(Season.of(day));
        assertThat(HalfYear.read(HalfYear.of(day).toString()).orThrow()).isEqualTo(HalfYear.of(day));
    }

    @Property
    void noTextMakesTheReaderFall(@ForAll @StringLength(max = 80) String typed) {
        assertThat(JalaliDate.read(typed).typed()).isEqualTo(typed);
        JalaliDate.findTime(typed);
        JalaliMonth.read(typed);
        Season.read(typed);
        HalfYear.read(typed);
        JalaliYear.read(typed);
    }

    @Property
    void noThreeNumbersMakeTheReaderFall(
            @ForAll @IntRange(max = 9999) int a, @ForAll @IntRange(max = 99) int b, @ForAll @IntRange(max = 99) int c) {
        var reading = JalaliDate.read("%04d/%d/%d".formatted(a, b, c));
        reading.find().ifPresent(date -> assertThat(date).isEqualTo(new JalaliDate(a, b, c)));
    }
}
