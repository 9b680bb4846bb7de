package ir.samad.cases;

/**
 * How far the history of a case has come, and whether the applicant's last words have not been opened by its lead.
 *
 * @param lastEntry what whoever acts on several at once has seen, so that a case somebody else moved meanwhile is refused to
 *     him
 */
public record CaseMark(int lastEntry, boolean news) {}
