package ir.samad.meetingday;

import java.util.List;

/**
 * How a session stands: people met in person, on the telephone, both together, those still waiting, and those met of whom
 * nobody said what came of it (M-7, M-12-1).
 */
public record DayFigures(int inPerson, int byPhone, int waiting, int withoutResult) {

    /** The figures of everybody of a session. */
    public static DayFigures of(List<MeetingApplicant> people) {
        return new DayFigures(
                (int) people.stream()
                        .filter(one -> isMet(one, MeetingMode.IN_PERSON))
                        .count(),
                (int) people.stream()
                        .filter(one -> isMet(one, MeetingMode.PHONE))
                        .count(),
                (int) people.stream().filter(one -> one.turn().isOpen()).count(),
                (int) people.stream()
                        .filter(one -> one.turn() == Turn.MET && one.result() == null)
                        .count());
    }

    private static boolean isMet(MeetingApplicant one, MeetingMode mode) {
        return one.turn() == Turn.MET && one.person().mode() == mode;
    }

    public int met() {
        return inPerson + byPhone;
    }
}
