package ir.samad.directory;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.tables.Line;
import ir.samad.tables.ReadTable;
import ir.samad.tables.RowReading;
import ir.samad.territory.County;
import ir.samad.territory.CountyCode;
import ir.samad.territory.PlaceNames;
import ir.samad.territory.Province;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; what cannot be read becomes an error at its column, and the row is left out. */
final class RowCells extends RowReading<Column> {

    private final Sheet sheet;
    private final PlaceNames places;
    private final List<RowError> errors;

    RowCells(
            Sheet sheet,
            Line line,
            Map<Column, Integer> columns,
            SheetWords words,
            PlaceNames places,
            List<RowError> errors) {
        super(line, columns, words.words());
        this.sheet = sheet;
        this.places = places;
        this.errors = errors;
    }

    @Override
    protected void tell(int row, Column column, Refusal refusal) {
        errors.add(new RowError(sheet, row, column, refusal));
    }

    Optional<BodyRow> body() {
        var code = read(Column.CODE, Rules::readCode);
        var name = read(Column.NAME, Rules::readName);
        var type = choice(Column.TYPE, BodyType.class, "N-0-1");
        var branch =
                isEmpty(Column.BRANCH) ? BranchOfPower.EXECUTIVE : choice(Column.BRANCH, BranchOfPower.class, null);
        var parent = readOptional(Column.PARENT_BODY, Rules::readCode);
        var former = names();
        return failed() || code == null || name == null || type == null || branch == null
                ? Optional.empty()
                : Optional.of(new BodyRow(row(), code, name, type, branch, parent, former));
    }

    Optional<UnitRow> unit() {
        var code = read(Column.CODE, Rules::readCode);
        var body = read(Column.BODY, Rules::readCode);
        var name = read(Column.NAME, Rules::readName);
        var kind = choice(Column.KIND, UnitKind.class, null);
        var level = choice(Column.LEVEL, Level.class, "N-4-0");
        var parent = readOptional(Column.PARENT_UNIT, Rules::readCode);
        var province = province();
        var county = county(province);
        var premises =
                new Premises(text(Column.ADDRESS), text(Column.FLOOR), text(Column.HOURS), text(Column.ACCESSIBILITY));
        var former = names();
        return failed() || code == null || body == null || name == null || kind == null || level == null
                ? Optional.empty()
                : Optional.of(
                        new UnitRow(row(), code, body, parent, name, kind, level, province, county, premises, former));
    }

    Optional<PositionRow> position() {
        var code = read(Column.CODE, Rules::readCode);
        var unit = read(Column.UNIT, Rules::readCode);
        var title = read(Column.TITLE, Rules::readName);
        var kind = choice(Column.ROLE, PositionKind.class, null);
        var shared = yes(Column.SHARED);
        return failed() || code == null || unit == null || title == null || kind == null
                ? Optional.empty()
                : Optional.of(new PositionRow(row(), code, unit, title, kind, shared));
    }

    Optional<HolderRow> holder() {
        var position = read(Column.POSITION, Rules::readCode);
        var person = read(Column.PERSON, Rules::readName);
        var nationalId = readOptional(Column.NATIONAL_ID, NationalId::read);
        var number = readOptional(Column.PERSONNEL_NUMBER, Rules::readPersonnelNumber);
        var capacity = isEmpty(Column.CAPACITY) ? Capacity.HOLDER : choice(Column.CAPACITY, Capacity.class, null);
        var from = read(Column.FROM, JalaliDate::read);
        var lastDay = readOptional(Column.LAST_DAY, JalaliDate::read);
        return failed() || position == null || person == null || capacity == null || from == null
                ? Optional.empty()
                : Optional.of(new HolderRow(
                        row(),
                        position,
                        person,
                        nationalId == null ? null : nationalId.value(),
                        number,
                        capacity,
                        start(from.toLocalDate()),
                        lastDay == null ? null : start(lastDay.toLocalDate().plusDays(1))));
    }

    private static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(TehranClock.ZONE).toInstant();
    }

    private <E extends Enum<E>> @Nullable E choice(Column column, Class<E> list, @Nullable String clause) {
        return choice(column, list, SheetWords.prefix(list), clause);
    }

    private String text(Column column) {
        return text(column, Rules.LONGEST_TEXT);
    }

    private List<String> names() {
        return Arrays.stream(plain(cell(Column.FORMER_NAMES)).split("[|؛]"))
                .filter(name -> !PersianText.isEmpty(name))
                .map(name -> {
                    var reading = Rules.readName(name);
                    reading.findRefusal().ifPresent(refusal -> refuse(Column.FORMER_NAMES, refusal));
                    return PersianText.normalise(name);
                })
                .toList();
    }

    private @Nullable ProvinceCode province() {
        if (isEmpty(Column.PROVINCE)) {
            return null;
        }
        var cell = cell(Column.PROVINCE);
        var found = places.findProvince(cell);
        if (found.isEmpty()) {
            refuse(Column.PROVINCE, Refusal.of("directory.refused.province.unknown-name", ReadTable.shown(cell)));
        }
        return found.map(Province::code).orElse(null);
    }

    private @Nullable CountyCode county(@Nullable ProvinceCode province) {
        if (isEmpty(Column.COUNTY)) {
            return null;
        }
        var cell = cell(Column.COUNTY);
        var named = places.listCounties(cell, province);
        if (named.size() != 1) {
            refuse(
                    Column.COUNTY,
                    Refusal.of(
                            named.isEmpty()
                                    ? "directory.refused.county.unknown-name"
                                    : "directory.refused.county.several",
                            ReadTable.shown(cell)));
            return null;
        }
        return named.stream().map(County::code).findFirst().orElse(null);
    }
}
