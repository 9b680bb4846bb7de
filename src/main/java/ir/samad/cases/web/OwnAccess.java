package ir.samad.cases.web;

import java.time.Instant;

/**
 * One opening of an applicant's data as he may know it.
 *
 * @param place position and unit that opened it; never a person
 * @param at when
 * @param purpose why, a message key
 */
public record OwnAccess(String place, Instant at, String purpose) {}
