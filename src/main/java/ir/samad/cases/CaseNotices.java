package ir.samad.cases;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.Directory;
import ir.samad.notifications.Channel;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.Outbox;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.shell.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the applicant of every referral and action, once each (N-4-5, N-4-9, N-4-17), by the table in {@link CaseEvent}.
 * Only what is written for him goes in: code, unit, date, outcome; never a remark. What staff do is held for a few seconds,
 * so that a slip can be undone.
 */
@Component
class CaseNotices {

    /** Events that give the applicant or promise him another date than that of the answer. */
    private static final Set<CaseEvent> OF_THEIR_OWN_DATE =
            EnumSet.of(CaseEvent.APPLICANT_ASKED, CaseEvent.APPLICANT_REMINDED, CaseEvent.OBJECTED);

    /** Events that name the unit that watches or decides, not the one that leads. */
    private static final Set<CaseEvent> OF_ANOTHER_UNIT = EnumSet.of(CaseEvent.DELAY_TOLD, CaseEvent.OBJECTED);

    /** Events that name a recipient outside, both references and how to follow there (N-3-1-2). */
    private static final Set<CaseEvent> OUTSIDE = EnumSet.of(CaseEvent.HANDED_OVER, CaseEvent.FOREIGN_REFERENCE_NOTED);

    /** A longer address does not fit into three parts of an SMS: it stands on his page, and 111 reads it to him. */
    private static final int LONGEST_FOLLOW = 30;

    private static final String LINE_111 = "111";

    private static final Set<CaseEvent> WITH_A_DAY = EnumSet.of(
            CaseEvent.REGISTERED,
            CaseEvent.APPLICANT_ASKED,
            CaseEvent.APPLICANT_REMINDED,
            CaseEvent.GRADED,
            CaseEvent.HANDED_BACK);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Outbox outbox;
    private final Directory directory;
    private final Parameters parameters;
    private final Clock clock;

    CaseNotices(Outbox outbox, Directory directory, Parameters parameters, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Writes the notice of this event, when the table has one and the applicant can be reached. */
    void tell(CaseFile file, CaseEvent event, int entry, Map<String, String> content) {
        if (!event.tellsApplicant() || file.anonymous()) {
            return;
        }
        var promised = file.dueEffectiveOn().toString();
        // The date of a referral is between staff; he is told the promised one.
        var due = OF_THEIR_OWN_DATE.contains(event) ? content.getOrDefault(Content.DUE, promised) : promised;
        if (file.grade().confidential()) {
            tellNothing(file, event, entry, due);
            return;
        }
        var unit = OF_ANOTHER_UNIT.contains(event) ? content.get(Content.TO_UNIT) : null;
        List<Object> arguments = OUTSIDE.contains(event)
                ? outside(file, content)
                : List.of(
                        code(file),
                        unit == null ? directory.getUnit(file.leadUnit()).name() : unit,
                        until(file, due));
        send(
                file,
                "cases.notice." + event.name(),
                arguments,
                event.waitsForQuietHours() ? NoticeKind.CASE_EVENT : NoticeKind.RECEIPT,
                eventKey(event, entry));
    }

    private List<Object> outside(CaseFile file, Map<String, String> content) {
        var language = file.contact().language();
        var today = LocalDate.ofInstant(clock.instant(), TehranClock.ZONE);
        var follow = content.getOrDefault(Content.FOLLOW, "");
        return List.of(
                code(file),
                content.getOrDefault(Content.TO_UNIT, ""),
                Texts.digits(JalaliDate.of(today).toString(), language),
                content.getOrDefault(Content.FOREIGN_REFERENCE, "—"),
                Texts.digits(follow.isEmpty() || follow.length() > LONGEST_FOLLOW ? LINE_111 : follow, language));
    }

    /** A confidential case says its code, and the day where one counts; the rest is read behind a proved contact. */
    private void tellNothing(CaseFile file, CaseEvent event, int entry, String due) {
        send(
                file,
                "cases.notice." + (WITH_A_DAY.contains(event) ? "CONFIDENTIAL_DAY" : "CONFIDENTIAL"),
                List.of(code(file), until(file, due)),
                event.waitsForQuietHours() ? NoticeKind.CASE_EVENT : NoticeKind.RECEIPT,
                eventKey(event, entry));
    }

    private static String code(CaseFile file) {
        return Texts.code(file.code(), file.contact().language());
    }

    /** The day, and the minute of what has a moment by the clock. */
    private static String until(CaseFile file, String due) {
        var moment = file.dueAt();
        var day = LocalDate.parse(due);
        var at = moment == null || !day.equals(file.dueEffectiveOn())
                ? ""
                : " " + MINUTE.format(moment.atZone(TehranClock.ZONE));
        return Texts.digits(JalaliDate.of(day) + at, file.contact().language());
    }

    /** How long the notice of what staff do is held, so that a slip can be undone. */
    Duration hold() {
        return parameters.duration(ParameterKey.UNDO_HOLD);
    }

    /**
     * Tells the contact that was replaced, so that nobody's notices are led away unseen.
     *
     * @param file the case as it was before
     */
    void tellOldContact(CaseFile file, String old, int entry) {
        List<Object> arguments =
                List.of(code(file), directory.getUnit(file.leadUnit()).name());
        outbox.write(notice(
                old.indexOf('@') >= 0 ? Channel.EMAIL : Channel.SMS,
                old,
                file,
                "cases.notice.old-contact",
                arguments,
                NoticeKind.RECEIPT,
                "OLD_CONTACT-" + entry));
    }

    /**
     * Takes back the notice of an event that is undone.
     *
     * @return whether nothing of it was or will be sent
     */
    boolean withdraw(CaseFile file, CaseEvent event, int entry) {
        return outbox.withdraw(file.id().value(), eventKey(event, entry));
    }

    private static String eventKey(CaseEvent event, int entry) {
        return event.name() + "-" + entry;
    }

    private void send(CaseFile file, String messageKey, List<Object> arguments, NoticeKind kind, String eventKey) {
        var reach = file.contact();
        var mobile = reach.mobile();
        var email = reach.email();
        if (mobile != null) {
            var notice = notice(Channel.SMS, mobile, file, messageKey, arguments, kind, eventKey);
            outbox.write(email == null ? notice : notice.orElse(Channel.EMAIL, email));
        } else if (email != null) {
            outbox.write(notice(Channel.EMAIL, email, file, messageKey, arguments, kind, eventKey));
        }
    }

    private Notice notice(
            Channel channel,
            String to,
            CaseFile file,
            String messageKey,
            List<Object> arguments,
            NoticeKind kind,
            String eventKey) {
        return new Notice(
                channel,
                to,
                messageKey,
                arguments,
                file.contact().language(),
                kind,
                file.id().value(),
                eventKey,
                kind == NoticeKind.CASE_EVENT ? clock.instant().plus(hold()) : clock.instant());
    }
}
