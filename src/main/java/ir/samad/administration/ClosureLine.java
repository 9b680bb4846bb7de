package ir.samad.administration;

import ir.samad.calendar.Closure;

/**
 * A closure with the name of its territory.
 *
 * @param place name of the province, or of the county with its province; empty for the whole country
 */
public record ClosureLine(Closure closure, String place) {}
