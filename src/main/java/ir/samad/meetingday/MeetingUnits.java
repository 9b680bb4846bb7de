package ir.samad.meetingday;

import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.meetings.HoldingBodies;
import ir.samad.meetings.MeetingHolders;
import ir.samad.shell.Staff;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For which unit a member of staff keeps the day of a meeting: his own, and of a desk or office the unit it serves. */
@Component
public class MeetingUnits {

    private static final Set<UnitKind> SERVING = EnumSet.of(UnitKind.COMMUNICATION_DESK, UnitKind.HQ_OFFICE);

    private final Directory directory;
    private final MeetingHolders holders;

    MeetingUnits(Directory directory, MeetingHolders holders) {
        this.directory = directory;
        this.holders = holders;
    }

    /** Whether that unit holds meetings: those of provinces do, others where a programme gave them sessions (N-8-3). */
    public boolean holdMeetings(Staff staff) {
        var unit = directory.getUnit(of(staff));
        return unit.kind() == UnitKind.PROVINCIAL_OFFICE
                || HoldingBodies.canHold(unit.kind()) && holders.hold(unit.id());
    }

    /** The unit whose meetings he keeps. */
    public UnitId of(Staff staff) {
        var own = new UnitId(staff.unitId());
        var unit = directory.getUnit(own);
        var parent = unit.parentId();
        return SERVING.contains(unit.kind()) && parent != null ? parent : own;
    }
}
