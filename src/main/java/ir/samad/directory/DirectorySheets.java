package ir.samad.directory;

import ir.samad.directory.UploadReading.Read;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.tables.Mark;
import ir.samad.tables.TableFile;
import ir.samad.tables.Workbooks;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for files: the directory as sheets, out and in, with a look before anything is saved. */
@Service
public class DirectorySheets {

    /** No upload has more files. */
    public static final int MOST_FILES = Sheet.values().length;

    private final UploadReading reading;
    private final SheetWriter writer;
    private final DirectoryImport imports;
    private final WaitingFileStore waiting;
    private final KeepersPlace place;
    private final Workbooks workbooks;
    private final SheetWords words;

    DirectorySheets(
            UploadReading reading,
            SheetWriter writer,
            DirectoryImport imports,
            WaitingFileStore waiting,
            KeepersPlace place,
            Workbooks workbooks,
            SheetWords words) {
        this.reading = reading;
        this.writer = writer;
        this.imports = imports;
        this.waiting = waiting;
        this.place = place;
        this.workbooks = workbooks;
        this.words = words;
    }

    /** An empty sheet with its headings, to be filled in. */
    public byte[] template(Sheet sheet) {
        return writer.template(sheet);
    }

    /** The open part of the directory as a sheet; holders, who are people, only from the keeper's own place. */
    public byte[] export(Sheet sheet, Keeper by) {
        return writer.export(sheet, place.extentOf(by));
    }

    /** A workbook with all four sheets to be filled in, with notes and lists. */
    public byte[] templateWorkbook() {
        return workbooks.write(writer.leaves(Extent.NOWHERE, false));
    }

    /** A workbook with the open part of the directory, in the same four sheets. */
    public byte[] exportWorkbook(Keeper by) {
        return workbooks.write(writer.leaves(place.extentOf(by), true));
    }

    /** What these files would do; writes nothing. */
    public ImportPreview preview(List<SheetFile> files, Keeper by) {
        return preview(reading.read(files), by);
    }

    private ImportPreview preview(Read read, Keeper by) {
        var report = imports.preview(read.rows(), by);
        var errors =
                Stream.concat(read.errors().stream(), report.errors().stream()).toList();
        return new ImportPreview(read.files(), new ImportReport(report.counts(), errors), read.cells(errors));
    }

    /** Keeps the files of an upload until the person says yes, for a day. */
    @Transactional
    public UUID keep(List<SheetFile> files, Staff staff) {
        return waiting.keep(files, staff.personId());
    }

    /** The preview of an upload that waits; nobody else's can be seen. */
    public ImportPreview previewKept(UUID id, Staff staff) {
        return preview(kept(id, staff), Keeper.of(staff));
    }

    /** An upload that waits as a workbook in which every error stands at its cell. */
    public byte[] marked(UUID id, Staff staff) {
        var read = reading.read(kept(id, staff));
        var marks = preview(read, Keeper.of(staff)).report().errors().stream()
                .flatMap(error -> java.util.Optional.ofNullable(read.sheets().get(error.sheet())).stream()
                        .map(table -> new Mark(
                                table.place(),
                                error.row(),
                                table.indexOf(error.column()),
                                words.words().sentence(error.refusal(), Texts.PERSIAN))))
                .toList();
        return workbooks.marked(new TableFile("", false, read.all()), marks);
    }

    /** Saves an upload that waits: all of it, or nothing when anything stands against it by now. */
    @Transactional
    public Outcome<ImportReport> save(UUID id, Staff staff) {
        var read = reading.read(kept(id, staff));
        if (!read.isReadable()) {
            return Outcome.refused(Refusal.of("directory.refused.file.errors"));
        }
        var report = imports.apply(read.rows(), Keeper.of(staff));
        if (report.isRefused()) {
            return Outcome.refused(Refusal.of("directory.refused.file.errors"));
        }
        waiting.forget(id);
        return Outcome.done(report);
    }

    private List<SheetFile> kept(UUID id, Staff staff) {
        var files = waiting.list(id, staff.personId());
        if (files.isEmpty()) {
            throw new NotFound("Upload " + id);
        }
        return files;
    }
}
