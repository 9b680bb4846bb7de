package ir.samad.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Draws what citizens might photograph or scan, without a camera: a street with a hole, a leak, a page written by hand.
 * Each is drawn once and always comes out the same; none shows a person or a real place.
 */
final class Sketches {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int PAGE_WIDTH = 620;
    private static final int PAGE_HEIGHT = 877;
    private static final Color ASPHALT = new Color(0x6b6a6c);
    private static final Color KERB = new Color(0xc9c3b6);
    private static final Color WALL = new Color(0xc8a77f);
    private static final Color INK = new Color(0x26355f);

    private final byte[] street = jpeg(WIDTH, HEIGHT, Sketches::drawStreet);
    private final byte[] leak = jpeg(WIDTH, HEIGHT, Sketches::drawLeak);
    private final byte[] letter = pdf(jpeg(PAGE_WIDTH, PAGE_HEIGHT, Sketches::drawLetter));

    /** A JPEG of a street with a hole in it. */
    byte[] street() {
        return street;
    }

    /** A JPEG of water that runs from under a wall. */
    byte[] leak() {
        return leak;
    }

    /** A PDF of one page: the scan of a letter written by hand. */
    byte[] letter() {
        return letter;
    }

    private static void drawStreet(Graphics2D g) {
        ground(g);
        g.setColor(new Color(0xe9e4d6));
        for (var dash = 0; dash < 5; dash++) {
            var top = 345 + dash * dash * 12;
            var half = 3 + dash * 3;
            g.fill(new Polygon(
                    new int[] {400 - half, 400 + half, 400 + half + 3, 400 - half - 3},
                    new int[] {top, top, top + 14 + dash * 7, top + 14 + dash * 7},
                    4));
        }
        g.setColor(new Color(0x4a4747));
        g.fillOval(455, 430, 205, 92);
        g.setPaint(new GradientPaint(470, 440, new Color(0x2b2524), 640, 520, new Color(0x5d4a3b)));
        g.fillOval(472, 442, 172, 68);
        stones(g, 430, 415, 260, 125);
    }

    private static void drawLeak(Graphics2D g) {
        ground(g);
        g.setPaint(new GradientPaint(200, 360, new Color(0x9fc0cf), 520, 580, new Color(0x55798c)));
        g.fill(new Polygon(
                new int[] {92, 150, 260, 420, 560, 470, 250, 120},
                new int[] {338, 342, 400, 450, 545, 590, 575, 450},
                8));
        g.setColor(new Color(255, 255, 255, 110));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawArc(190, 420, 150, 60, 10, 120);
        g.drawArc(300, 480, 190, 60, 20, 130);
        g.setColor(new Color(0x5c6b75));
        g.fillRect(84, 250, 26, 92);
        g.fillRect(60, 252, 74, 16);
        stones(g, 520, 470, 180, 90);
    }

    /** Sky, walls that run away, asphalt between kerbs. */
    private static void ground(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xa9cbe2), 0, 300, new Color(0xece4d2)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0x9aa08a));
        g.fill(new Polygon(new int[] {180, 330, 430, 560, 680}, new int[] {320, 235, 262, 220, 320}, 5));
        g.setColor(WALL);
        g.fill(new Polygon(new int[] {0, 340, 340, 0}, new int[] {90, 290, 322, 420}, 4));
        g.setColor(WALL.darker());
        g.fill(new Polygon(new int[] {800, 470, 470, 800}, new int[] {120, 288, 322, 400}, 4));
        g.setColor(KERB);
        g.fill(new Polygon(new int[] {330, 478, 800, 800, 0, 0}, new int[] {320, 320, 425, 600, 600, 445}, 6));
        g.setPaint(new GradientPaint(0, 320, ASPHALT.brighter(), 0, 600, ASPHALT.darker()));
        g.fill(new Polygon(new int[] {352, 456, 800, 800, 0, 0}, new int[] {320, 320, 470, 600, 600, 490}, 6));
    }

    private static void stones(Graphics2D g, int x, int y, int width, int height) {
        var random = new Random(x);
        for (var stone = 0; stone < 60; stone++) {
            var grey = 60 + random.nextInt(90);
            g.setColor(new Color(grey, grey - 6, grey - 14));
            var size = 2 + random.nextInt(7);
            g.fillOval(x + random.nextInt(width), y + random.nextInt(height), size + 2, size);
        }
    }

    private static void drawLetter(Graphics2D g) {
        g.setColor(new Color(0xf7f4ea));
        g.fillRect(0, 0, PAGE_WIDTH, PAGE_HEIGHT);
        var random = new Random(PAGE_WIDTH);
        g.setColor(INK);
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var line = 0; line < 17; line++) {
            var end = line % 6 == 5 || line == 16 ? 240 + random.nextInt(120) : 70;
            handwriting(g, random, end, 150 + line * 36);
        }
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawArc(90, 770, 120, 50, 20, 260);
        g.drawLine(100, 812, 215, 782);
    }

    /** A line of words from right to left, as the hand draws them, not to be read. */
    private static void handwriting(Graphics2D g, Random random, int end, int y) {
        var x = PAGE_WIDTH - 70;
        while (x > end) {
            var word = 22 + random.nextInt(46);
            for (var part = 0; part < word; part += 11) {
                var height = 5 + random.nextInt(11);
                g.drawArc(x - part - 11, y - height, 12, height + random.nextInt(6), 180, 170);
                if (random.nextInt(3) == 0) {
                    g.fillOval(x - part - 6, y - height - 7, 3, 3);
                }
            }
            x -= word + 14;
        }
    }

    private static byte[] jpeg(int width, int height, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The smallest PDF that shows one picture on a page of A4. */
    private static byte[] pdf(byte[] jpeg) {
        var drawing = "q 595 0 0 842 0 0 cm /P Do Q";
        var file = new PdfFile();
        file.object("<< /Type /Catalog /Pages 2 0 R >>");
        file.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
                + " /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>");
        file.stream("", drawing.getBytes(StandardCharsets.US_ASCII));
        file.stream(
                "/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode "
                        .formatted(PAGE_WIDTH, PAGE_HEIGHT),
                jpeg);
        return file.end();
    }
}
