package ir.samad.satisfaction;

import ir.samad.cases.AnswersRated;
import ir.samad.directory.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said of the answers of a unit and of those below it, in numbers. */
@Repository
class RatingFigures implements AnswersRated {

    private final JdbcClient jdbc;

    RatingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Rated of(UnitId unit, Instant since, Set<UUID> without) {
        return jdbc.sql("""
                SELECT count(*) AS count, count(*) FILTER (WHERE r.satisfaction >= 4) AS content
                FROM directory.published_unit_below b
                JOIN satisfaction.rating r ON r.unit_id = b.unit_id
                WHERE b.ancestor_id = :unit AND r.given_at >= :since AND r.case_id <> ALL (:without)
                """)
                .param("unit", unit.value())
                .param("since", Timestamp.from(since))
                .param("without", without.toArray(UUID[]::new))
                .query((row, number) -> new Rated(row.getInt("count"), row.getInt("content")))
                .single();
    }
}
