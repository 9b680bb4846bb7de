package ir.samad.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table, gathered in PostgreSQL's text format and sent by COPY. */
final class Copy {

    private static final HexFormat HEX = HexFormat.of();

    private final String target;
    private final StringBuilder rows = new StringBuilder();

    /**
     * @param target table and columns, as in {@code cases.party (case_id, position_id)}
     */
    Copy(String target) {
        this.target = target;
    }

    /** Adds a row; texts, numbers, dates, instants, identifiers, byte arrays and null. */
    void row(@Nullable Object... values) {
        var first = true;
        for (var value : Arrays.asList(values)) {
            if (!first) {
                rows.append('\t');
            }
            first = false;
            append(value);
        }
        rows.append('\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case byte[] bytes -> rows.append("\\\\x").append(HEX.formatHex(bytes));
            case Boolean truth -> rows.append(truth ? 't' : 'f');
            case Instant instant -> rows.append(instant);
            case Number number -> rows.append(number);
            default ->
                rows.append(value.toString()
                        .replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\t", " "));
        }
    }

    /** Sends what was gathered and begins anew. */
    void send(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + target + " FROM STDIN", new StringReader(rows.toString()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        rows.setLength(0);
    }
}
