package ir.samad.meetings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliMonth;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Programme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A programme with the sessions of one unit. */
public record OwnProgramme(Programme programme, List<MeetingSession> sessions) {

    /** The sessions, month by month. */
    public Map<JalaliMonth, List<MeetingSession>> months() {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> JalaliDate.of(session.day()).inMonth(), TreeMap::new, Collectors.toList()));
    }
}
