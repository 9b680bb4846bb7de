package ir.samad.cases;

import ir.samad.directory.UnitId;

/**
 * A case was answered. Published inside the transaction of the answer, so that what belongs to it is written with it.
 *
 * @param caseId the case
 * @param answer number of the history entry that answered
 * @param unit the unit that answered
 */
public record CaseAnswered(CaseId caseId, int answer, UnitId unit) {}
