package ir.samad.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments on their way into the database and out of it, whatever its time zone. */
final class Moments {

    private Moments() {}

    static OffsetDateTime in(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime inOrNull(@Nullable Instant moment) {
        return moment == null ? null : in(moment);
    }

    static Instant out(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant outOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
