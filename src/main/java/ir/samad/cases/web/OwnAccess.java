package ir.samad.cases.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One opening of an applicant's data as he may know it.
 *
 * @param place position and unit that opened it; never a person
 * @param at when
 * @param purpose why, a message key
 * @param reason why, in the words of whoever opened what is masked to him; null otherwise
 */
public record OwnAccess(
        String place, Instant at, String purpose, @Nullable String reason) {}
