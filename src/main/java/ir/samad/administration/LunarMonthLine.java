package ir.samad.administration;

import ir.samad.calendar.LunarMonthStart;
import ir.samad.calendar.LunarMonths;
import java.util.List;

/**
 * A lunar month with what was entered for it.
 *
 * @param start as it holds
 * @param history all entries, the newest first
 */
public record LunarMonthLine(LunarMonthStart start, List<LunarMonths.Entry> history) {}
