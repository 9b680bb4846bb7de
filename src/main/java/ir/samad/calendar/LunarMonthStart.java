package ir.samad.calendar;

import java.time.LocalDate;

/**
 * When a lunar month begins.
 *
 * @param month the month
 * @param first its first day
 * @param length 29 or 30 days, as far as the next month's beginning is known or computed
 * @param status how sure the first day is
 */
public record LunarMonthStart(LunarMonth month, LocalDate first, int length, LunarStatus status) {

    public LocalDate last() {
        return first.plusDays(length - 1L);
    }
}
