package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes people. */
@Repository
class PersonStore {

    static final String COLUMNS = "e.person_id, e.name, e.national_id, e.personnel_number, e.version";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    PersonStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.person e WHERE e.person_id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    Optional<Person> findByNationalId(String nationalId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.person e WHERE e.national_id = :value")
                .param("value", nationalId, Types.CHAR)
                .query((row, number) -> person(row))
                .optional();
    }

    Optional<Person> findByPersonnelNumber(String personnelNumber) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.person e WHERE e.personnel_number = :value")
                .param("value", personnelNumber)
                .query((row, number) -> person(row))
                .optional();
    }

    List<Person> list() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directory.person e ORDER BY e.person_id")
                .query((row, number) -> person(row))
                .list();
    }

    void insert(Collection<Person> people) {
        batches.batchUpdate("""
                INSERT INTO directory.person (person_id, name, search_key, national_id, personnel_number)
                VALUES (:id, :name, :key, :nationalId, :personnelNumber)
                """, people.stream().map(PersonStore::values).toArray(SqlParameterSource[]::new));
    }

    /** Writes the new values when nobody changed the person since the given version. */
    boolean update(Person person) {
        return batches.update("""
                UPDATE directory.person
                SET name = :name, search_key = :key, national_id = :nationalId, personnel_number = :personnelNumber,
                    version = version + 1
                WHERE person_id = :id AND version = :version
                """, values(person)) == 1;
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("national_id"),
                row.getString("personnel_number"),
                row.getInt("version"));
    }

    private static MapSqlParameterSource values(Person person) {
        var number = person.personnelNumber();
        return new MapSqlParameterSource()
                .addValue("id", person.id().value())
                .addValue("name", person.name())
                .addValue("key", PersianText.searchKey(person.name() + " " + (number == null ? "" : number)))
                .addValue("nationalId", person.nationalId(), Types.CHAR)
                .addValue("personnelNumber", number, Types.VARCHAR)
                .addValue("version", person.version());
    }
}
