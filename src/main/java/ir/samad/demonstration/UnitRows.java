package ir.samad.demonstration;

import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.PositionRow;
import ir.samad.directory.Premises;
import ir.samad.directory.UnitKind;
import ir.samad.directory.UnitRow;
import ir.samad.territory.County;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Province;
import ir.samad.territory.ProvinceCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects units and their positions, numbered as the rows of a sheet. */
final class UnitRows {

    private static final Premises DESK_PREMISES =
            new Premises("", "طبقه همکف", "شنبه تا چهارشنبه، ۷:۳۰ تا ۱۴:۳۰", "رمپ و باجه کوتاه برای ویلچر");

    private final Map<String, Building> units = new LinkedHashMap<>();
    private final List<PositionRow> positions = new ArrayList<>();

    Building unit(String code, String bodyCode, @Nullable String parentCode, String name, UnitKind kind, Level level) {
        var unit = new Building(code, bodyCode, parentCode, name, kind, level);
        if (units.put(code, unit) != null) {
            throw new IllegalStateException("Two units with the code " + code);
        }
        return unit;
    }

    boolean has(String code) {
        return units.containsKey(code);
    }

    List<UnitRow> units() {
        var rows = new ArrayList<UnitRow>(units.size());
        for (var unit : units.values()) {
            rows.add(unit.row(rows.size() + 2));
        }
        return rows;
    }

    List<PositionRow> positions() {
        return positions;
    }

    /** Whether somebody known by name should hold it: heads and desk officers above the offices of single bodies. */
    boolean isLeading(PositionRow position) {
        var unit = Objects.requireNonNull(units.get(position.unitCode()));
        return switch (position.kind()) {
            case HEAD -> unit.kind != UnitKind.PROVINCIAL_OFFICE && unit.kind != UnitKind.COUNTY_OFFICE;
            case DESK_OFFICER, OPERATOR_111, OBSERVER, ADMINISTRATOR ->
                unit.bodyCode.equals(Country.GOVERNORATES) || unit.level == Level.NATIONAL;
            case OFFICE_HEAD -> unit.kind == UnitKind.PERFORMANCE_OFFICE || unit.kind == UnitKind.CENTRE;
            case DEPUTY, EXPERT -> false;
        };
    }

    /** A unit on its way into the sheet. */
    final class Building {

        private final String code;
        private final String bodyCode;
        private final @Nullable String parentCode;
        private final String name;
        private final UnitKind kind;
        private final Level level;
        private final Map<PositionKind, Integer> made = new HashMap<>();
        private @Nullable ProvinceCode province;
        private @Nullable CountyCode county;
        private @Nullable String formerName;

        private Building(
                String code, String bodyCode, @Nullable String parentCode, String name, UnitKind kind, Level level) {
            this.code = code;
            this.bodyCode = bodyCode;
            this.parentCode = parentCode;
            this.name = name;
            this.kind = kind;
            this.level = level;
        }

        Building in(Province where) {
            province = where.code();
            return this;
        }

        Building in(County where) {
            county = where.code();
            province = where.province().code();
            return this;
        }

        Building formerly(@Nullable String name) {
            formerName = name;
            return this;
        }

        Building head(String title) {
            return position("HEAD", title, PositionKind.HEAD, false);
        }

        Building officeHead(String title) {
            return position("HEAD", title, PositionKind.OFFICE_HEAD, false);
        }

        Building deputy(String title) {
            return position("DEPUTY", title, PositionKind.DEPUTY, false);
        }

        Building expert(String title) {
            return position("EXPERT", title, PositionKind.EXPERT, false);
        }

        Building observer(String title) {
            return position("OBSERVER", title, PositionKind.OBSERVER, false);
        }

        Building administrator(String title) {
            return position("ADMINISTRATOR", title, PositionKind.ADMINISTRATOR, false);
        }

        Building operator(String title) {
            return position("OPERATOR", title, PositionKind.OPERATOR_111, true);
        }

        Building desk() {
            return position("OFFICER", Country.Desk.OFFICER, PositionKind.DESK_OFFICER, false);
        }

        private Building position(String suffix, String title, PositionKind positionKind, boolean shared) {
            var number = made.merge(positionKind, 1, Integer::sum);
            var taken = positionKind == PositionKind.OFFICE_HEAD && made.containsKey(PositionKind.HEAD);
            var positionCode = code + "-" + (taken ? "OFFICE-HEAD" : suffix) + (number == 1 ? "" : "-" + number);
            positions.add(new PositionRow(positions.size() + 2, positionCode, code, title, positionKind, shared));
            return this;
        }

        private UnitRow row(int number) {
            return new UnitRow(
                    number,
                    code,
                    bodyCode,
                    parentCode,
                    name,
                    kind,
                    level,
                    province,
                    county,
                    kind == UnitKind.COMMUNICATION_DESK ? DESK_PREMISES : Premises.UNKNOWN,
                    formerName == null ? List.of() : List.of(formerName));
        }
    }
}
