package ir.samad.cases;

import ir.samad.shell.Decision;
import java.util.EnumMap;
import java.util.Map;

/** Which kind of decision an event is, for whomever only some were delegated to (N-6-1). What is in no kind is not delegated. */
final class Decided {

    private static final Map<CaseEvent, Decision> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseEvent.REFERRED, Decision.REFER),
            Map.entry(CaseEvent.INVOLVED, Decision.REFER),
            Map.entry(CaseEvent.REFERRED_UP, Decision.REFER),
            Map.entry(CaseEvent.RETURNED, Decision.REFER),
            Map.entry(CaseEvent.CONTRIBUTED, Decision.ANSWER),
            Map.entry(CaseEvent.HANDED_OVER, Decision.REFER),
            Map.entry(CaseEvent.FOREIGN_REFERENCE_NOTED, Decision.REFER),
            Map.entry(CaseEvent.HANDED_BACK, Decision.REFER),
            Map.entry(CaseEvent.BOARD_REFERRED, Decision.REFER),
            Map.entry(CaseEvent.BOARD_RESULT_NOTED, Decision.REFER),
            Map.entry(CaseEvent.ANSWERED, Decision.ANSWER),
            Map.entry(CaseEvent.APPLICANT_ASKED, Decision.ANSWER),
            Map.entry(CaseEvent.NOT_FOLLOWED, Decision.ANSWER),
            Map.entry(CaseEvent.ANSWER_RETURNED, Decision.RELEASE),
            Map.entry(CaseEvent.OBJECTION_REJECTED, Decision.DECIDE_OBJECTIONS),
            Map.entry(CaseEvent.REOPENED, Decision.DECIDE_OBJECTIONS),
            Map.entry(CaseEvent.INSTRUCTED, Decision.INSTRUCT),
            Map.entry(CaseEvent.TAKEN_OVER, Decision.INSTRUCT),
            Map.entry(CaseEvent.GRADED, Decision.GRADE)));

    private Decided() {}

    /** The kind of an event. */
    static Decision by(CaseEvent event) {
        return TABLE.getOrDefault(event, Decision.ALL_ELSE);
    }
}
