package ir.samad.proceedings;

import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who convenes which sessions, and who presides: the Centre the headquarters of every province, a provincial governorate the
 * governor's hours at 111. The office of a governor convenes for his governorate.
 */
@Component
public class Conveners {

    private static final Set<PositionKind> PRESIDING =
            EnumSet.of(PositionKind.HEAD, PositionKind.DEPUTY, PositionKind.OFFICE_HEAD);

    private final Directory directory;

    Conveners(Directory directory) {
        this.directory = directory;
    }

    /** The unit for which he convenes sessions and keeps what stands of them; empty when he convenes none. */
    public Optional<Unit> findUnit(Staff staff) {
        if (!staff.may(Right.CONVENE_SESSIONS)) {
            return Optional.empty();
        }
        var own = directory.getUnit(new UnitId(staff.unitId()));
        var parent = own.parentId();
        var unit = own.kind() == UnitKind.HQ_OFFICE && parent != null ? directory.getUnit(parent) : own;
        return kinds(unit).isEmpty() ? Optional.empty() : Optional.of(unit);
    }

    /** The kinds of sessions a unit convenes. */
    public List<SessionKind> kinds(Unit unit) {
        return Arrays.stream(SessionKind.values())
                .filter(kind -> kind.isConvenedBy(unit.kind()))
                .toList();
    }

    /** Who may preside: at 111 the governor himself, in a headquarters the heads of the Centre. */
    public List<Position> listChairs(Unit unit, SessionKind kind) {
        return switch (kind) {
            case PHONE_PRESENCE -> directory.findHead(unit.id()).stream().toList();
            case PROVINCIAL_HQ ->
                directory.listPositions(unit.id()).stream()
                        .filter(position -> PRESIDING.contains(position.kind()))
                        .toList();
        };
    }
}
