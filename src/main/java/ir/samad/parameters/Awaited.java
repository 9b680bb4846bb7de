package ir.samad.parameters;

import static ir.samad.parameters.ParameterKey.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the house cannot do yet, and the parameters that only that will read. They have their first values already, so that
 * nobody forgets them; their page says that a change has no effect before. The list only shrinks: a structure test finds a
 * key that stands here and is read, and one that is neither read nor here.
 */
public enum Awaited {
    /** The clock while the applicant is asked (D-5-4), repeated cases. */
    CASE_TIME(COMPLETION_DAYS, REPEAT_DAYS),
    /** What a desk may refuse or must give a reason for (decisions 2 and 3). */
    DESK_RULES(VISITOR_SENDING, PAPER_REASON_AT_CENTRE),
    /** Other choices of whom a body listens to (decision 4). */
    IDENTITY_CHOICE(IDENTITY_TYPES, ANONYMOUS_REPORTS),
    /** Other ways of handling plans, criticism and appreciation (decision 11). */
    TYPES_HANDLED(PLAN_HANDLED_AS, CRITICISM_HANDLED_AS, CRITICISM_NEEDS_GROUND, APPRECIATION_TO_HEAD),
    /** Public meetings (decisions 5 to 8, 14 and 15). */
    MEETINGS(
            MEETING_POLICY,
            MEETING_M_START,
            MEETING_M_AFTER_MAGHRIB,
            MEETING_M_MINIMUM,
            MEETING_S_WEEKDAYS,
            MEETING_S_EVERY_WEEKS,
            MEETING_S_START,
            MEETING_S_FROM,
            MEETING_S_UNTIL,
            MEETING_S_AFTER_MAGHRIB,
            MEETING_S_BLOCKED_MONTHS,
            MEETING_S_MINIMUM,
            MEETING_NEXT_DAY,
            SECOND_REGISTER_REASON,
            DISTRICT_REPORT_TO,
            MAKE_UP_COUNTS,
            UNPLANNED_SEASON_REQUIRES),
    /** Indicators and rankings (N-11-16, decision 13). */
    INDICATORS(RANKING_LEVELS),
    /** Seasonal ratings with questions of their own (decision 16). */
    RATING_ROUNDS(RATING_PERIOD, RATING_QUESTIONS, RATING_STEPS),
    /** Another choice for due dates and beginnings on closed days (decisions 17 and 19). */
    CLOSED_DAYS(CLOSED_DUE_DAY, CLOSED_START_DAY),
    /** Erasing records of access when their years are over. */
    ERASURE(ACCESS_RECORD_YEARS);

    private static final Map<ParameterKey, Awaited> BY_KEY = byKey();

    private final Set<ParameterKey> keys;

    Awaited(ParameterKey... keys) {
        this.keys = Set.of(keys);
    }

    /** What this parameter waits for; empty when its value has effect today. */
    public static Optional<Awaited> by(ParameterKey key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Message key of the sentence for its page. */
    public String messageKey() {
        return "parameters.awaited." + name();
    }

    private static Map<ParameterKey, Awaited> byKey() {
        var byKey = new EnumMap<ParameterKey, Awaited>(ParameterKey.class);
        for (var awaited : values()) {
            awaited.keys.forEach(key -> byKey.put(key, awaited));
        }
        return byKey;
    }
}
