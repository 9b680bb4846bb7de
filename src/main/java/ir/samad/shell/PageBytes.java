package ir.samad.shell;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A page as it is written by its template: thousands of small pieces become one run of UTF-8 bytes, so that none is an
 * object of its own and the way out is gone once.
 */
final class PageBytes implements TemplateOutput {

    /** A worklist of fifty lines has room in it. */
    private static final int USUAL = 128 * 1024;

    private byte[] bytes = new byte[USUAL];
    private int length;

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        // One character is at most three bytes; two that are one letter together are four.
        makeRoom(3 * (end - begin));
        var to = bytes;
        var at = length;
        for (var i = begin; i < end; i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                var whole = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | whole >> 18);
                to[at++] = (byte) (0x80 | whole >> 12 & 0x3F);
                to[at++] = (byte) (0x80 | whole >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | whole & 0x3F);
            } else {
                // Half a letter cannot be written; Java writes the same sign for it.
                to[at++] = '?';
            }
        }
        length = at;
    }

    @Override
    public void writeBinaryContent(byte[] piece) {
        makeRoom(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
