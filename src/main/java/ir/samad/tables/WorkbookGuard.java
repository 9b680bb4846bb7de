package ir.samad.tables;

import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks at a packed workbook before anybody reads it: how much it really unpacks to, whatever it says of itself, and
 * whether cells are merged, of which all but the first would be read as empty, and whether each cell stands where one can
 * stand: the reader makes a list as long as the name of a cell says. It unpacks with the same library as the reader, so that
 * both see the same parts.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 2000;
    private static final int TAIL = 64 * 1024;
    /** Letters of a mark, of another width or without meaning that may stand before the first tag. */
    private static final int MARKS = 8;

    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=\"([A-Z]+\\d+:[A-Z]+\\d+)\"");

    private WorkbookGuard() {}

    /** Why this is not to be read; empty when it may be. */
    static Optional<Refusal> check(byte[] content, long mostBytes) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.of(Refusal.of("tables.refused.no-workbook"));
            }
            var left = mostBytes;
            var parts = 0;
            var merged = Optional.<Refusal>empty();
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var part = unpack(zip, entry, left);
                left -= part.size();
                if (left < 0 || ++parts > MOST_PARTS) {
                    return Optional.of(Refusal.of("tables.refused.unpacks-too-large", mostBytes / 1024 / 1024));
                }
                if (part.isXml()) {
                    refuseFarCells(zip, entry, mostBytes);
                }
                merged = merged.or(part::merged);
            }
            return merged;
        } catch (Unreadable against) {
            return Optional.of(against.refusal());
        } catch (IOException | RuntimeException broken) {
            return Optional.of(Refusal.of("tables.refused.broken"));
        }
    }

    private record Part(long size, boolean isXml, Optional<Refusal> merged) {}

    private static void refuseFarCells(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        try (var xml = new PartXml(new PartStream(zip.getInputStream(entry), most))) {
            if (!xml.nextElement() || !xml.name().equals("worksheet")) {
                return;
            }
            while (xml.nextElement()) {
                var name = xml.name().equals("c") ? xml.attribute("r") : null;
                if (name != null) {
                    CellPlace.of(name);
                }
            }
        }
    }

    /** Whatever its name and its letters are: before the first tag there can be marks and spaces only. */
    private static boolean isXml(byte[] begin, int length) {
        var spaces = 0;
        for (var i = 0; i < Math.min(length, MARKS); i++) {
            switch (begin[i]) {
                case '<' -> {
                    return true;
                }
                case ' ', '\t', '\r', '\n' -> spaces++;
                case 0, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF -> {}
                default -> {
                    return false;
                }
            }
        }
        return spaces == MARKS;
    }

    /** Reads a part to its end, or until it is larger than is left. */
    private static Part unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        var isSheet = entry.getName().startsWith("xl/worksheets/");
        var tail = new byte[2 * TAIL];
        var held = 0;
        var size = 0L;
        var isXml = false;
        try (InputStream in = zip.getInputStream(entry)) {
            while (size <= left) {
                if (held == tail.length) {
                    System.arraycopy(tail, TAIL, tail, 0, TAIL);
                    held = TAIL;
                }
                var read = in.read(tail, held, tail.length - held);
                if (read < 0) {
                    break;
                }
                held += read;
                size += read;
                isXml = size == held ? isXml(tail, held) : isXml;
            }
        }
        var found = isSheet ? MERGED.matcher(new String(tail, 0, held, StandardCharsets.UTF_8)) : null;
        return new Part(
                size,
                isXml,
                found != null && found.find()
                        ? Optional.of(Refusal.of("tables.refused.merged", found.group(1)))
                        : Optional.empty());
    }
}
