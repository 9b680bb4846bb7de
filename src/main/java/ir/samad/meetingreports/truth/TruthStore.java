package ir.samad.meetingreports.truth;

import ir.samad.calendar.Season;
import ir.samad.database.Condition;
import ir.samad.directory.UnitId;
import ir.samad.meetings.Accuracy;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps samples, and what the people of them said. */
@Repository
class TruthStore {

    private static final String RIGHT = "c.was_met AND c.is_day_right AND c.is_result_true";
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    TruthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TruthSample sample, ProvinceCode province, List<UUID> people, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingreports.truth_sample (
                    id, province_code, unit_id, unit_name, year, season, seed, population, drawn_at, drawn_by, drawn_by_name)
                VALUES (:id, :province, :unit, :unitName, :year, :season, :seed, :population, :at, :by, :byName)
                """)
                .param("id", sample.id())
                .param("province", province.value())
                .param("unit", sample.unit().value())
                .param("unitName", sample.unitName())
                .param("year", sample.season().year())
                .param("season", sample.season().number())
                .param("seed", sample.seed())
                .param("population", sample.population())
                .param("at", Timestamp.from(sample.drawnAt()))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
        jdbc.sql("""
                INSERT INTO meetingreports.truth_check (sample_id, applicant_id, number)
                SELECT :id, person, number FROM unnest(CAST(:people AS uuid[])) WITH ORDINALITY AS drawn (person, number)
                """)
                .param("id", sample.id())
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    List<TruthSample> list(ProvinceCode province, Season season) {
        return samples(Condition.where(
                "s.province_code = :province AND s.year = :year AND s.season = :season",
                Map.of("province", province.value(), "year", season.year(), "season", season.number())));
    }

    List<TruthSample> list(UnitId unit, int year) {
        return samples(
                Condition.where("s.unit_id = :unit AND s.year = :year", Map.of("unit", unit.value(), "year", year)));
    }

    Optional<TruthSample> find(UUID id, ProvinceCode province) {
        return samples(Condition.where(
                        "s.id = :id AND s.province_code = :province", Map.of("id", id, "province", province.value())))
                .stream()
                .findFirst();
    }

    private List<TruthSample> samples(Condition condition) {
        return jdbc.sql("""
                SELECT s.*, count(*) AS size, count(c.called_at) AS called,
                       count(*) FILTER (WHERE c.was_reached) AS asked, count(*) FILTER (WHERE %s) AS right_ones
                FROM meetingreports.truth_sample s JOIN meetingreports.truth_check c ON c.sample_id = s.id
                WHERE %s GROUP BY s.id ORDER BY s.drawn_at DESC, s.id LIMIT %d
                """.formatted(RIGHT, condition.sql(), MOST))
                .params(condition.parameters())
                .query((row, number) -> new TruthSample(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        new Season(row.getInt("year"), row.getInt("season")),
                        row.getLong("seed"),
                        row.getInt("population"),
                        row.getInt("size"),
                        row.getInt("called"),
                        new Accuracy(row.getInt("asked"), row.getInt("right_ones")),
                        row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                        row.getString("drawn_by_name")))
                .list();
    }

    /** What people said, by unit and season; somebody drawn twice counts as often as he was asked. */
    Map<UnitId, Map<Integer, Accuracy>> listAccuracies(Collection<UnitId> units, int year) {
        Map<UnitId, Map<Integer, Accuracy>> found = new HashMap<>();
        jdbc.sql("""
                SELECT s.unit_id, s.season, count(*) AS asked, count(*) FILTER (WHERE %s) AS right_ones
                FROM meetingreports.truth_sample s JOIN meetingreports.truth_check c ON c.sample_id = s.id
                WHERE s.unit_id = ANY (CAST(:units AS uuid[])) AND s.year = :year AND c.was_reached
                GROUP BY s.unit_id, s.season
                """.formatted(RIGHT))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("year", year)
                .query(row -> {
                    found.computeIfAbsent(new UnitId(row.getObject("unit_id", UUID.class)), unit -> new HashMap<>())
                            .put(row.getInt("season"), new Accuracy(row.getInt("asked"), row.getInt("right_ones")));
                });
        return found;
    }

    List<TruthCheck> listChecks(UUID sample) {
        return checks(Condition.where("sample_id = :sample", Map.of("sample", sample)));
    }

    /** What people of a unit said is not true, the newest first. */
    List<TruthCheck> listUntrue(UnitId unit, int year) {
        return checks(Condition.where(
                "was_reached AND NOT (was_met AND is_day_right AND is_result_true) IS TRUE AND sample_id IN ("
                        + "SELECT id FROM meetingreports.truth_sample WHERE unit_id = :unit AND year = :year)",
                Map.of("unit", unit.value(), "year", year)));
    }

    private List<TruthCheck> checks(Condition condition) {
        return jdbc.sql("SELECT * FROM meetingreports.truth_check WHERE " + condition.sql()
                        + " ORDER BY sample_id DESC, number LIMIT " + MOST)
                .params(condition.parameters())
                .query(TruthStore::check)
                .list();
    }

    private static TruthCheck check(ResultSet row, int number) throws SQLException {
        var reached = flag(row, "was_reached");
        return new TruthCheck(
                row.getObject("sample_id", UUID.class),
                row.getObject("applicant_id", UUID.class),
                row.getInt("number"),
                reached == null
                        ? null
                        : new TruthCheck.Answer(
                                reached,
                                flag(row, "was_met"),
                                flag(row, "is_day_right"),
                                flag(row, "is_result_true"),
                                row.getString("remark"),
                                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                                row.getString("called_by_name")));
    }

    private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        var value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    /** Keeps what he said; false when he had been reached before. */
    boolean answer(UUID sample, UUID person, TruthChecks.Said said, Instant at, Staff by) {
        return jdbc.sql("""
                UPDATE meetingreports.truth_check SET
                    was_reached = :reached, was_met = CAST(:met AS boolean), is_day_right = CAST(:day AS boolean),
                    is_result_true = CAST(:result AS boolean), remark = :remark, called_at = :at, called_by = :by,
                    called_by_name = :byName
                WHERE sample_id = :sample AND applicant_id = :person AND was_reached IS NOT TRUE
                """)
                        .param("reached", said.reached())
                        .param("met", said.met())
                        .param("day", said.dayRight())
                        .param("result", said.resultTrue())
                        .param("remark", said.remark())
                        .param("at", Timestamp.from(at))
                        .param("by", by.personId())
                        .param("byName", by.name())
                        .param("sample", sample)
                        .param("person", person)
                        .update()
                == 1;
    }
}
