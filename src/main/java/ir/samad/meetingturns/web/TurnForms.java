package ir.samad.meetingturns.web;

import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.PersonReading;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetingturns.TurnRequest;
import ir.samad.shell.Form;
import ir.samad.vocabulary.MobileNumber;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is typed by whoever asks for a turn. */
final class TurnForms {

    /** Last words of message keys, and the field each belongs to. */
    private static final Map<String, String> FIELDS =
            Map.of("mode", "mode", "identity", "identity", "phone", "phoneShared", "mobile", "mobile");

    private TurnForms() {}

    /** What he says; null when something is refused. */
    static @Nullable TurnRequest read(Form form, MeetingSession session) {
        var mode = mode(form, session);
        var first = form.read("firstName", PersonName::read);
        var last = form.read("lastName", PersonName::read);
        var identity = form.read("identity", PersonReading::identity);
        var mobile = form.read("mobile", MobileNumber::read);
        var subject = form.text("subject", PersonReading.SHORTEST_SUBJECT, PersonReading.LONGEST_SUBJECT);
        return form.isRefused()
                        || mode == null
                        || identity == null
                        || first == null
                        || last == null
                        || mobile == null
                        || subject == null
                ? null
                : new TurnRequest(mode, identity, first.value(), last.value(), mobile, subject);
    }

    /** Everybody says how he is met (M-7); where there is no line, only one way is offered and need not be said. */
    private static @Nullable MeetingMode mode(Form form, MeetingSession session) {
        if (!form.value("mode").isBlank()) {
            return form.choice("mode", MeetingMode.class);
        }
        if (hasLine(session)) {
            form.refuse("mode", Refusal.by("M-7", "meetingturns.refused.no-mode"));
            return null;
        }
        return MeetingMode.IN_PERSON;
    }

    static boolean hasLine(MeetingSession session) {
        var told = session.announcement();
        return told != null && told.directLine() != null;
    }

    /** Keeps a refusal at the field that the last word of its message names. */
    static void keep(Form form, Refusal refusal) {
        var word = refusal.messageKey().substring(refusal.messageKey().lastIndexOf('.') + 1);
        form.refuse(FIELDS.getOrDefault(word, ""), refusal);
    }
}
