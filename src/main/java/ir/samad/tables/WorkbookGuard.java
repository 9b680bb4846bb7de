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
 * whether cells are merged, of which all but the first would be read as empty. It unpacks with the same library as the
 * reader, so that both see the same parts.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 2000;
    private static final int TAIL = 64 * 1024;
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
                var part = unpack(zip, entries.nextElement(), left);
                left -= part.size();
                if (left < 0 || ++parts > MOST_PARTS) {
                    return Optional.of(Refusal.of("tables.refused.unpacks-too-large", mostBytes / 1024 / 1024));
                }
                merged = merged.or(part::merged);
            }
            return merged;
        } catch (IOException | RuntimeException broken) {
            return Optional.of(Refusal.of("tables.refused.broken"));
        }
    }

    private record Part(long size, Optional<Refusal> merged) {}

    /** Reads a part to its end, or until it is larger than is left. */
    private static Part unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        var isSheet = entry.getName().startsWith("xl/worksheets/");
        var tail = new byte[2 * TAIL];
        var held = 0;
        var size = 0L;
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
            }
        }
        var found = isSheet ? MERGED.matcher(new String(tail, 0, held, StandardCharsets.UTF_8)) : null;
        return new Part(
                size,
                found != null && found.find()
                        ? Optional.of(Refusal.of("tables.refused.merged", found.group(1)))
                        : Optional.empty());
    }
}
