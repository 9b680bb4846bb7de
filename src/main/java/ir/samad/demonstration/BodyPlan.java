package ir.samad.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ir.samad.directory.BodyType;
import ir.samad.directory.BranchOfPower;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code bodies.csv}: a body and the pattern of its offices.
 *
 * @param headTitle title of its head; null for a body without headquarters of its own
 * @param hqOffice name of the office of its head (N-1-13); null when there is none
 * @param provinceOffice pattern with {@code {province}}; null when it has no provincial offices
 * @param countyOffice pattern with {@code {county}}; null when it has no county offices
 * @param provinces codes of the provinces with offices; empty for all
 * @param specialisedUnits names of units of the headquarters (N-10-2)
 */
record BodyPlan(
        String code,
        String name,
        @Nullable String formerName,
        BodyType type,
        BranchOfPower branch,
        @Nullable String parentCode,
        @Nullable String headTitle,
        @Nullable String hqOffice,
        @Nullable String provinceOffice,
        String provinceHeadTitle,
        @Nullable String countyOffice,
        String countyHeadTitle,
        List<String> provinces,
        List<String> specialisedUnits) {

    /** All bodies of the file, in its order. */
    static List<BodyPlan> all() {
        return DataFile.rows("bodies.csv").stream().map(BodyPlan::of).toList();
    }

    private static BodyPlan of(NamedCsvRecord row) {
        return new BodyPlan(
                row.getField("code"),
                row.getField("name"),
                DataFile.orNull(row, "former_name"),
                BodyType.valueOf(row.getField("type")),
                BranchOfPower.valueOf(row.getField("branch")),
                DataFile.orNull(row, "parent_code"),
                DataFile.orNull(row, "head_title"),
                DataFile.orNull(row, "hq_office"),
                DataFile.orNull(row, "province_office"),
                row.getField("province_head_title"),
                DataFile.orNull(row, "county_office"),
                row.getField("county_head_title"),
                DataFile.parts(row, "provinces", " "),
                DataFile.parts(row, "specialised_units", "|"));
    }

    boolean hasOfficeIn(String province) {
        return provinceOffice != null && (provinces.isEmpty() || provinces.contains(province));
    }
}
