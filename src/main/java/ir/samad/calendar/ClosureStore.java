package ir.samad.calendar;

import ir.samad.database.Condition;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the declared closures. */
@Repository
class ClosureStore {

    private static final String COLUMNS = """
            id, first_day, last_day, from_time, until_time, reason, province_code, county_code,
            recorded_at, recorded_by_name, withdrawn_at, withdrawn_by_name, withdrawal_reason
            """;

    private final JdbcClient jdbc;

    ClosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the same closure holds already. */
    boolean insert(UUID id, ClosureDays days, String reason, Instant at, EnteredBy by) {
        return jdbc.sql("""
                INSERT INTO calendar.closure
                    (id, first_day, last_day, from_time, until_time, reason, province_code, county_code,
                     recorded_at, recorded_by, recorded_by_name)
                VALUES (:id, :first, :last, :from, :until, :reason, :province, :county, :at, :by, :byName)
                ON CONFLICT DO NOTHING
                """)
                        .param("id", id)
                        .param("first", days.first())
                        .param("last", days.last())
                        .param("from", days.fromTime(), java.sql.Types.TIME)
                        .param("until", days.untilTime(), java.sql.Types.TIME)
                        .param("reason", reason)
                        .param("province", text(days.province()), java.sql.Types.VARCHAR)
                        .param("county", text(days.county()), java.sql.Types.VARCHAR)
                        .param("at", utc(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    /** False when it does not hold any more. */
    boolean withdraw(ClosureId id, String reason, Instant at, EnteredBy by) {
        return jdbc.sql("""
                UPDATE calendar.closure
                SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_by_name = :byName, withdrawal_reason = :reason
                WHERE id = :id AND withdrawn_at IS NULL
                """)
                        .param("id", id.value())
                        .param("at", utc(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Optional<Closure> find(ClosureId id) {
        return list(Condition.where("id = :id", Map.of("id", id.value()))).stream()
                .findFirst();
    }

    List<Closure> listHolding() {
        return list(Condition.where("withdrawn_at IS NULL", Map.of()));
    }

    /** Also withdrawn ones, with at least one day in the span. */
    List<Closure> listTouching(LocalDate from, LocalDate until) {
        return list(Condition.where("first_day <= :until AND last_day >= :from", Map.of("from", from, "until", until)));
    }

    private List<Closure> list(Condition condition) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM calendar.closure WHERE " + condition.sql()
                        + " ORDER BY first_day, last_day, id")
                .params(condition.parameters())
                .query((row, number) -> closure(row))
                .list();
    }

    private static Closure closure(ResultSet row) throws SQLException {
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        var province = row.getString("province_code");
        var county = row.getString("county_code");
        return new Closure(
                new ClosureId(row.getObject("id", UUID.class)),
                new ClosureDays(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class),
                        province == null ? null : new ProvinceCode(province),
                        county == null ? null : new CountyCode(county)),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"),
                withdrawnAt == null
                        ? null
                        : new Closure.Withdrawal(
                                withdrawnAt.toInstant(),
                                row.getString("withdrawn_by_name"),
                                row.getString("withdrawal_reason")));
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
