package ir.samad.meetings;

import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.UnitId;
import ir.samad.meetings.MeetingSession.State;
import ir.samad.territory.ProvinceCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what was told to everybody (M-2-5, N-8-3): sessions that were announced, whatever became of them. */
@Component
public class AnnouncedSessions {

    private final SessionStore store;
    private final ProgrammeStore programmes;
    private final SessionStates states;
    private final WorkCalendar calendar;

    AnnouncedSessions(SessionStore store, ProgrammeStore programmes, SessionStates states, WorkCalendar calendar) {
        this.store = store;
        this.programmes = programmes;
        this.states = states;
        this.calendar = calendar;
    }

    /** A session that was announced. */
    @Transactional(readOnly = true)
    public Optional<ProvinceSession> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    /** Those of these sessions that were announced; of at most 500. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> list(Collection<UUID> ids) {
        return named(store.listAnnounced(ids));
    }

    /** What a unit announced and holds or will hold, from today on, that many days. */
    @Transactional(readOnly = true)
    public List<ProvinceSession> listComing(UnitId unit, int days) {
        var today = calendar.today();
        return named(store.listAnnounced(unit, today, today.plusDays(days))).stream()
                .filter(one -> one.session().state() == State.ANNOUNCED
                        || one.session().state() == State.HELD)
                .toList();
    }

    private List<ProvinceSession> named(List<ProvinceSession.Kept> kept) {
        Map<ProgrammeId, ProvinceCode> provinces = new HashMap<>();
        return kept.stream()
                .map(one -> new ProvinceSession(
                        one.unitName(),
                        states.of(
                                one.session(),
                                provinces.computeIfAbsent(one.session().programme(), this::province))))
                .toList();
    }

    private ProvinceCode province(ProgrammeId id) {
        return programmes.find(id).orElseThrow().province();
    }
}
