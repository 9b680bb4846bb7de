package ir.samad.meetingreports.sheets;

import ir.samad.meetingreports.ReportColumn;
import ir.samad.shell.Texts;
import ir.samad.tables.Flaw;
import ir.samad.tables.Line;
import ir.samad.tables.Mark;
import ir.samad.tables.RowSink;
import ir.samad.tables.RowsIn;
import ir.samad.tables.SheetRow;
import ir.samad.tables.Table;
import ir.samad.tables.TableFile;
import ir.samad.tables.TableWords;
import ir.samad.tables.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a sheet back with every fault marked at its cell, so that it is corrected where it was written (M-10-4). */
@Component
public class MarkedSheets {

    /** Longer ones are held in no memory; their faults stand on the page. */
    public static final int MOST_ROWS = 20_000;

    private final RowsIn rows;
    private final Workbooks workbooks;
    private final TableWords words;

    MarkedSheets(RowsIn rows, Workbooks workbooks, TableWords words) {
        this.rows = rows;
        this.workbooks = workbooks;
        this.words = words;
    }

    /** The copy; empty when the sheet could not be read, or is too long. */
    public Optional<byte[]> write(byte[] content, CheckedSheet checked) throws IOException {
        var heading = checked.heading();
        if (heading == null || checked.rows() > MOST_ROWS) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        var file = Files.createTempFile("samad-sheet", "");
        try {
            Files.write(file, content);
            rows.read(file, Arrays.asList(ReportColumn.values()), ReportColumn.required(), new RowSink<ReportColumn>() {
                @Override
                public void take(SheetRow row) {
                    lines.add(row.line());
                }
            });
        } finally {
            Files.deleteIfExists(file);
        }
        var table = new Table(heading.sheet(), heading.line(), lines, List.<Flaw>of());
        var marks = checked.found().stream()
                .map(fault -> new Mark(
                        0,
                        fault.row(),
                        fault.column(),
                        words.sentence(fault.error().refusal(), Texts.PERSIAN)))
                .toList();
        return Optional.of(workbooks.marked(new TableFile(heading.encoding(), false, List.of(table)), marks));
    }
}
