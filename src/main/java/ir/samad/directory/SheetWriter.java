package ir.samad.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.shell.Texts;
import ir.samad.tables.Leaf;
import ir.samad.territory.Territory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the sheets as spreadsheets open them: UTF-8 with its mark, and no cell that a spreadsheet would take for a
 * formula. What is written here is read again by {@link SheetReader} without a difference.
 */
@Component
class SheetWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final ImportStores stores;
    private final SheetWords words;
    private final Territory territory;
    private final Clock clock;

    SheetWriter(ImportStores stores, SheetWords words, Territory territory, Clock clock) {
        this.stores = stores;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    /** The headings alone. */
    byte[] template(Sheet sheet) {
        return write(sheet, Stream.empty());
    }

    /** What is open in the directory; of holders, those in this extent who hold a position now or will. */
    byte[] export(Sheet sheet, Extent extent) {
        return write(sheet, rows(sheet, extent));
    }

    /** All four sheets for a workbook, with their notes and lists; filled with the same rows, or empty. */
    List<Leaf> leaves(Extent extent, boolean filled) {
        return Stream.of(Sheet.values())
                .map(sheet -> new Leaf(
                        word(sheet),
                        sheet.columns().stream()
                                .map(column -> new Leaf.Heading(
                                        word(column),
                                        words.text("directory.about." + column.name(), Texts.PERSIAN),
                                        sheet.required().contains(column),
                                        words.choices(column)))
                                .toList(),
                        filled ? rows(sheet, extent).toList() : List.of()))
                .toList();
    }

    private Stream<List<String>> rows(Sheet sheet, Extent extent) {
        return switch (sheet) {
            case BODIES -> bodies();
            case UNITS -> units();
            case POSITIONS -> positions();
            case HOLDERS -> holders(extent);
        };
    }

    private Stream<List<String>> bodies() {
        var all = stores.bodies().list();
        var codes = new HashMap<BodyId, String>();
        all.forEach(body -> codes.put(body.id(), body.code()));
        return all.stream()
                .filter(Body::active)
                .map(body -> List.of(
                        body.code(),
                        body.name(),
                        word(body.type()),
                        word(body.branch()),
                        body.parentId() == null ? "" : codes.getOrDefault(body.parentId(), ""),
                        String.join(" | ", stores.formerNames().list(body.id()))));
    }

    private Stream<List<String>> units() {
        var bodies = new HashMap<BodyId, String>();
        stores.bodies().list().forEach(body -> bodies.put(body.id(), body.code()));
        var former = stores.formerNames().listOfUnits();
        var all = stores.units().list();
        var codes = new HashMap<UnitId, String>();
        all.forEach(unit -> codes.put(unit.id(), unit.code()));
        return all.stream().filter(Unit::active).map(unit -> unit(unit, bodies, codes, former));
    }

    private List<String> unit(
            Unit unit, Map<BodyId, String> bodies, Map<UnitId, String> codes, Map<UnitId, List<String>> former) {
        var province = unit.provinceCode();
        var county = unit.countyCode();
        return List.of(
                unit.code(),
                bodies.getOrDefault(unit.bodyId(), ""),
                unit.name(),
                word(unit.kind()),
                word(unit.level()),
                unit.parentId() == null ? "" : codes.getOrDefault(unit.parentId(), ""),
                province == null ? "" : territory.getProvince(province).name(),
                county == null ? "" : territory.getCounty(county).name(),
                unit.premises().address(),
                unit.premises().floor(),
                unit.premises().hours(),
                unit.premises().accessibility(),
                String.join(" | ", former.getOrDefault(unit.id(), List.of())));
    }

    private Stream<List<String>> positions() {
        var units = new HashMap<UnitId, String>();
        stores.units().list().forEach(unit -> units.put(unit.id(), unit.code()));
        return stores.positions().list().stream()
                .filter(Position::active)
                .map(position -> List.of(
                        position.code(),
                        units.getOrDefault(position.unitId(), ""),
                        position.title(),
                        word(position.kind()),
                        words.text(position.shared() ? "directory.yes" : "directory.no", Texts.PERSIAN)));
    }

    private Stream<List<String>> holders(Extent extent) {
        var known = new KnownDirectory();
        stores.units().list().forEach(known::add);
        stores.people().list().forEach(known::add);
        var positions = new HashMap<PositionId, Position>();
        stores.positions().list().forEach(position -> positions.put(position.id(), position));
        var now = clock.instant();
        return stores.holdings().listMarked().stream()
                .map(HoldingStore.Marked::holding)
                .filter(holding -> {
                    var until = holding.until();
                    var position = positions.get(holding.positionId());
                    return (until == null || until.isAfter(now))
                            && position != null
                            && position.active()
                            && extent.covers(known.unit(position.unitId()));
                })
                .sorted(Comparator.comparing(Holding::from))
                .map(holding -> holder(holding, positions.get(holding.positionId()), known.person(holding.personId())));
    }

    private List<String> holder(Holding holding, @Nullable Position position, Person person) {
        return List.of(
                position == null ? "" : position.code(),
                person.name(),
                day(LocalDate.ofInstant(holding.from(), TehranClock.ZONE)),
                text(person.nationalId()),
                text(person.personnelNumber()),
                word(holding.capacity()),
                day(StaffImportCheck.lastDay(holding.until())));
    }

    private byte[] write(Sheet sheet, Stream<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
                csv.writeRecord(sheet.columns().stream().map(this::word).toList());
                rows.forEach(row ->
                        csv.writeRecord(row.stream().map(SheetWriter::harmless).toList()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String word(Enum<?> constant) {
        return words.word(constant, Texts.PERSIAN);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : JalaliDate.of(day).toString();
    }

    /** A cell that begins like a formula gets a mark before it; the reader of rows takes it away again. */
    static String harmless(String cell) {
        return !cell.isEmpty() && (FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 || cell.charAt(0) == '\'')
                ? "'" + cell
                : cell;
    }
}
