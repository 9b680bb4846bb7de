package ir.samad.proceedings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a chair signs: all that stands of a session, in words that no later change of the directory reaches. */
public record MinutesContent(
        UUID session,
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

    /** Something that was decided. */
    public record Decided(
            UUID id,
            int number,
            String wording,
            String owner,
            LocalDate due,
            @Nullable Integer heard) {}

    /** What stands of a session now. */
    static MinutesContent of(SessionFile file, String province) {
        var session = file.session();
        return new MinutesContent(
                session.id(),
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
                file.decisions().stream()
                        .map(one -> new Decided(
                                one.id(), one.number(), one.wording(), one.ownerTitle(), one.due(), one.heard()))
                        .toList());
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
