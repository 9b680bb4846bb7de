package ir.samad.cases;

/**
 * An answer was taken back before anybody was told. Published inside the transaction of the undoing, so that what was
 * written with the answer goes with it.
 *
 * @param caseId the case
 * @param answer number of the history entry that had answered
 */
public record CaseAnswerUndone(CaseId caseId, int answer) {}
