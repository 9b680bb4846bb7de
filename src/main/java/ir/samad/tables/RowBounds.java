package ir.samad.tables;

/**
 * How much a file may hold that is read row by row.
 *
 * @param megabytes its size
 * @param unpackedMegabytes what a packed workbook really unpacks to
 * @param rows rows below the heading in which something stands
 */
public record RowBounds(int megabytes, int unpackedMegabytes, int rows) {

    private static final long MEGABYTE = 1024L * 1024;

    long bytes() {
        return megabytes * MEGABYTE;
    }

    long unpackedBytes() {
        return unpackedMegabytes * MEGABYTE;
    }
}
