package ir.samad.cases;

import ir.samad.vocabulary.TrackingCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant takes away.
 *
 * @param caseId identity inside the house
 * @param code the tracking code
 * @param secret the secret code of an anonymous report, shown this once; null for all others
 * @param unitName who received it
 * @param dueOn until when he gets an answer
 */
public record Receipt(
        CaseId caseId, TrackingCode code, @Nullable String secret, String unitName, LocalDate dueOn) {}
