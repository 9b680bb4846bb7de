package ir.samad.directory;

import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.PersianText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written about a unit.
 *
 * @param code null or empty to have one made
 * @param parentId null at the top of the body
 * @param provinceCode required at the level province; taken from the county when that is given
 * @param countyCode required at the level county
 * @param formerNames names it is known to have borne (N-1-10)
 */
public record UnitEntry(
        @Nullable String code,
        BodyId bodyId,
        @Nullable UnitId parentId,
        String name,
        UnitKind kind,
        Level level,
        @Nullable ProvinceCode provinceCode,
        @Nullable CountyCode countyCode,
        Premises premises,
        List<String> formerNames) {

    public UnitEntry {
        name = PersianText.normalise(name);
        formerNames = formerNames.stream().map(PersianText::normalise).toList();
        if (provinceCode == null && countyCode != null) {
            provinceCode = countyCode.province();
        }
    }

    /** A unit whose premises are not known yet. */
    public static UnitEntry of(
            @Nullable String code,
            BodyId bodyId,
            @Nullable UnitId parentId,
            String name,
            UnitKind kind,
            Level level,
            @Nullable ProvinceCode provinceCode,
            @Nullable CountyCode countyCode) {
        return new UnitEntry(
                code, bodyId, parentId, name, kind, level, provinceCode, countyCode, Premises.UNKNOWN, List.of());
    }
}
