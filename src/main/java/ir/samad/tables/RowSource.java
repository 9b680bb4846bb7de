package ir.samad.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file whose rows can be read one by one, more than once. */
interface RowSource extends Closeable {

    /** Names of the sheets that people see; one without a name in a file that has none. */
    List<String> sheets();

    /**
     * The rows in which something stands.
     *
     * @param sheet its place, from 0
     * @param after rows up to this number are passed over, with all that is merged from there
     */
    Rows open(int sheet, int after) throws IOException;

    String encoding();

    boolean guessed();

    /** Rows, one after the other. */
    interface Rows extends Closeable {

        /** The next row, or null when there is none. */
        @Nullable
        SheetRow next() throws IOException;
    }
}
