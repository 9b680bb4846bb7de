package ir.samad.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ir.samad.house.Rule;
import ir.samad.vocabulary.Reading;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class JalaliDateTest {

    static List<NamedCsvRecord> rows(String file) {
        try (var text = new InputStreamReader(
                        new ClassPathResource("calendar/" + file).getInputStream(), StandardCharsets.UTF_8);
                var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void leapYearsAreThoseOfTheOfficialList() {
        var official = rows("jalali-leap-years.csv");
        var leap = official.stream()
                .map(row -> Integer.parseInt(row.getField("leap_year")))
                .collect(Collectors.toSet());
        assertThat(IntStream.rangeClosed(1304, 1498)
                        .filter(JalaliDate::isLeap)
                        .boxed()
                        .collect(Collectors.toSet()))
                .isEqualTo(leap);
        for (var row : official) {
            assertThat(new JalaliDate(Integer.parseInt(row.getField("leap_year")), 12, 30).toLocalDate())
                    .isEqualTo(LocalDate.parse(row.getField("gregorian_of_12_30")));
        }
    }

    @Test
    void everyDayFrom1304To1498IsTheOneIcuSays() {
        var icu = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.forLanguageTag("fa-IR"));
        var date = new JalaliYear(1304).first().toLocalDate();
        var last = new JalaliYear(1498).last().toLocalDate();
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            icu.setTime(new Date(date.toEpochDay() * 86_400_000L));
            var ours = JalaliDate.of(date);
            if (ours.year() != icu.get(com.ibm.icu.util.Calendar.EXTENDED_YEAR)
                    || ours.month() != icu.get(com.ibm.icu.util.Calendar.MONTH) + 1
                    || ours.day() != icu.get(com.ibm.icu.util.Calendar.DATE)
                    || !ours.toLocalDate().equals(date)) {
                throw new AssertionError(date + " is not " + ours);
            }
        }
        assertThat(date).isEqualTo(last.plusDays(1));
    }

    static Stream<NamedCsvRecord> typedDates() {
        return rows("inputs.csv").stream().filter(row -> "jalali_date".equals(row.getField("field")));
    }

    @ParameterizedTest
    @MethodSource("typedDates")
    void everyTypedDateOfTheCollectionIsReadOrRefused(NamedCsvRecord row) {
        var reading = JalaliDate.read(row.getField("input"));
        assertThat(reading.typed()).isEqualTo(row.getField("input"));
        if ("invalid".equals(row.getField("expected"))) {
            assertThat(reading.find()).isEmpty();
        } else {
            assertThat(reading.orThrow().toString().replace('/', '-')).isEqualTo(row.getField("normalised_value"));
        }
    }

    @ParameterizedTest
    @Rule("M-11")
    @ValueSource(
            strings = {"//", "\"", "〃", "″", "ایضا", "ایضاً", "ايضا", "-", "—", "...", "//////", "همان تاریخ", "=", "؟"
            })
    void marksInsteadOfADateAreRefusedByTheirClause(String mark) {
        var refusal = JalaliDate.read(mark).findRefusal().orElseThrow();
        assertThat(refusal.clause()).isEqualTo("M-11");
        assertThat(refusal.messageKey()).isEqualTo("calendar.date.mark");
    }

    @ParameterizedTest
    @CsvSource({
        "'', calendar.date.empty",
        "'\u200c \u00a0', calendar.date.empty",
        "00/07/06, calendar.date.short-year",
        "6 مهر 00, calendar.date.short-year",
        "400/07/06, calendar.date.short-year",
        "1400/07, calendar.date.day-missing",
        "07/1400, calendar.date.day-missing",
        "1400, calendar.date.day-missing",
        "1400/00/10, calendar.date.no-such-month",
        "1400/13/10, calendar.date.no-such-month",
        "1400/07/31, calendar.date.no-such-day",
        "1400/07/00, calendar.date.no-such-day",
        "1404/12/30, calendar.date.not-leap",
        "1599/01/01, calendar.date.year-unknown",
        "2021-02-30, calendar.date.year-unknown",
        "2021-09-28, calendar.date.gregorian",
        "06/07/1400, calendar.date.year-first",
        "دوشنبه 6 مهر 1400, calendar.date.weekday-differs",
        "6 مهره 1400, calendar.date.unreadable",
        "فردا, calendar.date.unreadable",
        "1400/07/06 1400/07/07, calendar.date.unreadable",
        "1400//07//06, calendar.date.unreadable"
    })
    void whatIsNotADateIsRefusedWithItsReason(String typed, String messageKey) {
        assertThat(JalaliDate.read(typed).findRefusal().orElseThrow().messageKey())
                .isEqualTo(messageKey);
    }

    @Test
    void aGregorianDateIsAnsweredWithTheJalaliOne() {
        assertThat(JalaliDate.read("2021-09-28").findRefusal().orElseThrow().arguments())
                .containsExactly(1400, 7, 6);
        assertThat(JalaliDate.read("٦/٧/١٤٠٠").findRefusal().orElseThrow().arguments())
                .containsExactly(1400, 7, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۱۴۰۰/۰۷/۰۶",
                "١٤٠٠/٠٧/٠٦",
                " 1400/7/6 ",
                "1400 7 6",
                "14000706",
                "1400–07–06",
                "\u200e1400/07/06\u200f",
                "۶ مهر ۱۴۰۰",
                "6 مهرماه 1400",
                "۶ مهر ماه سال ۱۴۰۰",
                "سه‌شنبه ۶ مهر ۱۴۰۰",
                "سه شنبه، ۶ مهر ۱۴۰۰",
                "سه شنبه ٦ مهر ١٤٠٠",
                "1400/07/06 ساعت 10:30",
                "1400/07/06T10:30:00"
            })
    void aDateIsReadInEveryUsualForm(String typed) {
        assertThat(JalaliDate.read(typed).orThrow()).isEqualTo(new JalaliDate(1400, 7, 6));
    }

    @Test
    void theTimeBehindADateIsKeptAside() {
        assertThat(JalaliDate.read("1400/07/06 ۱۰:۳۰"))
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        reading -> assertThat(reading.remarks()).hasSize(1));
        assertThat(JalaliDate.findTime("1400/07/06 ۱۰:۳۰")).contains(LocalTime.of(10, 30));
        assertThat(JalaliDate.findTime("1400/07/06")).isEmpty();
        assertThat(JalaliDate.findTime("1400/07/06 25:00")).isEmpty();
    }

    @Test
    @Rule("N-6-4")
    void theSecondMonthAfter27Khordad1392EndsOn27Mordad() {
        assertThat(new JalaliDate(1392, 3, 27).plusMonths(2)).isEqualTo(new JalaliDate(1392, 5, 27));
    }

    @Test
    @Rule("N-6-5")
    void theSixthMonthAfter27Khordad1392EndsOn27Azar() {
        assertThat(new JalaliDate(1392, 3, 27).plusMonths(6)).isEqualTo(new JalaliDate(1392, 9, 27));
    }

    @Test
    void aMonthLaterIsTheLastDayWhereTheMonthIsShorter() {
        assertThat(new JalaliDate(1400, 6, 31).plusMonths(1)).isEqualTo(new JalaliDate(1400, 7, 30));
        assertThat(new JalaliDate(1403, 11, 30).plusMonths(1)).isEqualTo(new JalaliDate(1403, 12, 30));
        assertThat(new JalaliDate(1404, 11, 30).plusMonths(1)).isEqualTo(new JalaliDate(1404, 12, 29));
        assertThat(new JalaliDate(1403, 12, 30).plusMonths(12)).isEqualTo(new JalaliDate(1404, 12, 29));
        assertThat(new JalaliDate(1400, 1, 31).plusMonths(-1)).isEqualTo(new JalaliDate(1399, 12, 30));
    }

    @Test
    void daysThatDoNotExistAreNeverMoved() {
        assertThatThrownBy(() -> new JalaliDate(1400, 12, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JalaliDate(1303, 12, 29)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JalaliDate.of(LocalDate.of(1925, 3, 20))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JalaliDate.of(LocalDate.of(2120, 3, 21))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Row «instant» of the collection: a day is stored as a day, because its midnight may not exist. */
    @Test
    void aDayWithoutMidnightIsStillADay() {
        var day = new JalaliDate(1400, 1, 2).toLocalDate();
        assertThat(day.atStartOfDay(TehranClock.ZONE).toLocalTime()).isEqualTo(LocalTime.of(1, 0));
        assertThat(LocalDateTime.of(day, LocalTime.MIDNIGHT)
                        .atZone(TehranClock.ZONE)
                        .toLocalDate())
                .isEqualTo(day);
        assertThat(JalaliDate.of(day)).isEqualTo(new JalaliDate(1400, 1, 2));
    }
}
