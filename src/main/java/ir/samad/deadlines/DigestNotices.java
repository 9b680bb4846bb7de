package ir.samad.deadlines;

import static ir.samad.notifications.NoticeText.Field.may;
import static ir.samad.notifications.NoticeText.Field.must;

import ir.samad.calendar.JalaliDate;
import ir.samad.deadlines.DigestStore.Turned;
import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.NoticeText;
import ir.samad.notifications.Outbox;
import ir.samad.shell.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The digest as a message, for whoever gave an address. It says how many, and the most pressing few by code, kind and date:
 * nothing of what people wrote, and no name of theirs, leaves the house.
 */
@Component
class DigestNotices implements NoticeText.Offer {

    private static final String KEY = "deadlines.notice.";
    private static final int FEW = 3;
    private static final Locale LOCALE = Texts.PERSIAN;

    private final ContactStore contacts;
    private final PressingLines pressing;
    private final Directory directory;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    DigestNotices(
            ContactStore contacts,
            PressingLines pressing,
            Directory directory,
            Outbox outbox,
            MessageSource messages,
            Clock clock) {
        this.contacts = contacts;
        this.pressing = pressing;
        this.directory = directory;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<NoticeText> texts() {
        var own = List.of(must("amber"), must("red"), may("lines"));
        var below = List.of(must("late"), may("worklists"), may("positions"));
        var both = new ArrayList<>(own);
        both.addAll(below);
        return List.of(
                new NoticeText(KEY + "OWN", own),
                new NoticeText(KEY + "BELOW", below),
                new NoticeText(KEY + "BOTH", both));
    }

    /** Writes the notice in the transaction of its digest; nothing when he gave no address. */
    void write(
            UUID digestId,
            PersonId person,
            Digest digest,
            Collection<PositionId> own,
            List<Turned> below,
            Collection<UUID> withheld) {
        contacts.find(person).ifPresent(contact -> {
            var arguments = new ArrayList<Object>();
            if (digest.hasOwn()) {
                arguments.addAll(List.of(digest.amber(), digest.red(), lines(own, withheld)));
            }
            if (digest.hasBelow()) {
                arguments.addAll(List.of(digest.below(), digest.positions(), positions(below)));
            }
            outbox.write(new Notice(
                    contact.channel(),
                    contact.address(),
                    KEY + (digest.hasOwn() ? digest.hasBelow() ? "BOTH" : "OWN" : "BELOW"),
                    arguments,
                    LOCALE,
                    NoticeKind.DIGEST,
                    digestId,
                    "DIGEST",
                    clock.instant()));
        });
    }

    private String lines(Collection<PositionId> positions, Collection<UUID> withheld) {
        return pressing.list(positions, withheld, FEW).stream()
                .map(line -> message(
                        "deadlines.notice.line",
                        Texts.digits(line.code(), LOCALE),
                        message(line.category()),
                        Texts.digits(JalaliDate.of(line.due()).toString(), LOCALE)))
                .collect(Collectors.joining("\n"));
    }

    private String positions(List<Turned> below) {
        return below.stream()
                .limit(FEW)
                .map(turned -> message(
                        "deadlines.notice.position",
                        directory.getPosition(turned.position()).title(),
                        turned.red()))
                .collect(Collectors.joining("\n"));
    }

    private String message(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, LOCALE));
    }
}
