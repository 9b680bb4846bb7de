package ir.samad.proceedings;

import static ir.samad.notifications.NoticeText.Field.must;

import ir.samad.calendar.JalaliDate;
import ir.samad.deadlines.StaffContacts;
import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitId;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.NoticeText;
import ir.samad.notifications.Outbox;
import ir.samad.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells owners that a decision is theirs or was taken back, and owners and chair that minutes are signed: whoever holds the position and
 * gave an address. It says until when or of which day, and nothing of what was decided.
 */
@Component
class SessionNotices implements NoticeText.Offer {

    /** Who answers for a unit that owes something as a whole. */
    static final Set<PositionKind> ANSWERING =
            EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD);

    private static final String DECIDED = "proceedings.notice.DECIDED";
    private static final String WITHDRAWN = "proceedings.notice.WITHDRAWN";
    private static final String SIGNED = "proceedings.notice.SIGNED";
    private static final Locale LOCALE = Texts.PERSIAN;

    private final StaffContacts contacts;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    SessionNotices(StaffContacts contacts, Directory directory, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<NoticeText> texts() {
        return List.of(
                new NoticeText(DECIDED, List.of(must("until"))),
                new NoticeText(WITHDRAWN, List.of(must("until"))),
                new NoticeText(SIGNED, List.of(must("day"))));
    }

    /** In the transaction in which it was decided. */
    void decided(UUID decision, DecisionOwner owner, LocalDate due) {
        holders(
                        owner.unit().value(),
                        owner.position() == null ? null : owner.position().value())
                .forEach(person -> tell(person, DECIDED, day(due), decision, "DECIDED"));
    }

    /** In the transaction in which it was taken back: what has not left is withdrawn, else its owner is told. */
    void removed(Decision decision) {
        if (outbox.withdraw(decision.id(), "DECIDED")) {
            return;
        }
        var position = decision.ownerPosition();
        holders(decision.ownerUnit().value(), position == null ? null : position.value())
                .forEach(person -> tell(person, WITHDRAWN, day(decision.due()), decision.id(), "WITHDRAWN"));
    }

    /** In the transaction in which the chair signed; only to those who may open the minutes. */
    void signed(SessionFile file, int version) {
        Stream.concat(holders(file.session().chair()), file.decisions().stream().flatMap(one -> {
                    var position = one.ownerPosition();
                    return holders(one.ownerUnit().value(), position == null ? null : position.value());
                }))
                .collect(Collectors.toSet())
                .forEach(person -> tell(
                        person,
                        SIGNED,
                        day(file.session().day()),
                        file.session().id(),
                        "SIGNED-" + version));
    }

    private Stream<PersonId> holders(UUID unit, @Nullable UUID position) {
        return position != null
                ? holders(new PositionId(position))
                : directory.listPositions(new UnitId(unit)).stream()
                        .filter(one -> ANSWERING.contains(one.kind()))
                        .flatMap(one -> holders(one.id()));
    }

    private Stream<PersonId> holders(PositionId position) {
        return directory.listHolders(position, clock.instant()).stream()
                .map(holder -> holder.person().id());
    }

    private void tell(PersonId person, String key, String argument, UUID subject, String event) {
        contacts.find(person)
                .ifPresent(way -> outbox.write(new Notice(
                        way.channel(),
                        way.address(),
                        key,
                        List.of(argument),
                        LOCALE,
                        NoticeKind.DIGEST,
                        subject,
                        event,
                        clock.instant())));
    }

    private static String day(LocalDate day) {
        return Texts.digits(JalaliDate.of(day).toString(), LOCALE);
    }
}
