package ir.samad.proceedings;

import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
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
                .filter(session -> session.isOpen() && now.isBefore(session.ends()))
                .map(this::of)
                .toList();
    }

    /** Hours with whoever answers in them. */
    @Transactional(readOnly = true)
    public Hours of(OfficialSession session) {
        return new Hours(
                session,
                contents.listAttendees(session.id()).stream()
                        .filter(one -> one.position() != null)
                        .toList());
    }

    /** Whether hours last at this moment in the province of his unit, as every page asks for its menu. */
    @Transactional(readOnly = true)
    public boolean isNow(Staff staff) {
        return province(staff).stream()
                .flatMap(province -> store.recallPresence(province, calendar.today()).stream())
                .anyMatch(this::isNow);
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

    /** Of the province of whoever answers its calls: operators of line 111 and the people of the governorate itself. */
    private Optional<ProvinceCode> province(Staff staff) {
        if (!staff.holds()) {
            return Optional.empty();
        }
        var unit = directory.getUnit(new UnitId(staff.unitId()));
        var answers = directory.getPosition(new PositionId(staff.positionId())).kind() == PositionKind.OPERATOR_111
                || unit.kind() == UnitKind.PROVINCIAL_GOVERNORATE
                || directory.listAbove(unit.id()).stream()
                        .anyMatch(above -> above.kind() == UnitKind.PROVINCIAL_GOVERNORATE);
        return Optional.ofNullable(unit.provinceCode()).filter(province -> answers);
    }

    OfficialSession lock(UUID id, Staff by) {
        store.lock(id);
        return find(id, by).orElseThrow();
    }
}
