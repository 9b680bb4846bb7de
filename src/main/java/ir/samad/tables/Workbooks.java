package ir.samad.tables;

import ir.samad.shell.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Writes workbooks: templates with notes and lists to choose from, filled sheets, and uploaded tables given back with
 * every error marked at its cell. All sheets run from right to left, and every cell is text, so that no number loses its
 * noughts and nothing is a formula.
 */
@Component
public class Workbooks {

    /** The kind of file, as browsers are told. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String MAKER = "SAMAD";
    static final String VERSION = "1.0";
    static final String TEXT = "@";
    static final String HEADING = "DDEFF0";
    private static final String WRONG = "F8CBC6";
    private static final String LISTS = "lists";
    /** Rows of a template that are text and have lists before anything is typed. */
    private static final int PREPARED_ROWS = 500;

    private static final int LONGEST_NAME = 31;

    private static final double NARROW = 16;
    private static final double WIDE = 40;
    private static final int MOST_IN_A_NOTE = 1000;

    private final TableWords words;

    Workbooks(TableWords words) {
        this.words = words;
    }

    /** Writes these sheets, with rows to be filled in below those that are filled. */
    public byte[] write(List<Leaf> leaves) {
        return file(book -> {
            var lists = new ArrayList<List<String>>();
            for (var leaf : leaves) {
                var sheet = sheet(book, leaf.name());
                write(sheet, leaf, lists);
                sheet.finish();
            }
            writeLists(book, lists);
        });
    }

    /** Writes the tables of a file again, each cell where it stood, with the errors at theirs. */
    public byte[] marked(TableFile file, List<Mark> marks) {
        return file(book -> {
            for (var place = 0; place < file.tables().size(); place++) {
                var table = file.tables().get(place);
                var number = place;
                var sheet = sheet(book, table.name().isEmpty() ? text("tables.marked.sheet") : table.name());
                write(sheet, table);
                mark(
                        sheet,
                        table,
                        marks.stream().filter(mark -> mark.table() == number).toList());
                sheet.finish();
            }
        });
    }

    private void write(Worksheet sheet, Leaf leaf, List<List<String>> lists) throws IOException {
        var bottom = leaf.rows().size() + PREPARED_ROWS;
        for (var column = 0; column < leaf.headings().size(); column++) {
            var heading = leaf.headings().get(column);
            sheet.value(0, column, heading.name() + (heading.required() ? " *" : ""));
            sheet.comment(0, column, note(heading));
            sheet.style(0, column).bold().fillColor(HEADING).wrapText(true).set();
            sheet.width(column, Math.max(NARROW, Math.min(WIDE, heading.name().length() + 8.0)));
            sheet.range(1, column, bottom, column).style().format(TEXT).set();
            if (!heading.choices().isEmpty()) {
                lists.add(heading.choices());
                sheet.range(1, column, bottom, column)
                        .validateWithListByFormula(
                                reference(lists.size() - 1, heading.choices().size()))
                        .showErrorMessage(true)
                        .errorTitle(heading.name())
                        .error(text("tables.template.choose"));
            }
        }
        sheet.freezePane(0, 1);
        for (var row = 0; row < leaf.rows().size(); row++) {
            var cells = leaf.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                sheet.value(row + 1, column, cells.get(column));
            }
        }
    }

    private String note(Leaf.Heading heading) {
        return heading.note() + "\n"
                + text(heading.required() ? "tables.template.required" : "tables.template.optional");
    }

    private static void write(Worksheet sheet, Table table) {
        sheet.freezePane(0, table.heading().number());
        for (var line : Stream.concat(Stream.of(table.heading()), table.lines().stream())
                .toList()) {
            for (var column = 0; column < line.cells().size(); column++) {
                sheet.value(line.number() - 1, column, line.cell(column));
                sheet.style(line.number() - 1, column).format(TEXT).set();
            }
        }
        for (var column = 0; column < table.heading().cells().size(); column++) {
            sheet.width(column, NARROW);
            sheet.style(table.heading().number() - 1, column)
                    .bold()
                    .fillColor(HEADING)
                    .set();
        }
    }

    /** One cell may have several errors, and has one note. */
    private static void mark(Worksheet sheet, Table table, List<Mark> marks) {
        Map<List<Integer>, String> notes = new LinkedHashMap<>();
        for (var mark : marks) {
            var row = mark.row() == 0 ? table.heading().number() : mark.row();
            notes.merge(List.of(row - 1, mark.column()), mark.text(), (one, other) -> one + "\n" + other);
        }
        notes.forEach((cell, note) -> {
            var row = cell.getFirst();
            var column = cell.getLast();
            sheet.style(row, column).fillColor(WRONG).format(TEXT).set();
            sheet.comment(row, column, note.length() > MOST_IN_A_NOTE ? note.substring(0, MOST_IN_A_NOTE) + "…" : note);
        });
    }

    /** Lists stand in a sheet of their own that nobody sees: in the rule of a cell there is no room for them. */
    static void writeLists(Workbook book, List<List<String>> lists) throws IOException {
        if (lists.isEmpty()) {
            return;
        }
        var sheet = book.newWorksheet(LISTS);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        for (var column = 0; column < lists.size(); column++) {
            for (var row = 0; row < lists.get(column).size(); row++) {
                sheet.value(row, column, lists.get(column).get(row));
            }
        }
        sheet.finish();
    }

    static String reference(int column, int rows) {
        var letters = CellName.letters(column);
        return LISTS + "!$" + letters + "$1:$" + letters + "$" + rows;
    }

    private static Worksheet sheet(Workbook book, String name) {
        return sheet(book, name, 1);
    }

    /** The first sheet of a name, or a further one with its number. */
    static Worksheet sheet(Workbook book, String name, int number) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        var end = number == 1 ? "" : " " + number;
        var room = LONGEST_NAME - end.length();
        var sheet = book.newWorksheet((plain.length() > room ? plain.substring(0, room) : plain) + end);
        sheet.rightToLeft();
        return sheet;
    }

    private String text(String key) {
        return words.text(key, Texts.PERSIAN);
    }

    private interface Writing {
        void write(Workbook book) throws IOException;
    }

    private static byte[] file(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, MAKER, VERSION)) {
            writing.write(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
