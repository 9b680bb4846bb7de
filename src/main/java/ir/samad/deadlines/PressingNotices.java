package ir.samad.deadlines;

import static ir.samad.notifications.NoticeText.Field.may;
import static ir.samad.notifications.NoticeText.Field.must;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.NoticeText;
import ir.samad.notifications.Outbox;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.TrackingCode;
import ir.samad.worklist.PressingArrived;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What endangers a life is told at once to everybody who holds the position on whose worklist it arrived and gave an
 * address, also in quiet hours. It says the code and the moment, and nothing of what people wrote.
 */
@Component
class PressingNotices implements NoticeText.Offer {

    private static final String KEY = "deadlines.notice.DANGER";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Locale LOCALE = Texts.PERSIAN;

    private final ContactStore contacts;
    private final Directory directory;
    private final Discretion discretion;
    private final Outbox outbox;
    private final Clock clock;

    PressingNotices(ContactStore contacts, Directory directory, Discretion discretion, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.directory = directory;
        this.discretion = discretion;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<NoticeText> texts() {
        return List.of(new NoticeText(KEY, List.of(must("code"), may("position"), must("until"))));
    }

    /** Joins the transaction in which it arrived. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(PressingArrived event) {
        var due = event.due().atZone(TehranClock.ZONE);
        var until = Texts.digits(JalaliDate.of(due.toLocalDate()) + " " + MINUTE.format(due), LOCALE);
        var code = TrackingCode.read(event.code())
                .find()
                .map(found -> Texts.code(found, LOCALE))
                .orElse(event.code());
        var position = directory.getPosition(event.position()).title();
        for (var holder : directory.listHolders(event.position(), clock.instant())) {
            var person = holder.person().id();
            if (isKeptFrom(person, event)) {
                continue;
            }
            contacts.find(person)
                    .ifPresent(contact -> outbox.write(new Notice(
                            contact.channel(),
                            contact.address(),
                            KEY,
                            List.of(code, position, until),
                            LOCALE,
                            NoticeKind.DANGER,
                            event.position().value(),
                            "DANGER-" + event.subject() + "-" + event.at().toEpochMilli(),
                            clock.instant())));
        }
    }

    private boolean isKeptFrom(PersonId person, PressingArrived event) {
        return discretion.withheldFrom(person, List.of(event.subject())).contains(event.subject());
    }
}
