package ir.samad.directory;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.CsvText.Line;
import ir.samad.territory.County;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Province;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; what cannot be read becomes an error at its column, and the row is left out. */
final class RowCells {

    private final Sheet sheet;
    private final Line line;
    private final Map<Column, Integer> columns;
    private final SheetWords words;
    private final PlaceNames places;
    private final List<RowError> errors;
    private boolean failed;

    RowCells(
            Sheet sheet,
            Line line,
            Map<Column, Integer> columns,
            SheetWords words,
            PlaceNames places,
            List<RowError> errors) {
        this.sheet = sheet;
        this.line = line;
        this.columns = columns;
        this.words = words;
        this.places = places;
        this.errors = errors;
    }

    Optional<BodyRow> body() {
        var code = read(Column.CODE, Rules::readCode);
        var name = read(Column.NAME, Rules::readName);
        var type = choice(Column.TYPE, BodyType.class, "N-0-1");
        var branch =
                isEmpty(Column.BRANCH) ? BranchOfPower.EXECUTIVE : choice(Column.BRANCH, BranchOfPower.class, null);
        var parent = readOptional(Column.PARENT_BODY, Rules::readCode);
        var former = names();
        return failed || code == null || name == null || type == null || branch == null
                ? Optional.empty()
                : Optional.of(new BodyRow(line.number(), code, name, type, branch, parent, former));
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
        return failed || code == null || body == null || name == null || kind == null || level == null
                ? Optional.empty()
                : Optional.of(new UnitRow(
                        line.number(), code, body, parent, name, kind, level, province, county, premises, former));
    }

    Optional<PositionRow> position() {
        var code = read(Column.CODE, Rules::readCode);
        var unit = read(Column.UNIT, Rules::readCode);
        var title = read(Column.TITLE, Rules::readName);
        var kind = choice(Column.ROLE, PositionKind.class, null);
        var shared = words.findYesOrNo(cell(Column.SHARED));
        if (shared.isEmpty()) {
            refuse(Column.SHARED, Refusal.of("directory.refused.file.yes-or-no"));
        }
        return failed || code == null || unit == null || title == null || kind == null
                ? Optional.empty()
                : Optional.of(new PositionRow(line.number(), code, unit, title, kind, shared.orElse(false)));
    }

    Optional<HolderRow> holder() {
        var position = read(Column.POSITION, Rules::readCode);
        var person = read(Column.PERSON, Rules::readName);
        var nationalId = readOptional(Column.NATIONAL_ID, NationalId::read);
        var number = readOptional(Column.PERSONNEL_NUMBER, Rules::readPersonnelNumber);
        var capacity = isEmpty(Column.CAPACITY) ? Capacity.HOLDER : choice(Column.CAPACITY, Capacity.class, null);
        var from = read(Column.FROM, JalaliDate::read);
        var lastDay = readOptional(Column.LAST_DAY, JalaliDate::read);
        return failed || position == null || person == null || capacity == null || from == null
                ? Optional.empty()
                : Optional.of(new HolderRow(
                        line.number(),
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

    private String cell(Column column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    private boolean isEmpty(Column column) {
        return PersianText.isEmpty(cell(column));
    }

    private void refuse(Column column, Refusal refusal) {
        failed = true;
        errors.add(new RowError(sheet, line.number(), column, refusal));
    }

    private <T> @Nullable T read(Column column, Function<String, Reading<T>> reader) {
        if (isEmpty(column)) {
            refuse(column, Refusal.of("shell.form.required"));
            return null;
        }
        var reading = reader.apply(plain(cell(column)));
        reading.findRefusal().ifPresent(refusal -> refuse(column, refusal));
        return reading.find().orElse(null);
    }

    private <T> @Nullable T readOptional(Column column, Function<String, Reading<T>> reader) {
        return isEmpty(column) ? null : read(column, reader);
    }

    private <E extends Enum<E>> @Nullable E choice(Column column, Class<E> list, @Nullable String clause) {
        if (isEmpty(column)) {
            refuse(column, new Refusal("shell.form.required", clause, List.of()));
            return null;
        }
        var found = words.find(list, cell(column));
        if (found.isEmpty()) {
            refuse(column, new Refusal("directory.refused.file.not-in-list", clause, List.of(shown(cell(column)))));
        }
        return found.orElse(null);
    }

    private String text(Column column) {
        var text = PersianText.normalise(plain(cell(column)));
        if (text.length() > Rules.LONGEST_TEXT) {
            refuse(column, Refusal.of("shell.form.too-long", Rules.LONGEST_TEXT));
            return "";
        }
        return text;
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
            refuse(Column.PROVINCE, Refusal.of("directory.refused.province.unknown-name", shown(cell)));
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
                            shown(cell)));
            return null;
        }
        return named.stream().map(County::code).findFirst().orElse(null);
    }

    /** Our own exports put a mark before cells that a spreadsheet would take for a formula. */
    private static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static String shown(String cell) {
        var text = PersianText.normalise(cell);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
