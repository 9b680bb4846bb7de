package ir.samad.meetingday;

import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Keeps people of sheets, many at once. */
@Repository
class MetPeopleStore {

    private static final String PERSON = """
            INSERT INTO meetingday.applicant (
                id, session_id, unit_id, day, number, mode, identity_kind, identity_value, first_name, last_name,
                phone, phone_of, is_phone_shared, subject, turn, arrived_at, ended_at, result_state, result_due,
                entered_at, entered_by, entered_by_name)
            VALUES (
                :id, :session, :unit, :day, :number, :mode, :kind, :value, :first, :last,
                :phone, :phoneOf, :shared, :subject, 'MET', :at, :at, :state, CAST(:due AS date), :at, :by, :byName)
            """;

    private static final String RESULT = """
            INSERT INTO meetingday.result (applicant_id, number, state, action, due, said_at, said_by, said_by_name)
            VALUES (:id, 1, :state, :action, CAST(:due AS date), :at, :by, :byName)
            """;

    private final NamedParameterJdbcOperations jdbc;

    MetPeopleStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UnitId unit, List<MetPerson> met, Clock clock, Staff by) {
        var at = clock.instant();
        Map<UUID, Integer> last = new HashMap<>();
        List<SqlParameterSource> rows = new ArrayList<>();
        for (var one : met) {
            var number = last.merge(
                    one.session(), last.containsKey(one.session()) ? 1 : lastNumber(one.session()) + 1, Integer::sum);
            rows.add(row(unit, one, number, Ids.next(clock), at, by));
        }
        var all = rows.toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(PERSON, all);
        jdbc.batchUpdate(RESULT, all);
    }

    private int lastNumber(UUID session) {
        var last = jdbc.queryForObject(
                "SELECT coalesce(max(number), 0) FROM meetingday.applicant WHERE session_id = :session",
                Map.of("session", session),
                Integer.class);
        return last == null ? 0 : last;
    }

    private static SqlParameterSource row(UnitId unit, MetPerson one, int number, UUID id, Instant at, Staff by) {
        return new MapSqlParameterSource(PeopleRows.person(one.person()))
                .addValue("id", id)
                .addValue("session", one.session())
                .addValue("unit", unit.value())
                .addValue("day", one.day())
                .addValue("number", number)
                .addValue("state", one.result().state().name())
                .addValue("action", one.result().action())
                .addValue("due", one.result().due())
                .addValue("at", Timestamp.from(at))
                .addValue("by", by.personId())
                .addValue("byName", by.name());
    }

    /** The numbers of identity of those whom the unit knows by each telephone. */
    Map<String, Set<String>> identitiesByPhone(UnitId unit, Collection<String> phones) {
        Map<String, Set<String>> found = new HashMap<>();
        jdbc.query("""
                SELECT DISTINCT phone, identity_value FROM meetingday.applicant
                WHERE unit_id = :unit AND phone = ANY (CAST(:phones AS text[]))
                """, Map.of("unit", unit.value(), "phones", phones.toArray(String[]::new)), row -> {
            found.computeIfAbsent(row.getString(1), phone -> new HashSet<>()).add(row.getString(2));
        });
        return found;
    }

    int countMet(Collection<UUID> sessions) {
        var count = jdbc.queryForObject("""
                SELECT count(*) FROM meetingday.applicant
                WHERE session_id = ANY (CAST(:sessions AS uuid[])) AND turn = 'MET'
                """, Map.of("sessions", sessions.toArray(UUID[]::new)), Integer.class);
        return count == null ? 0 : count;
    }

    /** Those with the smallest SHA-256 of «seed id»: who has the seed and the rows draws the same. */
    List<UUID> drawMet(Collection<UUID> sessions, long seed, int size) {
        return jdbc.queryForList(
                """
                SELECT id FROM meetingday.applicant
                WHERE session_id = ANY (CAST(:sessions AS uuid[])) AND turn = 'MET'
                ORDER BY sha256(convert_to(:seed || ' ' || id, 'UTF8')) LIMIT :size
                """,
                Map.of("sessions", sessions.toArray(UUID[]::new), "seed", Long.toString(seed), "size", size),
                UUID.class);
    }
}
