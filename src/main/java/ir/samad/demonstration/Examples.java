package ir.samad.demonstration;

import ir.samad.vocabulary.TrackingCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases whose invented owners a visitor may pretend to be. */
@Repository
class Examples {

    private final JdbcClient jdbc;

    Examples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Such a case.
     *
     * @param kind what it is an example of; its text is {@code demonstration.example.<kind>}
     * @param mobile of its invented owner
     */
    record Example(String kind, TrackingCode code, String mobile) {}

    List<Example> listAll() {
        return jdbc.sql("SELECT kind, tracking_code, mobile FROM demonstration.example ORDER BY kind")
                .query((row, number) -> new Example(
                        row.getString("kind"),
                        new TrackingCode(row.getString("tracking_code")),
                        row.getString("mobile")))
                .list();
    }

    void add(Example example) {
        jdbc.sql("INSERT INTO demonstration.example (kind, tracking_code, mobile) VALUES (:kind, :code, :mobile)")
                .param("kind", example.kind())
                .param("code", example.code().value())
                .param("mobile", example.mobile())
                .update();
    }
}
