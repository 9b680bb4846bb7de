package ir.samad.administration;

import ir.samad.calendar.JalaliDate;

/**
 * One line below a month: a holiday or a closure.
 *
 * @param first first day
 * @param last last day within this month
 * @param mark what it is
 * @param text its name or reason
 * @param place where it holds; empty for the whole country
 * @param lunar whether the lunar calendar decides the day and its month is not official yet
 */
public record DayNote(JalaliDate first, JalaliDate last, DayMark mark, String text, String place, boolean lunar) {}
