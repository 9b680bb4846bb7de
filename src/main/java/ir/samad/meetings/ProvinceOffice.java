package ir.samad.meetings;

import ir.samad.directory.Level;
import ir.samad.directory.Unit;
import ir.samad.territory.ProvinceCode;
import java.util.Optional;

/** The performance office of a governorate, which plans the meetings of a province and gets their reports (M-3, M-9). */
public final class ProvinceOffice {

    private ProvinceOffice() {}

    /** The province whose office this is; empty for the office of a county, which plans nothing. */
    public static Optional<ProvinceCode> find(Unit unit) {
        return unit.level() == Level.PROVINCE ? Optional.ofNullable(unit.provinceCode()) : Optional.empty();
    }
}
