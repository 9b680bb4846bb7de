package ir.samad.meetingreports;

import ir.samad.calendar.WorkCalendar;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetingday.Turn;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Sessions;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what keeps the report of a session from leaving: one fault keeps all of it back (M-10-4). */
@Component
class ReportChecks {

    private static final int FEWEST_ALIKE = 3;

    private final Sessions sessions;
    private final WorkCalendar calendar;

    ReportChecks(Sessions sessions, WorkCalendar calendar) {
        this.sessions = sessions;
        this.calendar = calendar;
    }

    List<RowFault> of(MeetingSession session, List<MeetingApplicant> people) {
        var faults = new ArrayList<RowFault>();
        if (session.held() == null) {
            faults.add(new RowFault(0, null, null, Refusal.by("M-5-1", "meetingreports.fault.not-held")));
        } else if (!sessions.counts(session)) {
            faults.add(new RowFault(0, null, null, Refusal.by("M-2-6", "meetingreports.fault.not-counted")));
        }
        people.forEach(one -> check(one, faults));
        return faults;
    }

    private void check(MeetingApplicant one, List<RowFault> faults) {
        if (one.turn().isOpen()) {
            faults.add(fault(one, null, Refusal.by("M-12-1", "meetingreports.fault.waiting")));
        }
        if (one.turn() != Turn.MET) {
            return;
        }
        if (one.isErased()) {
            faults.add(fault(one, null, Refusal.by("M-10-4", "meetingreports.fault.erased")));
            return;
        }
        var result = one.result();
        if (result == null) {
            faults.add(fault(one, ReportColumn.STATE, Refusal.by("M-12-1", "meetingreports.fault.no-result")));
        } else if (result.isOverdue(calendar.today())) {
            faults.add(fault(one, ReportColumn.DUE, Refusal.by("M-12-1", "meetingreports.fault.overdue")));
        }
    }

    private static RowFault fault(MeetingApplicant one, @Nullable ReportColumn column, Refusal refusal) {
        return new RowFault(one.number(), one.id(), column, refusal);
    }

    /** Whether every row has the same words as its result, so that the head has to say that it is really so (M-12-1). */
    static boolean isAlike(List<MeetingApplicant> people) {
        var actions = people.stream()
                .filter(one -> one.turn() == Turn.MET)
                .flatMap(one -> Stream.ofNullable(one.result()))
                .map(result -> PersianText.compactKey(result.action()))
                .toList();
        return actions.size() >= FEWEST_ALIKE && actions.stream().distinct().count() == 1;
    }
}
