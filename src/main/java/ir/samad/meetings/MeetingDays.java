package ir.samad.meetings;

import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitId;
import ir.samad.meetings.Announcement.Host;
import ir.samad.meetings.Announcement.Wanted;
import ir.samad.shell.Staff;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the day of a session: a body announces place, hours and host beforehand (M-2-1, M-2-4, M-2-5), and says on
 * the day that it was held (M-5-1).
 */
@Component
public class MeetingDays {

    private static final Set<PositionKind> HOSTS = EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY);

    private final SessionStore sessions;
    private final AnnouncementStore store;
    private final Sessions found;
    private final SessionStates states;
    private final Policies policies;
    private final Directory directory;
    private final Clock clock;

    MeetingDays(
            SessionStore sessions,
            AnnouncementStore store,
            Sessions found,
            SessionStates states,
            Policies policies,
            Directory directory,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.found = found;
        this.states = states;
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who may meet the people in this session: the highest official of the unit and his deputies on that day (M-2-4). */
    @Transactional(readOnly = true)
    public List<Host> listHosts(MeetingSession session) {
        return directory.listPositions(session.unit()).stream()
                .filter(position -> HOSTS.contains(position.kind()))
                .flatMap(position -> holder(position, SessionStates.start(session)).stream())
                .toList();
    }

    private Optional<Host> holder(Position position, Instant at) {
        return directory.listHolders(position.id(), at).stream()
                .findFirst()
                .map(holder -> new Host(
                        position.id(),
                        holder.person().id(),
                        position.title(),
                        holder.person().name()));
    }

    /**
     * Announces a session of one's own unit; the newest announcement holds, and earlier ones stay.
     *
     * @return how many announcements it has now
     */
    @Transactional
    public Outcome<Integer> announce(UUID id, Wanted wanted, Staff by) {
        var session = lock(id, by);
        if (!session.state().isAhead()) {
            return Outcome.refused(Refusal.by("M-2-5", "meetings.session.refused.over"));
        }
        if (!wanted.closes().isAfter(wanted.opens())) {
            return Outcome.refused(Refusal.by("M-2-1", "meetings.session.refused.closes"));
        }
        var county = wanted.county();
        if (county != null
                && (findProvince(session).filter(county.province()::equals).isEmpty()
                        || findCounty(session)
                                .filter(own -> !own.equals(county))
                                .isPresent())) {
            return Outcome.refused(Refusal.by("M-2-1", "meetings.session.refused.county"));
        }
        var host = host(session, wanted.host());
        if (host.isEmpty()) {
            return Outcome.refused(Refusal.by("M-2-4", "meetings.session.refused.host"));
        }
        var last = session.announcement();
        var number = last == null ? 1 : last.number() + 1;
        store.announce(
                id,
                new Announcement(
                        number,
                        wanted.place(),
                        wanted.opens(),
                        wanted.closes(),
                        host.get(),
                        wanted.directLine(),
                        wanted.capacity(),
                        wanted.medium(),
                        clock.instant(),
                        by.name(),
                        wanted.county()),
                by);
        return Outcome.done(number);
    }

    /** The province in which this unit meets the people. */
    @Transactional(readOnly = true)
    public Optional<ProvinceCode> findProvince(MeetingSession session) {
        return Optional.ofNullable(directory.getUnit(session.unit()).provinceCode());
    }

    /** The county in which a unit of a county meets the people; empty for one of the whole province. */
    @Transactional(readOnly = true)
    public Optional<CountyCode> findCounty(MeetingSession session) {
        return Optional.ofNullable(directory.getUnit(session.unit()).countyCode());
    }

    private Optional<Host> host(MeetingSession session, PositionId position) {
        return listHosts(session).stream()
                .filter(host -> host.position().equals(position))
                .findFirst();
    }

    /**
     * Says that a session of one's own unit was held: on its day, once it has begun, with a place, hours and a host who is
     * head or deputy then. After the day only the governorate can say why it was not (M-8).
     *
     * @param chosen the position that met the people, when it was another than was announced (M-2-4)
     * @param protocolsKept whether the health protocols were kept; asked for where the parameter says so (M-6)
     */
    @Transactional
    public Outcome<UUID> hold(UUID id, @Nullable PositionId chosen, boolean protocolsKept, Staff by) {
        var session = lock(id, by);
        var announcement = session.announcement();
        if (session.state() == MeetingSession.State.MISSED) {
            return Outcome.refused(Refusal.by("M-5-1", "meetings.session.refused.missed"));
        }
        if (!session.state().isAhead()) {
            return Outcome.refused(Refusal.by("M-5-1", "meetings.session.refused.over"));
        }
        if (announcement == null) {
            return Outcome.refused(Refusal.by("M-2-1", "meetings.session.refused.no-place"));
        }
        if (!states.hasBegun(session)) {
            return Outcome.refused(Refusal.by("M-5-1", "meetings.session.refused.not-begun"));
        }
        var host = host(session, chosen == null ? announcement.host().position() : chosen);
        if (host.isEmpty()) {
            return Outcome.refused(Refusal.by("M-2-4", "meetings.session.refused.holder"));
        }
        if (needsChecklist(session) && !protocolsKept) {
            return Outcome.refused(Refusal.by("M-6", "meetings.session.refused.protocols"));
        }
        store.hold(id, host.get(), protocolsKept, clock.instant(), by);
        return Outcome.done(id);
    }

    /** Whether somebody must say that the health protocols were kept before the session counts as held (M-6). */
    @Transactional(readOnly = true)
    public boolean needsChecklist(MeetingSession session) {
        return policies.needsChecklist(session.programme());
    }

    private MeetingSession lock(UUID id, Staff by) {
        sessions.lock(id);
        return found.find(id, new UnitId(by.unitId())).orElseThrow();
    }
}
