package ir.samad.meetingturns;

import static ir.samad.notifications.NoticeText.Field.may;
import static ir.samad.notifications.NoticeText.Field.must;

import ir.samad.calendar.JalaliDate;
import ir.samad.directory.Directory;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetings.MeetingSession;
import ir.samad.notifications.Channel;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.NoticeText;
import ir.samad.notifications.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is told to whoever asked for a turn, by SMS to the mobile he proved. */
@Component
class TurnNotices implements NoticeText.Offer {

    /** A place may be described at length; a message has room for its beginning. */
    private static final int LONGEST_WHERE = 50;

    private static final int LONGEST_BODY = 32;

    /** What changes so shortly before a session begins does not wait for the end of the quiet hours. */
    private static final Duration AT_ONCE = Duration.ofHours(3);

    private final Outbox outbox;
    private final Directory directory;
    private final Clock clock;
    private final String publicAddress;

    TurnNotices(
            Outbox outbox, Directory directory, Clock clock, @Value("${samad.public-address}") String publicAddress) {
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** Whether he asked to be met on the direct line, and there is none any more. */
    static boolean isWithoutLine(MeetingSession session, MeetingMode mode) {
        var told = session.announcement();
        return mode == MeetingMode.PHONE && told != null && told.directLine() == null;
    }

    /** Where somebody is met: at the place of the session, or on its line (M-7). */
    static String where(MeetingSession session, MeetingMode mode) {
        var told = session.announcement();
        if (told == null) {
            return "";
        }
        var line = told.directLine();
        return mode == MeetingMode.PHONE && line != null ? line : told.place();
    }

    /** His number and about when, with the link to his turn. */
    void given(MeetingTurn turn, TurnRequest request, String secret) {
        write(
                turn,
                request,
                NoticeKind.LINK_RECEIPT,
                "meetingturns.notice.given",
                "given",
                List.of(
                        turn.number(),
                        JalaliDate.of(turn.day()).toString(),
                        turn.about().toString(),
                        publicAddress + "/meetings/turns/" + secret,
                        body(turn)));
    }

    void reminder(MeetingTurn turn, TurnRequest request) {
        write(turn, request, NoticeKind.CASE_EVENT, "meetingturns.notice.reminder", "reminder", times(turn));
    }

    /** What is different from what he was told last. */
    enum Change {
        /** Another place, another time, another line. */
        CHANGED("meetingturns.notice.changed"),
        /** He would be met on a line that there is no more. */
        WITHOUT_LINE("meetingturns.notice.without-line"),
        /** The session was called off, and is held after all. */
        HELD_AFTER_ALL("meetingturns.notice.held-after-all");

        private final String messageKey;

        Change(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    void changed(MeetingTurn turn, TurnRequest request, MeetingSession session, Change change) {
        write(
                turn,
                request,
                kind(session),
                change.messageKey,
                "told-" + turn.told().times(),
                times(turn));
    }

    /** Who may be on his way already is told at any hour. */
    private NoticeKind kind(MeetingSession session) {
        var now = clock.instant();
        return now.isBefore(session.startsAt())
                        && !now.isBefore(session.startsAt().minus(AT_ONCE))
                ? NoticeKind.RECEIPT
                : NoticeKind.CASE_EVENT;
    }

    /** That the session is not held, or was not. */
    void calledOff(MeetingTurn turn, TurnRequest request, MeetingSession session) {
        var missed = session.state() == MeetingSession.State.MISSED;
        write(
                turn,
                request,
                kind(session),
                missed ? "meetingturns.notice.missed" : "meetingturns.notice.called-off",
                "told-" + turn.told().times(),
                List.of(turn.number(), JalaliDate.of(turn.day()).toString(), publicAddress + "/meetings", body(turn)));
    }

    private List<Object> times(MeetingTurn turn) {
        return List.of(
                turn.number(),
                JalaliDate.of(turn.day()).toString(),
                turn.about().toString(),
                shortened(turn.told().where(), LONGEST_WHERE),
                body(turn));
    }

    /** Whose session it is. */
    private String body(MeetingTurn turn) {
        return shortened(directory.getUnit(turn.unit()).name(), LONGEST_BODY);
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    private void write(
            MeetingTurn turn,
            TurnRequest request,
            NoticeKind kind,
            String messageKey,
            String event,
            List<Object> arguments) {
        outbox.write(new Notice(
                Channel.SMS,
                request.mobile().value(),
                messageKey,
                arguments,
                turn.language(),
                kind,
                turn.id(),
                event,
                clock.instant()));
    }

    /** The texts, as an administrator may word them otherwise. */
    @Override
    public List<NoticeText> texts() {
        var times = List.of(must("number"), must("session-day"), must("about"), must("where"), may("body"));
        var off = List.of(may("number"), must("session-day"), may("meetings-link"), may("body"));
        return List.of(
                new NoticeText(
                        "meetingturns.notice.given",
                        List.of(must("number"), must("session-day"), must("about"), must("turn-link"), may("body"))),
                new NoticeText("meetingturns.notice.reminder", times),
                new NoticeText("meetingturns.notice.changed", times),
                new NoticeText("meetingturns.notice.without-line", times),
                new NoticeText("meetingturns.notice.held-after-all", times),
                new NoticeText("meetingturns.notice.called-off", off),
                new NoticeText("meetingturns.notice.missed", off));
    }
}
