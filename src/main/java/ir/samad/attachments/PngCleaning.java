package ir.samad.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes out of a PNG its texts, times and EXIF, and anything behind its end; the picture is not touched. */
final class PngCleaning {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** What belongs to the picture and its colours, also of an animated one. */
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "sPLT", "hIST", "acTL", "fcTL", "fdAT");

    private PngCleaning() {}

    static byte[] clean(byte[] content) throws DamagedFile {
        if (!Bytes.hasAt(content, 0, SIGNATURE)) {
            throw new DamagedFile("No signature");
        }
        var cleaned = new ByteArrayOutputStream(content.length);
        cleaned.writeBytes(SIGNATURE);
        var at = SIGNATURE.length;
        var pictured = false;
        while (true) {
            var length = Bytes.four(content, at, true);
            var next = at + 12L + length;
            if (next > content.length) {
                throw new DamagedFile("Chunk beyond the end");
            }
            var name = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
            if (KEPT.contains(name)) {
                cleaned.write(content, at, (int) (next - at));
            }
            pictured |= "IDAT".equals(name);
            if ("IEND".equals(name)) {
                if (!pictured) {
                    throw new DamagedFile("No picture");
                }
                return cleaned.toByteArray();
            }
            at = (int) next;
        }
    }
}
