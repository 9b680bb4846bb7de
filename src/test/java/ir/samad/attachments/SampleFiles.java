package ir.samad.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people and attackers send them. Pictures differ from call to call. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] picture(String format) {
        try {
            var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            for (var x = 0; x < 40; x++) {
                image.setRGB(x, x % 30, new Color(ThreadLocalRandom.current().nextInt(0xFFFFFF)).getRGB());
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A photograph with EXIF (turned by 90°, taken at a place), a comment, and HTML behind its end. */
    static byte[] photographWithSecrets() {
        var plain = picture("jpg");
        var tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
        tiff.putInt(0).position(60);
        tiff.put(ascii("GPSSECRET 35.6892 51.3890"));
        return join(
                slice(plain, 0, 2),
                segment(0xE1, join(ascii("Exif\0\0"), tiff.array())),
                segment(0xFE, ascii("<script>alert('comment')</script>")),
                slice(plain, 2, plain.length),
                ascii("<html><script>alert('behind the end')</script></html>"));
    }

    static byte[] pngWithText() {
        var plain = picture("png");
        var text = join(ascii("tEXt"), ascii("Comment\0<script>SECRET</script>"));
        var crc = new CRC32();
        crc.update(text);
        var chunk = ByteBuffer.allocate(text.length + 8)
                .putInt(text.length - 4)
                .put(text)
                .putInt((int) crc.getValue());
        return join(slice(plain, 0, 33), chunk.array(), slice(plain, 33, plain.length), ascii("PK-behind"));
    }

    static byte[] webp() {
        var vp8x = new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        var body = join(
                riffChunk("VP8X", vp8x),
                riffChunk("VP8L", new byte[] {0x2F, 0, 0, 0, 0, 0, 0, 0}),
                riffChunk("EXIF", ascii("GPSSECRET!")));
        return join(
                ascii("RIFF"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(body.length + 4)
                        .array(),
                ascii("WEBP"),
                body);
    }

    public static byte[] pdf(String object) {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + object + ">>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n% "
                + ThreadLocalRandom.current().nextLong() + "\n%%EOF\n");
    }

    public static byte[] windowsProgram() {
        var program = new byte[512];
        System.arraycopy(ascii("MZ\u0090\0\u0003"), 0, program, 0, 5);
        program[60] = (byte) 128;
        System.arraycopy(ascii("PE\0\0"), 0, program, 128, 4);
        return program;
    }

    static byte[] mp3() {
        var sound = new byte[2000];
        System.arraycopy(ascii("ID3"), 0, sound, 0, 3);
        sound[3] = 4;
        sound[1000] = (byte) ThreadLocalRandom.current().nextInt();
        return sound;
    }

    static byte[] ogg() {
        return join(
                ascii("OggS"),
                new byte[] {0, 2},
                new byte[8],
                new byte[] {1, 2, 3, 4},
                new byte[8],
                new byte[] {1, 19},
                ascii("OpusHead"),
                new byte[60]);
    }

    static byte[] box(String brand) {
        return join(
                new byte[] {0, 0, 0, 24},
                ascii("ftyp" + brand),
                new byte[] {0, 0, 2, 0},
                ascii(brand + "mp42"),
                new byte[64]);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] slice(byte[] content, int from, int to) {
        return java.util.Arrays.copyOfRange(content, from, to);
    }

    private static byte[] segment(int marker, byte[] content) {
        var length = content.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] riffChunk(String name, byte[] content) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        return join(ascii(name), length.array(), content, new byte[content.length & 1]);
    }
}
