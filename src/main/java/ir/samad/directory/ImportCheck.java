package ir.samad.directory;

import ir.samad.database.Ids;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks bodies and units of an import against the rules and everything known, and collects what is to be written. */
final class ImportCheck {

    /** More errors than anybody reads at once; the rest shows after these are mended. */
    private static final int MOST_ERRORS = 500;

    final List<Body> bodies = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final Map<BodyId, List<String>> bodyNames = new LinkedHashMap<>();
    final Map<UnitId, List<String>> unitNames = new LinkedHashMap<>();
    final KnownDirectory known;
    final Extent extent;
    final Clock clock;
    private final Territory territory;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<Sheet, Integer> fresh = new EnumMap<>(Sheet.class);
    private final Map<Sheet, Integer> same = new EnumMap<>(Sheet.class);

    ImportCheck(KnownDirectory known, Extent extent, Territory territory, Clock clock) {
        this.known = known;
        this.extent = extent;
        this.territory = territory;
        this.clock = clock;
    }

    void refuse(Sheet sheet, int row, @Nullable Column column, Refusal refusal) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new RowError(sheet, row, column, refusal));
        }
    }

    void countFresh(Sheet sheet) {
        fresh.merge(sheet, 1, Integer::sum);
    }

    void countSame(Sheet sheet) {
        same.merge(sheet, 1, Integer::sum);
    }

    ImportReport report() {
        var counts = new ArrayList<ImportReport.Count>();
        for (var sheet : Sheet.values()) {
            if (fresh.containsKey(sheet) || same.containsKey(sheet)) {
                counts.add(new ImportReport.Count(sheet, fresh.getOrDefault(sheet, 0), same.getOrDefault(sheet, 0)));
            }
        }
        errors.sort(Comparator.comparing(RowError::sheet).thenComparing(RowError::row));
        return new ImportReport(counts, errors);
    }

    /** Reads a code and refuses it when an earlier row has it; empty when the row is not to go on. */
    Optional<String> freshCode(Sheet sheet, int row, String typed, Map<String, Integer> rows) {
        var reading = Rules.readCode(typed);
        reading.findRefusal().ifPresent(refusal -> refuse(sheet, row, Column.CODE, refusal));
        var code = reading.find();
        if (code.isPresent()) {
            var earlier = rows.putIfAbsent(KnownDirectory.key(code.get()), row);
            if (earlier != null) {
                refuse(sheet, row, Column.CODE, Refusal.of("directory.refused.code.twice", code.get(), earlier));
                return Optional.empty();
            }
        }
        return code;
    }

    void checkBodies(List<BodyRow> rows) {
        var codes = new LinkedHashMap<String, Integer>();
        for (var row : ParentsFirst.order(
                rows,
                BodyRow::code,
                BodyRow::parentCode,
                looped -> refuse(
                        Sheet.BODIES,
                        looped.row(),
                        Column.PARENT_BODY,
                        Refusal.of("directory.refused.parent.below-itself")))) {
            freshCode(Sheet.BODIES, row.row(), row.code(), codes).ifPresent(code -> check(row, code));
        }
    }

    private void check(BodyRow row, String code) {
        var parentCode = row.parentCode();
        var parent = parentCode == null ? Optional.<Body>empty() : known.findBody(parentCode);
        if (parentCode != null && parent.isEmpty()) {
            refuse(Sheet.BODIES, row.row(), Column.PARENT_BODY, unknown(parentCode));
            return;
        }
        var body = new Body(
                new BodyId(Ids.next(clock)),
                code,
                row.name(),
                row.type(),
                row.branch(),
                parent.map(Body::id).orElse(null),
                true,
                1);
        var before = known.findBody(code);
        if (before.isPresent()) {
            var old = before.get();
            var isSame = old.name().equals(body.name())
                    && old.type() == body.type()
                    && old.branch() == body.branch()
                    && Objects.equals(old.parentId(), body.parentId());
            sameOrRefuse(Sheet.BODIES, row.row(), isSame, code, old.name());
            return;
        }
        Rules.readName(row.name()).findRefusal().ifPresent(why -> refuse(Sheet.BODIES, row.row(), Column.NAME, why));
        var inPlace = parent.map(above -> extent.covers(above.id()) || bodyNames.containsKey(above.id()))
                .orElse(extent.nation());
        if (!inPlace) {
            refuse(Sheet.BODIES, row.row(), null, Refusal.of("directory.refused.scope"));
        }
        parent.filter(above -> !above.active())
                .ifPresent(above -> refuse(
                        Sheet.BODIES,
                        row.row(),
                        Column.PARENT_BODY,
                        Refusal.of("directory.refused.parent.closed", above.name())));
        known.add(body);
        bodies.add(body);
        bodyNames.put(body.id(), row.formerNames());
        countFresh(Sheet.BODIES);
    }

    void checkUnits(List<UnitRow> rows) {
        var codes = new LinkedHashMap<String, Integer>();
        for (var row : ParentsFirst.order(
                rows,
                UnitRow::code,
                UnitRow::parentCode,
                looped -> refuse(
                        Sheet.UNITS,
                        looped.row(),
                        Column.PARENT_UNIT,
                        Refusal.of("directory.refused.parent.below-itself")))) {
            freshCode(Sheet.UNITS, row.row(), row.code(), codes).ifPresent(code -> check(row, code));
        }
    }

    private void check(UnitRow row, String code) {
        var body = known.findBody(row.bodyCode());
        var parentCode = row.parentCode();
        var parent = parentCode == null ? Optional.<Unit>empty() : known.findUnit(parentCode);
        if (body.isEmpty()) {
            refuse(Sheet.UNITS, row.row(), Column.BODY, unknown(row.bodyCode()));
        }
        if (parentCode != null && parent.isEmpty()) {
            refuse(Sheet.UNITS, row.row(), Column.PARENT_UNIT, unknown(parentCode));
        }
        if (body.isEmpty() || (parentCode != null && parent.isEmpty())) {
            return;
        }
        var unit = new Unit(
                new UnitId(Ids.next(clock)),
                code,
                body.get().id(),
                parent.map(Unit::id).orElse(null),
                row.name(),
                row.kind(),
                row.level(),
                row.provinceCode(),
                row.countyCode(),
                row.premises(),
                true,
                1);
        var before = known.findUnit(code);
        if (before.isPresent()) {
            sameOrRefuse(
                    Sheet.UNITS,
                    row.row(),
                    isSame(before.get(), unit),
                    code,
                    before.get().name());
            return;
        }
        refuseUnit(row, unit, body.get(), parent.orElse(null));
        known.add(unit);
        units.add(unit);
        unitNames.put(unit.id(), row.formerNames());
        countFresh(Sheet.UNITS);
    }

    private void refuseUnit(UnitRow row, Unit unit, Body body, @Nullable Unit parent) {
        var entry = new UnitEntry(
                unit.code(),
                unit.bodyId(),
                unit.parentId(),
                unit.name(),
                unit.kind(),
                unit.level(),
                unit.provinceCode(),
                unit.countyCode(),
                unit.premises(),
                List.of());
        var isNewAbove = parent == null ? bodyNames.containsKey(body.id()) : unitNames.containsKey(parent.id());
        if (!isNewAbove && !(parent == null ? extent.covers(body.id()) : extent.covers(parent))) {
            refuse(Sheet.UNITS, row.row(), null, Refusal.of("directory.refused.scope"));
        }
        if (!body.active()) {
            refuse(Sheet.UNITS, row.row(), Column.BODY, Refusal.of("directory.refused.body.closed", body.name()));
        }
        Rules.refusals(entry, parent).forEach(refusal -> refuse(Sheet.UNITS, row.row(), unitColumn(refusal), refusal));
        var province = unit.provinceCode();
        if (province != null && territory.findProvince(province).isEmpty()) {
            refuse(
                    Sheet.UNITS,
                    row.row(),
                    Column.PROVINCE,
                    Refusal.of("directory.refused.province.unknown", province.value()));
        }
        var county = unit.countyCode();
        if (county != null && territory.findCounty(county).isEmpty()) {
            refuse(
                    Sheet.UNITS,
                    row.row(),
                    Column.COUNTY,
                    Refusal.of("directory.refused.county.unknown", county.value()));
        }
        known.findOnlyOne(unit)
                .ifPresent(other -> refuse(
                        Sheet.UNITS,
                        row.row(),
                        Column.KIND,
                        unit.kind() == UnitKind.CENTRE
                                ? Refusal.by("N-1-10", "directory.refused.kind.second-centre", other.name())
                                : Refusal.of("directory.refused.kind.second-governorate", other.name())));
    }

    void sameOrRefuse(Sheet sheet, int row, boolean isSame, String code, String name) {
        if (isSame) {
            countSame(sheet);
        } else {
            refuse(sheet, row, Column.CODE, Refusal.of("directory.refused.code.known-otherwise", code, name));
        }
    }

    static Refusal unknown(String code) {
        return Refusal.of("directory.refused.code.unknown", code);
    }

    private static boolean isSame(Unit old, Unit unit) {
        return old.bodyId().equals(unit.bodyId())
                && Objects.equals(old.parentId(), unit.parentId())
                && PersianText.normalise(old.name()).equals(unit.name())
                && old.kind() == unit.kind()
                && old.level() == unit.level()
                && Objects.equals(old.provinceCode(), unit.provinceCode())
                && Objects.equals(old.countyCode(), unit.countyCode())
                && old.premises().equals(unit.premises());
    }

    private static @Nullable Column unitColumn(Refusal refusal) {
        var key = refusal.messageKey();
        if (key.startsWith("directory.refused.level.")) {
            return Column.LEVEL;
        }
        if (key.startsWith("directory.refused.province.")) {
            return Column.PROVINCE;
        }
        if (key.startsWith("directory.refused.county.")) {
            return Column.COUNTY;
        }
        if (key.startsWith("directory.refused.parent.")) {
            return Column.PARENT_UNIT;
        }
        return Column.NAME;
    }
}
