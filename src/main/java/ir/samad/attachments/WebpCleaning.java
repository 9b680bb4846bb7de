package ir.samad.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes EXIF and XMP out of a WebP, and anything behind its end; the picture is not touched. */
final class WebpCleaning {

    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP");
    private static final int EXIF_AND_XMP_FLAGS = 0x08 | 0x04;

    private WebpCleaning() {}

    static byte[] clean(byte[] content) throws DamagedFile {
        if (!Bytes.hasAt(content, 0, RIFF) || !Bytes.hasAt(content, 8, WEBP)) {
            throw new DamagedFile("No signature");
        }
        var end = Bytes.four(content, 4, false) + 8;
        if (end > content.length) {
            throw new DamagedFile("Ends too early");
        }
        var chunks = new ByteArrayOutputStream(content.length);
        var at = 12;
        while (at + 8 <= end) {
            var name = new String(content, at, 4, StandardCharsets.US_ASCII);
            var length = Bytes.four(content, at + 4, false);
            var next = at + 8 + length + (length & 1);
            if (at + 8 + length > end) {
                throw new DamagedFile("Chunk beyond the end");
            }
            if (KEPT.contains(name)) {
                var chunk = java.util.Arrays.copyOfRange(content, at, (int) next);
                if ("VP8X".equals(name) && length > 0) {
                    chunk[8] &= (byte) ~EXIF_AND_XMP_FLAGS;
                }
                chunks.writeBytes(chunk);
            }
            at = (int) Math.min(next, end);
        }
        if (chunks.size() == 0) {
            throw new DamagedFile("No picture");
        }
        var cleaned = ByteBuffer.allocate(12 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        cleaned.put(RIFF).putInt(4 + chunks.size()).put(WEBP).put(chunks.toByteArray());
        return cleaned.array();
    }
}
