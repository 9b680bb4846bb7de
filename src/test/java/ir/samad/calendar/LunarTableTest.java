package ir.samad.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LunarTableTest {

    private final List<LunarTable.Known> known = JalaliDateTest.rows("lunar-month-starts.csv").stream()
            .map(row -> new LunarTable.Known(
                    new LunarMonth(
                            Integer.parseInt(row.getField("hijri_year")),
                            Integer.parseInt(row.getField("hijri_month"))),
                    LocalDate.parse(row.getField("gregorian_start")),
                    "predicted".equals(row.getField("status")) ? LunarStatus.PREDICTED : LunarStatus.OFFICIAL))
            .toList();
    private final LunarTable table = new LunarTable(known);

    @Test
    void everyPublishedMonthBeginsOnItsPublishedDay() {
        for (var start : known) {
            assertThat(table.of(start.first()))
                    .isEqualTo(new LunarDate(start.month().year(), start.month().month(), 1, start.status()));
        }
    }

    @Test
    void everyMonthHas29Or30DaysAndNoneIsMissing() {
        var day = new JalaliYear(1304).first().toLocalDate();
        var last = new JalaliYear(1498).last().toLocalDate();
        var before = table.of(day);
        for (day = day.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            var now = table.of(day);
            if (now.day() == 1) {
                assertThat(before.day()).isBetween(29, 30);
                assertThat(now.inMonth()).isEqualTo(before.inMonth().plus(1));
            } else {
                assertThat(now.day()).isEqualTo(before.day() + 1);
            }
            before = now;
        }
    }

    @Test
    void monthsBeyondTheTableAreMarkedComputed() {
        assertThat(table.of(LocalDate.of(2026, 3, 21)).status()).isEqualTo(LunarStatus.OFFICIAL);
        assertThat(table.of(LocalDate.of(2026, 12, 11)).status()).isEqualTo(LunarStatus.PREDICTED);
        assertThat(table.of(LocalDate.of(2027, 1, 15)))
                .extracting(LunarDate::month, LunarDate::status)
                .containsExactly(8, LunarStatus.COMPUTED);
        assertThat(table.of(LocalDate.of(1925, 3, 21)).status()).isEqualTo(LunarStatus.COMPUTED);
    }

    @Test
    void theRuleForComputedMonthsNeverErrsByMoreThanADayAndSeldomAtAll() {
        var recent = 0;
        var right = 0;
        for (var start : known) {
            var error = NewMoons.startOf(start.month()) - start.first().toEpochDay();
            assertThat(Math.abs(error)).as(start.month().toString()).isLessThanOrEqualTo(1);
            if (start.month().year() >= 1438) {
                recent++;
                right += error == 0 ? 1 : 0;
            }
        }
        assertThat(right * 100 / recent).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aPredictionThatNoLongerFitsAnOfficialNeighbourGivesWay() {
        var first = new LunarMonth(1450, 1);
        var official = LocalDate.ofEpochDay(NewMoons.startOf(first));
        var moved = new LunarTable(List.of(
                new LunarTable.Known(first, official, LunarStatus.OFFICIAL),
                new LunarTable.Known(first.plus(1), official.plusDays(31), LunarStatus.PREDICTED)));
        var second = moved.find(first.plus(1)).orElseThrow();
        assertThat(second.status()).isEqualTo(LunarStatus.COMPUTED);
        assertThat(second.first()).isBetween(official.plusDays(29), official.plusDays(30));
    }

    @Test
    void theLastDayOfSafarIsThe29thOrThe30th() {
        var lengths = java.util.stream.IntStream.rangeClosed(1438, 1447)
                .map(year -> table.find(new LunarMonth(year, 2)).orElseThrow().length())
                .boxed()
                .distinct()
                .toList();
        assertThat(lengths).containsExactlyInAnyOrder(29, 30);
    }
}
