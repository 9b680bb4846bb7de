package ir.samad.directory;

import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
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

    private static final int SAMPLE_LINES = 3;
    private static final int SAMPLE_CELLS = 8;

    private final SheetReader reader;
    private final SheetWriter writer;
    private final DirectoryImport imports;
    private final WaitingFileStore waiting;
    private final KeepersPlace place;

    DirectorySheets(
            SheetReader reader,
            SheetWriter writer,
            DirectoryImport imports,
            WaitingFileStore waiting,
            KeepersPlace place) {
        this.reader = reader;
        this.writer = writer;
        this.imports = imports;
        this.waiting = waiting;
        this.place = place;
    }

    /** An empty sheet with its headings, to be filled in. */
    public byte[] template(Sheet sheet) {
        return writer.template(sheet);
    }

    /** The open part of the directory as a sheet; holders, who are people, only from the keeper's own place. */
    public byte[] export(Sheet sheet, Keeper by) {
        return writer.export(sheet, place.extentOf(by));
    }

    /** What these files would do; writes nothing. */
    public ImportPreview preview(List<SheetFile> files, Keeper by) {
        var read = read(files);
        var report = imports.preview(read.rows(), by);
        return new ImportPreview(
                read.files(),
                new ImportReport(
                        report.counts(),
                        Stream.concat(read.errors().stream(), report.errors().stream())
                                .toList()));
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

    /** Saves an upload that waits: all of it, or nothing when anything stands against it by now. */
    @Transactional
    public Outcome<ImportReport> save(UUID id, Staff staff) {
        var read = read(kept(id, staff));
        if (!read.errors().isEmpty() || read.files().stream().anyMatch(file -> file.refusal() != null)) {
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

    private record Read(List<FileReading> files, DirectoryRows rows, List<RowError> errors) {}

    private Read read(List<SheetFile> files) {
        var readings = new ArrayList<FileReading>();
        var errors = new ArrayList<RowError>();
        var bodies = new ArrayList<BodyRow>();
        var units = new ArrayList<UnitRow>();
        var positions = new ArrayList<PositionRow>();
        var holders = new ArrayList<HolderRow>();
        var seen = EnumSet.noneOf(Sheet.class);
        for (var file : files) {
            switch (CsvText.read(file.content())) {
                case Outcome.Refused<CsvText>(var refusal) ->
                    readings.add(new FileReading(file.name(), null, "", false, 0, List.of(), refusal));
                case Outcome.Done<CsvText>(var table) -> {
                    var sheet = reader.recognise(table);
                    if (sheet.isEmpty()) {
                        readings.add(reading(file, table, null, Refusal.of("directory.refused.file.unknown-sheet")));
                    } else if (!seen.add(sheet.get())) {
                        readings.add(reading(file, table, sheet.get(), Refusal.of("directory.refused.file.twice")));
                    } else {
                        readings.add(reading(file, table, sheet.get(), null));
                        var read = reader.read(sheet.get(), table);
                        bodies.addAll(read.rows().bodies());
                        units.addAll(read.rows().units());
                        positions.addAll(read.rows().positions());
                        holders.addAll(read.rows().holders());
                        errors.addAll(read.errors());
                    }
                }
            }
        }
        return new Read(readings, new DirectoryRows(bodies, units, positions, holders), errors);
    }

    private static FileReading reading(
            SheetFile file,
            CsvText table,
            @org.jspecify.annotations.Nullable Sheet sheet,
            @org.jspecify.annotations.Nullable Refusal refusal) {
        var sample = Stream.concat(Stream.of(table.heading()), table.lines().stream())
                .limit(SAMPLE_LINES + 1)
                .map(line -> line.cells().stream().limit(SAMPLE_CELLS).toList())
                .toList();
        return new FileReading(
                file.name(),
                sheet,
                table.encoding(),
                table.guessed(),
                table.lines().size(),
                sample,
                refusal);
    }
}
