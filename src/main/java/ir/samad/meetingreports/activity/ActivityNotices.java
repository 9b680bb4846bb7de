package ir.samad.meetingreports.activity;

import static ir.samad.notifications.NoticeText.Field.must;

import ir.samad.deadlines.StaffContacts;
import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.notifications.Notice;
import ir.samad.notifications.NoticeKind;
import ir.samad.notifications.NoticeText;
import ir.samad.notifications.Outbox;
import ir.samad.shell.Texts;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells those who oversee the recipients that a report of activity has arrived (M-3): whoever holds the position and gave an
 * address. It says whose, and nothing of what stands in it.
 */
@Component
class ActivityNotices implements NoticeText.Offer {

    private static final String ARRIVED = "meetingreports.notice.ACTIVITY";
    private static final Set<PositionKind> ANSWERING =
            EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD);

    private final StaffContacts contacts;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    ActivityNotices(StaffContacts contacts, Directory directory, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<NoticeText> texts() {
        return List.of(new NoticeText(ARRIVED, List.of(must("body"))));
    }

    /** In the transaction in which it was released. */
    void arrived(ActivityReport report) {
        Stream.concat(
                        Stream.of(report.ministry(), report.above()).filter(Objects::nonNull),
                        directory.findProvincialGovernorate(report.province()).stream()
                                .flatMap(this::officesOf))
                .flatMap(this::answering)
                .collect(Collectors.toSet())
                .forEach(person -> tell(person, report));
    }

    /** The governorate itself, and the office in it that plans the meetings. */
    private Stream<UnitId> officesOf(Unit governorate) {
        return Stream.concat(
                Stream.of(governorate.id()),
                directory.listChildren(governorate.id()).stream()
                        .filter(unit -> unit.kind() == UnitKind.PERFORMANCE_OFFICE)
                        .map(Unit::id));
    }

    private Stream<PersonId> answering(UnitId unit) {
        return directory.listPositions(unit).stream()
                .filter(position -> ANSWERING.contains(position.kind()))
                .flatMap(position -> directory.listHolders(position.id(), clock.instant()).stream())
                .map(holder -> holder.person().id());
    }

    private void tell(PersonId person, ActivityReport report) {
        contacts.find(person)
                .ifPresent(way -> outbox.write(new Notice(
                        way.channel(),
                        way.address(),
                        ARRIVED,
                        List.of(report.unitName()),
                        Texts.PERSIAN,
                        NoticeKind.DIGEST,
                        report.id(),
                        "ARRIVED",
                        clock.instant())));
    }
}
