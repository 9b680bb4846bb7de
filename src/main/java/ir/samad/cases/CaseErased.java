package ir.samad.cases;

/**
 * Everything personal in a case is erased, in this transaction; whoever keeps words of the applicant about it erases them
 * too, and keeps what is counted.
 */
public record CaseErased(CaseId caseId) {}
