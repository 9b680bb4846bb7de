package ir.samad.meetingturns;

import ir.samad.cases.OwnRecord;
import ir.samad.cases.OwnRecord.Line;
import ir.samad.cases.OwnRecord.Seen;
import ir.samad.cases.OwnRecord.Step;
import ir.samad.cases.OwnRecords;
import ir.samad.directory.Directory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turns that somebody asked for, as he may read them, until they are erased. */
@Component
class OwnTurns implements OwnRecords {

    private static final int MOST = 500;

    /** He stands in the list of the day, and in no file of a report before he was met. */
    private static final String DAY = "meetingday.access.day";

    private final TurnStore store;
    private final Directory directory;
    private final MeetingTurns turns;

    OwnTurns(TurnStore store, Directory directory, MeetingTurns turns) {
        this.turns = turns;
        this.store = store;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnRecord> list(String contact) {
        return store.listOwn(contact, MOST).stream().map(this::record).toList();
    }

    private OwnRecord record(MeetingTurn turn) {
        return new OwnRecord(
                turn.id(),
                "meetingturns.kept.turn",
                turn.day(),
                directory.getUnit(turn.unit()).name(),
                lines(turn),
                List.of(new Seen(turn.id(), turn.askedAt(), null), new Seen(turn.session(), turn.askedAt(), null, DAY)),
                turns.canCancel(turn)
                        ? new Step("meetingturns.own.cancel", "/my/turns/" + turn.id() + "/cancel")
                        : null);
    }

    private static List<Line> lines(MeetingTurn turn) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.text("meetingturns.own.number", Integer.toString(turn.number())));
        lines.add(Line.text("meetingturns.kept.about", turn.about().toString()));
        lines.add(Line.word("meetingturns.kept.state", state(turn)));
        var request = turn.request();
        if (request != null) {
            lines.add(Line.word("meetingday.mode", "meetingday.mode." + request.mode()));
            lines.add(Line.text("meetingday.name", request.firstName() + " " + request.lastName()));
            lines.add(Line.text("meetingday.identity", request.identity().value()));
            lines.add(Line.text("meetingday.phone", request.mobile().value()));
            lines.add(Line.text("meetingday.subject", request.subject()));
        }
        return lines;
    }

    private static String state(MeetingTurn turn) {
        if (turn.cancelledAt() != null) {
            return "meetingturns.kept.cancelled";
        }
        return turn.cameAt() == null ? "meetingturns.kept.awaited" : "meetingturns.kept.came";
    }
}
