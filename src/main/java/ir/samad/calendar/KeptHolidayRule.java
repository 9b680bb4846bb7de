package ir.samad.calendar;

/**
 * A rule of official holidays as it is kept.
 *
 * @param source the decision it comes from; empty when it came with the program
 * @param withdrawn whether it was taken back before any day of it came
 * @param changes how often it was changed, so that two people do not overwrite each other
 */
public record KeptHolidayRule(HolidayRuleId id, HolidayRule rule, String source, boolean withdrawn, int changes) {}
