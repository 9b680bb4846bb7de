package ir.samad.proceedings;

import static java.nio.charset.StandardCharsets.UTF_8;

import ir.samad.cases.Cases;
import ir.samad.cases.Channel;
import ir.samad.cases.FieldRefusal;
import ir.samad.cases.Grade;
import ir.samad.cases.Intake;
import ir.samad.cases.Matter;
import ir.samad.cases.Person;
import ir.samad.cases.Registered;
import ir.samad.directory.PositionId;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case of every call that is answered in a session at 111: with a tracking code, routed as any other, and told to
 * the caller (N-8-4, N-5-2). Nothing of the caller is kept here.
 */
@Component
public class SessionCalls {

    private final SessionContents contents;
    private final SessionContentStore store;
    private final Cases cases;
    private final PresenceHours hours;
    private final Clock clock;

    SessionCalls(SessionContents contents, SessionContentStore store, Cases cases, PresenceHours hours, Clock clock) {
        this.hours = hours;
        this.contents = contents;
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Registers what a caller asks.
     *
     * @param call names the call; sent twice, it is registered once
     */
    @Transactional
    public Registered answer(UUID id, String call, Matter matter, Person caller, Staff by, Locale language) {
        return register(contents.lock(id, by), call, matter, caller, by, language);
    }

    /** The same by whoever answers 111 in the province, as long as the governor's hours last. */
    @Transactional
    public Registered answerAtDesk(UUID id, String call, Matter matter, Person caller, Staff by, Locale language) {
        var session = hours.lock(id, by);
        return hours.isNow(session)
                ? register(session, call, matter, caller, by, language)
                : new Registered.Refused(
                        List.of(new FieldRefusal("", Refusal.by("N-8-4", "proceedings.refused.hours-over"))));
    }

    private Registered register(
            OfficialSession session, String call, Matter matter, Person caller, Staff by, Locale language) {
        var id = session.id();
        var against = session.kind().takesCalls()
                ? contents.begun(session)
                        .or(() -> SessionContents.full(store.listHeard(id).size()))
                : Optional.of(Refusal.of("proceedings.refused.no-calls"));
        if (against.isPresent()) {
            return new Registered.Refused(List.of(new FieldRefusal("", against.get())));
        }
        var registered = cases.register(
                matter,
                caller,
                new Intake(
                        draft(id, call),
                        Channel.PHONE_111,
                        new PositionId(by.positionId()),
                        by.personId(),
                        null,
                        "",
                        language,
                        Grade.ORDINARY,
                        true));
        if (registered instanceof Registered.Accepted(var receipt)) {
            store.insertHeard(id, receipt.caseId().value(), receipt.code().value(), true, "", clock.instant());
        }
        return registered;
    }

    /** What names a call names one of this session only, whatever was sent. */
    private static UUID draft(UUID session, String call) {
        return UUID.nameUUIDFromBytes((session + " " + call).getBytes(UTF_8));
    }
}
