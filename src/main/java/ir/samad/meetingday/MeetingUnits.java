package ir.samad.meetingday;

import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Staff;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For which unit a member of staff keeps the day of a meeting: his own, and of a desk or office the unit it serves. */
@Component
public class MeetingUnits {

    private static final Set<UnitKind> SERVING = EnumSet.of(UnitKind.COMMUNICATION_DESK, UnitKind.HQ_OFFICE);

    private final Directory directory;

    MeetingUnits(Directory directory) {
        this.directory = directory;
    }

    /** Whether that unit is one of those that hold meetings at all, the provincial offices of bodies. */
    public boolean holdMeetings(Staff staff) {
        return directory.getUnit(of(staff)).kind() == UnitKind.PROVINCIAL_OFFICE;
    }

    /** The unit whose meetings he keeps. */
    public UnitId of(Staff staff) {
        var own = new UnitId(staff.unitId());
        var unit = directory.getUnit(own);
        var parent = unit.parentId();
        return SERVING.contains(unit.kind()) && parent != null ? parent : own;
    }
}
