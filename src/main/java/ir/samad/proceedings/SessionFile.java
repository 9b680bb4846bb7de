package ir.samad.proceedings;

import java.util.List;

/** All that stands of a session. */
public record SessionFile(
        OfficialSession session,
        List<AgendaItem> agenda,
        List<Attendee> attendees,
        List<HeardCase> heard,
        List<Decision> decisions) {

    public SessionFile {
        agenda = List.copyOf(agenda);
        attendees = List.copyOf(attendees);
        heard = List.copyOf(heard);
        decisions = List.copyOf(decisions);
    }
}
