package ir.samad.tables;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a workbook, row by row; sheets that are hidden are passed over. */
final class WorkbookReading {

    private static final int MOST_SHEETS = 50;
    private static final int MOST_COLUMNS = 200;

    private final int mostLines;
    private final CellTexts texts;
    private int linesSeen;

    private WorkbookReading(int mostLines, CellTexts texts) {
        this.mostLines = mostLines;
        this.texts = texts;
    }

    /** Reads a file, or says why it is no workbook one can read. */
    static Outcome<TableFile> read(byte[] content, int mostLines, long mostUnpacked) {
        var against = WorkbookGuard.check(content, mostUnpacked);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            return new WorkbookReading(mostLines, new CellTexts(workbook.isDate1904())).tables(workbook);
        } catch (IOException | RuntimeException broken) {
            // The library throws many kinds of exceptions at files that were tampered with or end too early.
            return Outcome.refused(Refusal.of("tables.refused.broken"));
        }
    }

    private Outcome<TableFile> tables(ReadableWorkbook workbook) throws IOException {
        var tables = new ArrayList<Table>();
        for (var sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                table(sheet).ifPresent(tables::add);
            }
            if (linesSeen > mostLines) {
                return Outcome.refused(Refusal.of("tables.refused.long", mostLines));
            }
        }
        return tables.isEmpty()
                ? Outcome.refused(Refusal.of("tables.refused.empty"))
                : Outcome.done(new TableFile("Excel", false, tables));
    }

    private Optional<Table> table(Sheet sheet) throws IOException {
        var lines = new ArrayList<Line>();
        var flaws = new ArrayList<Flaw>();
        try (var rows = sheet.openStream()) {
            for (var all = rows.iterator(); all.hasNext() && linesSeen <= mostLines; ) {
                var row = all.next();
                var flawsBefore = flaws.size();
                var line = new Line(row.getRowNum(), cells(row, flaws));
                if (!line.isEmpty() || flaws.size() > flawsBefore) {
                    lines.add(line);
                    linesSeen++;
                }
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(sheet.getName(), lines.getFirst(), lines.subList(1, lines.size()), flaws));
    }

    private List<String> cells(Row row, List<Flaw> flaws) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            var index = i;
            var cell = row.getOptionalCell(i);
            cells.add(cell.map(texts::read)
                    .map(text -> {
                        if (text instanceof Outcome.Refused<String>(var refusal)) {
                            flaws.add(new Flaw(row.getRowNum(), index, refusal));
                        }
                        return text.find().orElse("");
                    })
                    .orElse(""));
        }
        return cells;
    }
}
