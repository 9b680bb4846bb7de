package ir.samad.proceedings;

import java.util.List;

/** All that stands of a session. */
public record SessionFile(
        OfficialSession session,
        List<AgendaItem> agenda,
        List<Attendee> attendees,
        List<AttendanceChange> changes,
        List<HeardCase> heard,
        List<Decision> decisions) {

    public SessionFile {
        agenda = List.copyOf(agenda);
        attendees = List.copyOf(attendees);
        changes = List.copyOf(changes);
        heard = List.copyOf(heard);
        decisions = List.copyOf(decisions);
    }
}
