package ir.samad.tables;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The texts that the cells of a workbook share. They may be most of the file, so they lie in a file of their own while it is
 * read, and only where each ends is remembered.
 */
final class SharedTexts implements Closeable {

    /** More than a sheet of 100,000 rows and 30 columns can have. */
    private static final int MOST = 3_000_000;

    private final Arena arena = Arena.ofConfined();
    private final Path file;
    private final MemorySegment texts;
    private int[] ends = new int[1024];
    private int count;

    private SharedTexts(Path file, PartXml xml) throws IOException {
        this.file = file;
        write(xml);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /** Reads the part that holds them. */
    static SharedTexts read(PartXml xml) throws IOException {
        var file = Files.createTempFile("samad", ".texts");
        try {
            return new SharedTexts(file, xml);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /** One of them, by its number from 0. */
    String get(int number) throws Unreadable {
        if (number < 0 || number >= count) {
            throw new Unreadable("broken");
        }
        var from = number == 0 ? 0 : ends[number - 1];
        var bytes = new byte[ends[number] - from];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }

    private void write(PartXml xml) throws IOException {
        var written = 0;
        var text = new StringBuilder();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            while (xml.nextElement()) {
                if (!xml.name().equals("si")) {
                    continue;
                }
                if (count == MOST) {
                    throw new Unreadable("too-many-texts", MOST);
                }
                text.setLength(0);
                xml.addPieces(text);
                var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                written += bytes.length;
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, count + count / 2);
                }
                ends[count++] = written;
            }
        }
    }
}
