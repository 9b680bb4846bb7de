package ir.samad.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose rows are read one by one. Before the first is, every part is unpacked once to nowhere: what it really
 * comes to, and whether something in it is not to be read, is known then, and the shapes of the sheets with it.
 */
final class PackedWorkbook implements RowSource {

    private static final int MOST_PARTS = 2000;
    private static final int ENTRY = 'P' | 'K' << 8 | 1 << 16 | 2 << 24;
    private static final String TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final long most;
    private final BookStructure structure;
    private final Map<String, SheetShape> shapes = new HashMap<>();
    private final BitSet days;
    private final CellDays calendar;
    private @Nullable SharedTexts texts;

    private PackedWorkbook(ZipFile zip, long most) throws IOException {
        this.zip = zip;
        this.most = most;
        if (zip.getEntry(TYPES) == null) {
            throw new Unreadable("no-workbook");
        }
        refuseMacros();
        structure = BookStructure.read(this::part);
        lookAtAll();
        calendar = new CellDays(structure.from1904());
        if (structure.styles().isPresent()) {
            try (var xml = part(structure.styles().get())) {
                days = DayStyles.read(xml);
            }
        } else {
            days = new BitSet();
        }
    }

    /** Opens a file, or says why it is not to be read. */
    static PackedWorkbook open(Path file, long most) throws IOException {
        countEntries(file);
        ZipFile zip = null;
        try {
            zip = ZipFile.builder().setPath(file).get();
            return new PackedWorkbook(zip, most);
        } catch (IOException | RuntimeException broken) {
            if (zip != null) {
                zip.close();
            }
            // Archives and XML that were tampered with end in many kinds of exceptions.
            throw broken instanceof Unreadable known ? known : new Unreadable("broken");
        }
    }

    /** A list of contents that is most of the file would fill the memory before anything is unpacked. */
    private static void countEntries(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var buffer = new byte[1 << 16];
            var last = 0;
            var entries = 0;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    last = last >>> 8 | buffer[i] << 24;
                    if (last == ENTRY && ++entries > MOST_PARTS) {
                        throw new Unreadable("too-many-parts", MOST_PARTS);
                    }
                }
            }
        }
    }

    private void refuseMacros() throws IOException {
        try (var xml = part(TYPES)) {
            while (xml.nextElement()) {
                if (String.valueOf(xml.attribute("ContentType"))
                        .toLowerCase(Locale.ROOT)
                        .contains("macroenabled")) {
                    throw new Unreadable("macros");
                }
            }
        }
    }

    private void lookAtAll() throws IOException {
        var left = most;
        var merged = 0;
        var sheets = new HashSet<>(structure.all());
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw new Unreadable("macros");
            }
            if (name.contains("/externallinks/") || name.endsWith("/connections.xml")) {
                throw new Unreadable("linked");
            }
            try (var in = unpacked(entry, left)) {
                if (sheets.contains(entry.getName())) {
                    var shape = SheetShape.read(new PartXml(in));
                    merged += shape.merges().size();
                    shapes.put(entry.getName(), shape);
                } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    // A document type can stand before the first element only.
                    new PartXml(in).nextElement();
                }
                in.drain();
                left -= in.count();
            }
            if (merged > SheetShape.MOST_MERGES) {
                throw new Unreadable("too-many-merged", SheetShape.MOST_MERGES);
            }
        }
    }

    private PartXml part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable("broken");
        }
        return new PartXml(unpacked(entry, most));
    }

    private PartStream unpacked(ZipArchiveEntry entry, long left) throws IOException {
        var method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method != ZipMethod.STORED && method != ZipMethod.DEFLATED) {
            throw new Unreadable("broken");
        }
        return new PartStream(zip.getInputStream(entry), left);
    }

    @Override
    public List<String> sheets() {
        return structure.sheets().stream().map(BookStructure.Visible::name).toList();
    }

    @Override
    public Rows open(int sheet, int after) throws IOException {
        var part = structure.sheets().get(sheet).part();
        var shape = shapes.get(part);
        if (shape == null) {
            throw new Unreadable("broken");
        }
        if (texts == null && structure.texts().isPresent()) {
            try (var xml = part(structure.texts().get())) {
                texts = SharedTexts.read(xml);
            }
        }
        return new SheetRows(part(part), shape, new CellReading(texts, days, calendar), after);
    }

    @Override
    public String encoding() {
        return "Excel";
    }

    @Override
    public boolean guessed() {
        return false;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            if (texts != null) {
                texts.close();
            }
        }
    }
}
