package ir.samad.cases;

import ir.samad.attachments.InspectedFiles;
import java.util.HashMap;
import java.util.Map;

/** What a history entry says, part by part; the names of the parts stand here. */
public final class Content {

    /** What the applicant wrote, or what is told to him. */
    public static final String TEXT = "text";
    /** A remark between staff; never leaves the house. */
    public static final String REMARK = "remark";
    /** Position and unit that acted, as they were called then. */
    public static final String BY = "by";
    /** Unit that receives, as it was called then. */
    public static final String TO_UNIT = "toUnit";
    /** Position that receives, as it was called then. */
    public static final String TO_POSITION = "toPosition";
    /** LEAD, CONTRIBUTE or COPY. */
    public static final String PART = "part";
    /** A date given with it, ISO. */
    public static final String DUE = "due";
    /** Outcome of an answer. */
    public static final String OUTCOME = "outcome";
    /** Why not, or why not all (N-1-2). */
    public static final String REASON = "reason";
    /** Position and unit that released an answer. */
    public static final String RELEASED_BY = "releasedBy";
    /** How it was drawn whether an answer needs release: seed, percentage, number. */
    public static final String DRAW = "draw";
    /** Why not, or why not all, from the closed list of {@link WhyNotDone}. */
    public static final String WHY = "why";
    /** The competent source to which a request was guided (N-4-18). */
    public static final String SOURCE = "source";
    /** PERMIT or FUNDS, for which it was referred up (N-4-10). */
    public static final String NEED = "need";
    /** Clause under which the desk that registered it handed it over. */
    public static final String HANDED_OVER = "handedOver";
    /** Rule of routing that decided. */
    public static final String RULE = "rule";
    /** Clause of that rule. */
    public static final String CLAUSE = "clause";
    /** What is missing, one thing a line (D-5-4). */
    public static final String MISSING = "missing";
    /** Offices that were passed over, since nobody acts in them. */
    public static final String PASSED = "passed";
    /** The position that is late, as it was called then. */
    public static final String LATE = "late";
    /** Level at which it is watched now. */
    public static final String LEVEL = "level";
    /** By how many working days the promised date moved, since the applicant was waited for. */
    public static final String MOVED = "moved";
    /** Grade of urgency from then on. */
    public static final String URGENCY = "urgency";
    /** Classification from then on. */
    public static final String CLASSIFICATION = "classification";
    /** Number of documents that came with it. */
    public static final String DOCUMENTS = "documents";
    /** Number of the entry that was undone. */
    public static final String UNDOES = "undoes";
    /** Name of the person who raised it, as he gave it. */
    public static final String NAME = "name";
    /** Name of the person who acts for him, as he gave it. */
    public static final String ACTING = "acting";
    /** By what right he acts: GUARDIAN, ATTORNEY or HELPER. */
    public static final String ACTS_AS = "actsAs";
    /** Marks of a rating, 1 to 5. */
    public static final String MARK = "mark";

    /** Number and date of the letter to a legal authority, for reading. */
    public static final String LETTER = "letter";
    /** What a legal authority decided, in short; between staff. */
    public static final String RESULT = "result";

    /** Number of the case in a system outside that is not ours (N-6-3). */
    public static final String FOREIGN_REFERENCE = "foreignReference";
    /** The system outside that handed it over to us (N-6-3). */
    public static final String FOREIGN_SYSTEM = "foreignSystem";
    /** How the applicant follows it with the recipient outside. */
    public static final String FOLLOW = "follow";

    /** The system it was brought in from. */
    public static final String FORMER_SYSTEM = "formerSystem";
    /** Its number there. */
    public static final String FORMER_NUMBER = "formerNumber";
    /** The day it was registered there, ISO. */
    public static final String FORMER_DAY = "formerDay";

    private final Map<String, String> texts = new HashMap<>();

    private Content() {}

    /** What a member of staff says. */
    static Content by(Actor.Official actor) {
        return new Content().with(BY, actor.place());
    }

    /** What the program does by a rule. */
    static Content byRule() {
        return new Content();
    }

    /** What the applicant says. */
    static Content ofApplicant(String text) {
        return new Content().with(TEXT, text);
    }

    /** Adds a part; an empty one is left out. */
    Content with(String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
        return this;
    }

    /** Adds how many documents came with it. */
    Content with(InspectedFiles documents) {
        return documents.isEmpty() ? this : with(DOCUMENTS, Integer.toString(documents.size()));
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }
}
