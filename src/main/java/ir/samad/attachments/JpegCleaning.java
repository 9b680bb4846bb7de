package ir.samad.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes out of a JPEG what is not the picture: where and with what it was taken (EXIF, XMP, IPTC), comments, and anything
 * hidden behind its end. The picture itself is not touched; which way is up is kept.
 */
final class JpegCleaning {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private JpegCleaning() {}

    static byte[] clean(byte[] content) throws DamagedFile {
        var cleaned = new ByteArrayOutputStream(content.length);
        if (Bytes.two(content, 0, true) != (0xFF00 | START)) {
            throw new DamagedFile("No start");
        }
        cleaned.write(0xFF);
        cleaned.write(START);
        var at = 2;
        var scanned = false;
        while (true) {
            if (Bytes.unsigned(content, at) != 0xFF) {
                throw new DamagedFile("No marker at " + at);
            }
            var marker = Bytes.unsigned(content, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == END) {
                if (!scanned) {
                    throw new DamagedFile("No picture");
                }
                cleaned.write(0xFF);
                cleaned.write(END);
                return cleaned.toByteArray();
            }
            var length = Bytes.two(content, at + 2, true);
            var next = at + 2 + length;
            if (length < 2 || next > content.length) {
                throw new DamagedFile("Segment beyond the end");
            }
            if (isOfThePicture(content, at, marker)) {
                cleaned.write(content, at, next - at);
            } else if (marker == 0xE1 && Bytes.hasAt(content, at + 4, EXIF)) {
                writeOrientation(cleaned, orientation(content, at + 4 + EXIF.length, next));
            }
            at = next;
            if (marker == SCAN) {
                scanned = true;
                var end = endOfScan(content, at);
                cleaned.write(content, at, end - at);
                at = end;
            }
        }
    }

    private static boolean isOfThePicture(byte[] content, int at, int marker) {
        return switch (marker) {
            // JFIF, and Adobe's note on colours.
            case 0xE0, 0xEE -> true;
            case 0xE2 -> Bytes.hasAt(content, at + 4, ICC);
            case COMMENT -> false;
            default -> marker < 0xE0 || marker > 0xEF;
        };
    }

    /** Coded data go on to the first marker that is neither a stuffed byte nor a restart. */
    private static int endOfScan(byte[] content, int from) throws DamagedFile {
        for (var i = from; i + 1 < content.length; i++) {
            if ((content[i] & 0xFF) == 0xFF) {
                var marker = content[i + 1] & 0xFF;
                if (marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) {
                    return i;
                }
            }
        }
        throw new DamagedFile("No end");
    }

    /** The number of the EXIF tag 0x0112 in the first directory; 1, upright, when there is none. */
    private static int orientation(byte[] content, int tiff, int end) {
        try {
            var bigEndian = Bytes.two(content, tiff, true) == 0x4D4D;
            var directory = tiff + Math.toIntExact(Math.min(Bytes.four(content, tiff + 4, bigEndian), end));
            var entries = Bytes.two(content, directory, bigEndian);
            for (var i = 0; i < entries; i++) {
                var entry = directory + 2 + 12 * i;
                if (entry + 12 > end) {
                    return 1;
                }
                if (Bytes.two(content, entry, bigEndian) == 0x0112) {
                    var value = Bytes.two(content, entry + 8, bigEndian);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (DamagedFile unreadable) {
            // Metadata nobody can read say nothing about the picture.
        }
        return 1;
    }

    /** A smallest EXIF block that says nothing but which way is up. */
    private static void writeOrientation(ByteArrayOutputStream cleaned, int orientation) {
        if (orientation == 1) {
            return;
        }
        cleaned.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
        cleaned.writeBytes(EXIF);
        cleaned.writeBytes(new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        });
    }
}
