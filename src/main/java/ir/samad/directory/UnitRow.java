package ir.samad.directory;

import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.PersianText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be brought in.
 *
 * @param row number of the row in its sheet, for errors
 * @param bodyCode code of its body, in the directory or among the bodies brought in with it
 * @param parentCode code of the unit above, in the directory or in the same sheet
 */
public record UnitRow(
        int row,
        String code,
        String bodyCode,
        @Nullable String parentCode,
        String name,
        UnitKind kind,
        Level level,
        @Nullable ProvinceCode provinceCode,
        @Nullable CountyCode countyCode,
        Premises premises,
        List<String> formerNames) {

    public UnitRow {
        name = PersianText.normalise(name);
        formerNames = List.copyOf(formerNames);
        if (provinceCode == null && countyCode != null) {
            provinceCode = countyCode.province();
        }
    }
}
