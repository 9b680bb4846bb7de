package ir.samad.meetingreports;

import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.meetings.ProvinceOffice;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose meetings somebody watches for a province: as the office that plans them, or as the governor (M-3, M-9). */
@Component
public class ProvinceWatch {

    private final Directory directory;

    ProvinceWatch(Directory directory) {
        this.directory = directory;
    }

    /** The province whose bodies he sees; empty for everybody else. */
    public Optional<ProvinceCode> find(Staff staff) {
        var unit = directory.getUnit(new UnitId(staff.unitId()));
        var watches = staff.may(Right.PLAN_MEETINGS)
                || staff.may(Right.OVERSEE_TERRITORY) && unit.kind() == UnitKind.PROVINCIAL_GOVERNORATE;
        return watches ? ProvinceOffice.find(unit) : Optional.empty();
    }
}
