package ir.samad.tables;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a part of a packed workbook and counts what it really unpacks to, whatever it says of itself. An XML part in which
 * one tag, one remark or one piece of text goes on and on ends as well: whoever reads it would hold it in memory.
 */
final class PartStream extends InputStream {

    /** Many times what a cell can hold. */
    private static final int LONGEST_PIECE = 1024 * 1024;

    private static final int THREE = 0xFFFFFF;
    private static final int TWO = 0xFFFF;
    private static final int REMARK = letters("<!-");
    private static final int REMARK_ENDS = letters("-->");
    private static final int RAW = letters("<![");
    private static final int RAW_ENDS = letters("]]>");
    private static final int ORDER = letters("<?");
    private static final int ORDER_ENDS = letters("?>");
    /** Of a remark without text, from the letters by which it is known. */
    private static final int SHORTEST_REMARK = 4;

    private final InputStream in;
    private final long most;
    private long count;
    private int last;
    private int piece;
    /** The letters that end what is no element; 0 outside of it. */
    private int until;

    private boolean closed;

    PartStream(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    private static int letters(String text) {
        return text.chars().reduce(0, (before, letter) -> before << 8 | letter);
    }

    /** How much was read. */
    long count() {
        return count;
    }

    /** Reads to the end without looking; a parser that came to the end has closed it. */
    void drain() throws IOException {
        if (closed) {
            return;
        }
        var nowhere = new byte[8192];
        for (var read = in.read(nowhere); read >= 0; read = in.read(nowhere)) {
            add(read);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = in.read(into, from, length);
        if (read > 0) {
            add(read);
            for (var i = from; i < from + read; i++) {
                look(into[i] & 0xFF);
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        in.close();
    }

    private void add(int read) throws Unreadable {
        count += read;
        if (count > most) {
            throw new Unreadable("unpacks-too-large", most / 1024 / 1024);
        }
    }

    private void look(int letter) throws Unreadable {
        last = (last << 8 | letter) & THREE;
        if (++piece > LONGEST_PIECE) {
            throw new Unreadable("broken");
        }
        if (until == 0) {
            if (letter == '<') {
                piece = 0;
            } else if (piece <= 2) {
                until = last == REMARK ? REMARK_ENDS : last == RAW ? RAW_ENDS : 0;
                until = until == 0 && (last & TWO) == ORDER ? ORDER_ENDS : until;
            }
        } else if (letter == '>' && piece >= SHORTEST_REMARK && (until == last || until == (last & TWO))) {
            until = 0;
        }
    }
}
