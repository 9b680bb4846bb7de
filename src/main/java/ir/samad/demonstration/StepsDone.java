package ir.samad.demonstration;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The markers of the steps that are complete. */
@Repository
class StepsDone {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepsDone(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM demonstration.step)")
                .query(Boolean.class)
                .single();
    }

    boolean contains(String name) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM demonstration.step WHERE name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void add(String name) {
        jdbc.sql("INSERT INTO demonstration.step (name, done_at) VALUES (:name, :at)")
                .param("name", name)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
