package ir.samad.arrival;

import ir.samad.shell.Texts;
import ir.samad.tables.Leaf;
import ir.samad.tables.Mark;
import ir.samad.tables.NamedColumn;
import ir.samad.tables.ReadTable;
import ir.samad.tables.Table;
import ir.samad.tables.TableFile;
import ir.samad.tables.TableWords;
import ir.samad.tables.Tables;
import ir.samad.tables.Workbooks;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Files with one sheet: their template, their reading, and the same file with its errors marked. */
@Component
class ArrivalSheets {

    private final Tables tables;
    private final TableWords words;
    private final Workbooks workbooks;

    ArrivalSheets(Tables tables, TableWords words, Workbooks workbooks) {
        this.tables = tables;
        this.words = words;
        this.workbooks = workbooks;
    }

    TableWords words() {
        return words;
    }

    /** An empty sheet with a note on each column, the message {@code <heading>.about}. */
    <C extends NamedColumn> byte[] template(
            String nameKey, C[] columns, List<C> required, Function<C, List<String>> choices) {
        return filled(nameKey, columns, required, choices, List.of());
    }

    /** The same with what is there already, in the order of the columns. */
    <C extends NamedColumn> byte[] filled(
            String nameKey, C[] columns, List<C> required, Function<C, List<String>> choices, List<List<String>> rows) {
        var headings = new ArrayList<Leaf.Heading>();
        for (var column : columns) {
            headings.add(new Leaf.Heading(
                    words.heading(column),
                    words.text(column.messageKey() + ".about", Texts.PERSIAN),
                    required.contains(column),
                    choices.apply(column)));
        }
        return workbooks.write(List.of(new Leaf(words.text(nameKey, Texts.PERSIAN), headings, rows)));
    }

    /** Reads a file, or says why it is not such a sheet. */
    <C extends NamedColumn> Outcome<OpenedSheet<C>> open(Upload upload, List<C> columns, List<C> required) {
        return switch (tables.read(upload.content())) {
            case Outcome.Refused<TableFile>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<TableFile>(var file) -> {
                var filled = file.tables().stream()
                        .filter(table -> !table.lines().isEmpty())
                        .toList();
                yield filled.size() > 1
                        ? Outcome.refused(Refusal.of("arrival.refused.several-sheets", filled.size()))
                        : open(
                                upload,
                                file,
                                filled.isEmpty() ? file.tables().getFirst() : filled.getFirst(),
                                columns,
                                required);
            }
        };
    }

    private <C extends NamedColumn> Outcome<OpenedSheet<C>> open(
            Upload upload, TableFile file, Table table, List<C> columns, List<C> required) {
        var found = words.find(columns, table.heading());
        if (found.size() < 2) {
            return Outcome.refused(Refusal.of("arrival.refused.unknown-sheet"));
        }
        if (table.lines().isEmpty()) {
            return Outcome.refused(Refusal.of("tables.refused.no-rows"));
        }
        var faults = new ArrayList<Fault<C>>();
        words.faults(columns, required, table.heading())
                .forEach(fault -> faults.add(new Fault<>(table.heading().number(), fault.column(), fault.refusal())));
        found.forEach((column, index) -> table.flaws().stream()
                .filter(flaw -> flaw.column() == index)
                .forEach(flaw -> faults.add(new Fault<>(flaw.row(), column, flaw.refusal()))));
        table.lines().stream()
                .filter(line -> line.isLongerThan(table.heading()))
                .forEach(line ->
                        faults.add(new Fault<>(line.number(), null, Refusal.of("tables.refused.too-many-cells"))));
        return Outcome.done(new OpenedSheet<>(
                new TableFile(file.encoding(), file.guessed(), List.of(table)),
                new ReadTable<>(upload.fileName(), 0, table, found),
                faults));
    }

    /** Faults in the order of their cells; a cell that could not be read is not called empty as well. */
    <C extends NamedColumn> List<Fault<C>> inOrder(List<Fault<C>> faults) {
        var seen = new HashSet<String>();
        return faults.stream()
                .filter(fault -> fault.column() == null || seen.add(fault.row() + " " + fault.column()))
                .sorted(Comparator.comparingInt(Fault::row))
                .toList();
    }

    /** The file as a workbook in which every error stands at its cell. */
    <C extends NamedColumn> byte[] marked(OpenedSheet<C> opened, List<Fault<C>> faults) {
        return workbooks.marked(
                opened.file(),
                faults.stream()
                        .map(fault -> new Mark(
                                0,
                                fault.row(),
                                opened.table().indexOf(fault.column()),
                                words.sentence(fault.refusal(), Texts.PERSIAN)))
                        .toList());
    }
}
