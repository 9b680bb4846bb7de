package ir.samad.proceedings;

import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the hours at which governors answer at 111 (N-8-4): for everybody beforehand, and for whoever registers cases
 * in the province while they last. What was said in a session is not told here.
 */
@Component
public class PresenceHours {

    private final OfficialSessionStore store;
    private final SessionContentStore contents;
    private final Directory directory;
    private final WorkCalendar calendar;
    private final Clock clock;

    PresenceHours(
            OfficialSessionStore store,
            SessionContentStore contents,
            Directory directory,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Hours of a governor.
     *
     * @param officials who answers with him: positions of the directory, and nobody from outside it
     */
    public record Hours(OfficialSession session, List<Attendee> officials) {

        public Hours {
            officials = List.copyOf(officials);
        }
    }

    /** The hours of a province that are not over, from today on, that many days. */
    @Transactional(readOnly = true)
    public List<Hours> listComing(ProvinceCode province, int days) {
        var today = calendar.today();
        var now = clock.instant();
        return store.listPresence(province, today, today.plusDays(days)).stream()
                .filter(session -> now.isBefore(session.ends()))
                .map(session -> new Hours(
                        session,
                        contents.listAttendees(session.id()).stream()
                                .filter(one -> one.position() != null)
                                .toList()))
                .toList();
    }

    /** The hours that last at this moment in the province of his unit. */
    @Transactional(readOnly = true)
    public Optional<Hours> findNow(Staff staff) {
        return province(staff).stream()
                .flatMap(province -> listComing(province, 0).stream())
                .filter(hours -> isNow(hours.session()))
                .findFirst();
    }

    /** The hours of the province of his unit that come next. */
    @Transactional(readOnly = true)
    public Optional<Hours> findNext(Staff staff, int days) {
        return province(staff).stream()
                .flatMap(province -> listComing(province, days).stream())
                .filter(hours -> !isNow(hours.session()))
                .findFirst();
    }

    /** Hours of the province of his unit, whether they last or not. */
    @Transactional(readOnly = true)
    public Optional<OfficialSession> find(UUID id, Staff staff) {
        return store.find(id)
                .filter(session -> session.kind().takesCalls()
                        && province(staff).filter(session.province()::equals).isPresent());
    }

    /** Whether they last at this moment. */
    public boolean isNow(OfficialSession session) {
        var now = clock.instant();
        return session.isOpen() && !now.isBefore(session.begins()) && now.isBefore(session.ends());
    }

    private Optional<ProvinceCode> province(Staff staff) {
        return Optional.ofNullable(directory.getUnit(new UnitId(staff.unitId())).provinceCode());
    }

    OfficialSession lock(UUID id, Staff by) {
        store.lock(id);
        return find(id, by).orElseThrow();
    }
}
