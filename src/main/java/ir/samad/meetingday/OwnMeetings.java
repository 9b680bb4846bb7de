package ir.samad.meetingday;

import ir.samad.cases.OwnRecord;
import ir.samad.cases.OwnRecord.Line;
import ir.samad.cases.OwnRecord.Seen;
import ir.samad.cases.OwnRecords;
import ir.samad.directory.Directory;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings in which somebody was met, as he may read them: when and by whom, what he asked, who has to do what he was
 * promised until when, and what came of it. The words of an order among officials stay inside.
 */
@Component
class OwnMeetings implements OwnRecords {

    private static final int MOST = 500;

    private final PeopleErasureStore own;
    private final PeopleStore people;
    private final Sessions sessions;
    private final Directory directory;

    OwnMeetings(PeopleErasureStore own, PeopleStore people, Sessions sessions, Directory directory) {
        this.own = own;
        this.people = people;
        this.sessions = sessions;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnRecord> list(String contact) {
        return own.listOwn(contact, MOST).stream()
                .flatMap(id -> people.find(id).stream())
                .map(one -> record(one, sessions.find(one.session(), one.unit())))
                .toList();
    }

    private OwnRecord record(MeetingApplicant one, Optional<MeetingSession> session) {
        return new OwnRecord(
                one.id(),
                "meetingday.own.meeting",
                one.day(),
                directory.getUnit(one.unit()).name(),
                lines(one, session),
                seen(one, session),
                null);
    }

    private static List<Line> lines(MeetingApplicant one, Optional<MeetingSession> session) {
        List<Line> lines = new ArrayList<>();
        session.map(MeetingSession::announcement)
                .map(announcement -> announcement.host())
                .ifPresent(host -> lines.add(Line.text("meetingday.own.host", host.name() + "، " + host.title())));
        lines.add(Line.word("meetingday.mode", "meetingday.mode." + one.person().mode()));
        lines.add(Line.text("meetingday.name", one.name()));
        lines.add(Line.text("meetingday.identity", one.person().identity().value()));
        lines.add(Line.text("meetingday.phone", one.person().phone()));
        lines.add(Line.text("meetingday.subject", one.person().subject()));
        lines.add(Line.word("meetingday.turn", "meetingday.turn." + one.turn()));
        var instruction = one.instruction();
        if (instruction != null) {
            lines.add(Line.text("meetingday.owner", instruction.ownerTitle()));
            lines.add(Line.on("meetingday.instruction-due", instruction.due()));
        }
        var result = one.result();
        if (result != null) {
            lines.add(Line.word("meetingday.result", "meetingday.result." + result.state()));
            lines.add(Line.text("meetingday.action", result.action()));
            if (result.due() != null) {
                lines.add(Line.on("meetingday.due", result.due()));
            }
        }
        return lines;
    }

    /** His page, the list of the day and the report of the session, what goes upward, and what was in progress. */
    private List<Seen> seen(MeetingApplicant one, Optional<MeetingSession> session) {
        List<Seen> seen = new ArrayList<>();
        seen.add(new Seen(one.id(), one.arrivedAt(), null));
        seen.add(new Seen(one.session(), one.arrivedAt(), null));
        session.ifPresent(held -> seen.add(new Seen(held.programme().value(), one.arrivedAt(), null)));
        own.findProgress(one.id())
                .ifPresent(progress -> seen.add(new Seen(one.unit().value(), progress.since(), progress.ended())));
        return seen;
    }
}
