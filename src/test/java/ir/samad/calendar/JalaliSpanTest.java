package ir.samad.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JalaliSpanTest {

    @ParameterizedTest
    @ValueSource(strings = {"1400/07", "۱۴۰۰/۷", "مهر ۱۴۰۰", "مهرماه 1400", "مهر ماه سال ۱۴۰۰"})
    void aMonthIsReadInEveryUsualForm(String typed) {
        assertThat(JalaliMonth.read(typed).orThrow()).isEqualTo(new JalaliMonth(1400, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"تابستان ۱۴۰۰", "1400-S2", "سه‌ماههٔ دوم ۱۴۰۰", "فصل دوم 1400"})
    void aSeasonIsReadInEveryUsualForm(String typed) {
        assertThat(Season.read(typed).orThrow()).isEqualTo(new Season(1400, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"نیمهٔ دوم ۱۴۰۰", "1400-H2", "شش‌ماههٔ دوم ۱۴۰۰", "نیم‌سال دوم 1400", "۶ ماهه دوم ۱۴۰۰"})
    void aHalfYearIsReadInEveryUsualForm(String typed) {
        assertThat(HalfYear.read(typed).orThrow()).isEqualTo(new HalfYear(1400, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1400", "۱۴۰۰", "١٤٠٠", "سال ۱۴۰۰"})
    void aYearIsReadInEveryUsualForm(String typed) {
        assertThat(JalaliYear.read(typed).orThrow()).isEqualTo(new JalaliYear(1400));
    }

    @Test
    void aYearOfTwoDigitsIsAskedForAndNeverGuessed() {
        assertThat(JalaliYear.read("00").findRefusal().orElseThrow().messageKey())
                .isEqualTo("calendar.date.short-year");
        assertThat(JalaliMonth.read("00/07").find()).isEmpty();
        assertThat(JalaliMonth.read("1400/13").find()).isEmpty();
        assertThat(Season.read("پنجم 1400").find()).isEmpty();
        assertThat(HalfYear.read("1400").find()).isEmpty();
        assertThat(JalaliYear.read("2021").find()).isEmpty();
    }

    @Test
    @Rule("M-1")
    void theFourSeasonsAreThreeMonthsEach() {
        assertThat(new Season(1400, 1).first()).isEqualTo(new JalaliDate(1400, 1, 1));
        assertThat(new Season(1400, 1).last()).isEqualTo(new JalaliDate(1400, 3, 31));
        assertThat(new Season(1400, 2).last()).isEqualTo(new JalaliDate(1400, 6, 31));
        assertThat(new Season(1400, 3).last()).isEqualTo(new JalaliDate(1400, 9, 30));
        assertThat(new Season(1400, 4).last()).isEqualTo(new JalaliDate(1400, 12, 29));
        assertThat(Season.of(new JalaliDate(1400, 6, 31).toLocalDate())).isEqualTo(new Season(1400, 2));
        assertThat(new Season(1400, 4).plus(1)).isEqualTo(new Season(1401, 1));
    }

    @Test
    @Rule("N-11-15")
    void theHalvesOfAYearMeetAtTheEndOfShahrivar() {
        assertThat(new HalfYear(1403, 1).last()).isEqualTo(new JalaliDate(1403, 6, 31));
        assertThat(new HalfYear(1403, 2).first()).isEqualTo(new JalaliDate(1403, 7, 1));
        assertThat(new HalfYear(1403, 2).last()).isEqualTo(new JalaliDate(1403, 12, 30));
        assertThat(new JalaliYear(1403).length()).isEqualTo(366);
        assertThat(new JalaliYear(1404).length()).isEqualTo(365);
    }

    @Test
    void theWeekBeginsOnSaturday() {
        assertThat(JalaliWeek.DAYS.getFirst()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(JalaliWeek.order(DayOfWeek.FRIDAY)).isEqualTo(6);
        assertThat(JalaliWeek.firstDay(new JalaliDate(1400, 7, 6).toLocalDate()))
                .isEqualTo(new JalaliDate(1400, 7, 3).toLocalDate());
    }
}
