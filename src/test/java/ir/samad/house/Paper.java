package ir.samad.house;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as others see it: opened with another library than the one that wrote it, read, drawn, and scanned. */
public final class Paper implements AutoCloseable {

    private static final int DOTS_PER_INCH = 150;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final PDDocument document;

    private Paper(PDDocument document) {
        this.document = document;
    }

    public static Paper open(byte[] pdf) {
        try {
            return new Paper(Loader.loadPDF(pdf));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** Its words as somebody finds them who searches or copies; without joiners, which have no shape on paper. */
    public String text() {
        try {
            return plain(new PDFTextStripper().getText(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text as {@link #text()} would have it. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("\\s+", " ");
    }

    /** The names of the fonts it uses, and whether each travels with it. */
    public Set<String> fonts() {
        var fonts = new TreeSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                try {
                    var font = page.getResources().getFont(name);
                    fonts.add(font.getName().replaceAll("^[A-Z0-9]+\\+", "")
                            + (font.isEmbedded() ? "" : " (not embedded)"));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return fonts;
    }

    /** The first page as a picture, also kept as {@code target/screenshots/<name>.png}. */
    public BufferedImage picture(String name) {
        try {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            Files.createDirectories(PICTURES);
            ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
            return picture;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a telephone reads from a picture with a QR code; empty when it finds none. */
    public static Optional<String> scan(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        } catch (ReaderException damaged) {
            throw new AssertionError("A QR code that cannot be read", damaged);
        }
    }

    /** The share of dark dots in a part of a picture, given in hundredths of its width and height. */
    public static double ink(BufferedImage picture, int left, int top, int right, int bottom) {
        var dark = 0;
        var all = 0;
        for (var x = picture.getWidth() * left / 100; x < picture.getWidth() * right / 100; x++) {
            for (var y = picture.getHeight() * top / 100; y < picture.getHeight() * bottom / 100; y++) {
                all++;
                if ((picture.getRGB(x, y) >> 8 & 0xff) < 128) {
                    dark++;
                }
            }
        }
        return (double) dark / all;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
