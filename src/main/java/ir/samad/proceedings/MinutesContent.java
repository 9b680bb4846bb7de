package ir.samad.proceedings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a chair signs: all that stands of a session, in words that no later change of the directory reaches.
 *
 * @param version of the minutes it becomes; null in minutes that were signed before it was written here
 * @param reason why signed minutes are corrected; empty in the first version, null where version is
 */
public record MinutesContent(
        UUID session,
        @Nullable Integer version,
        @Nullable String reason,
        SessionKind kind,
        String province,
        LocalDate day,
        LocalTime opens,
        LocalTime closes,
        String place,
        String unit,
        String chair,
        List<String> agenda,
        List<Present> attendees,
        List<Heard> heard,
        List<Decided> decisions) {

    public MinutesContent {
        agenda = List.copyOf(agenda);
        attendees = List.copyOf(attendees);
        heard = List.copyOf(heard);
        decisions = List.copyOf(decisions);
    }

    /**
     * Somebody who was to be there.
     *
     * @param mandate number of his mandate letter; null when he was no fully empowered representative
     */
    public record Present(
            String name,
            String title,
            String body,
            Attendee.Presence presence,
            @Nullable String mandate,
            @Nullable LocalDate mandateDay) {}

    /** A case that was heard. */
    public record Heard(int number, UUID caseId, String code, boolean call, String note) {}

    /**
     * Something that was decided.
     *
     * @param ownerUnit unit of the owner; null in minutes that were signed before it was written here
     * @param ownerPosition position of the owner; null when his unit owes it as a whole
     */
    public record Decided(
            UUID id,
            int number,
            String wording,
            String owner,
            LocalDate due,
            @Nullable Integer heard,
            @Nullable UUID ownerUnit,
            @Nullable UUID ownerPosition) {

        static Decided of(Decision one) {
            var position = one.ownerPosition();
            return new Decided(
                    one.id(),
                    one.number(),
                    one.wording(),
                    one.ownerTitle(),
                    one.due(),
                    one.heard(),
                    one.ownerUnit().value(),
                    position == null ? null : position.value());
        }
    }

    /** What stands of a session now. */
    static MinutesContent of(SessionFile file, String province) {
        var session = file.session();
        var correcting = session.correcting();
        return new MinutesContent(
                session.id(),
                session.version() + 1,
                correcting == null ? "" : correcting,
                session.kind(),
                province,
                session.day(),
                session.opens(),
                session.closes(),
                session.place(),
                session.unitName(),
                session.chairTitle(),
                file.agenda().stream().map(AgendaItem::wording).toList(),
                file.attendees().stream().map(MinutesContent::present).toList(),
                file.heard().stream()
                        .map(one -> new Heard(one.number(), one.caseId(), one.code(), one.call(), one.note()))
                        .toList(),
                file.decisions().stream().map(Decided::of).toList());
    }

    private static Present present(Attendee one) {
        var mandate = one.mandate();
        return new Present(
                one.name(),
                one.title(),
                one.body(),
                one.presence(),
                mandate == null ? null : mandate.number(),
                mandate == null ? null : mandate.day());
    }
}
