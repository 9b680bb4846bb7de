package ir.samad.attachments;

/** Reads numbers and marks out of a file, never beyond its end. */
final class Bytes {

    private Bytes() {}

    static boolean hasAt(byte[] content, int position, byte[] mark) {
        if (position < 0 || position + mark.length > content.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (content[position + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(byte[] content, byte[] mark) {
        for (var i = 0; i <= content.length - mark.length; i++) {
            if (content[i] == mark[0] && hasAt(content, i, mark)) {
                return true;
            }
        }
        return false;
    }

    static int unsigned(byte[] content, int position) throws DamagedFile {
        if (position < 0 || position >= content.length) {
            throw new DamagedFile("Ends too early");
        }
        return content[position] & 0xFF;
    }

    static int two(byte[] content, int position, boolean bigEndian) throws DamagedFile {
        var first = unsigned(content, position);
        var second = unsigned(content, position + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    static long four(byte[] content, int position, boolean bigEndian) throws DamagedFile {
        long first = two(content, position, bigEndian);
        long second = two(content, position + 2, bigEndian);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }
}
