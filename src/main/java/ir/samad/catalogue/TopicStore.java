package ir.samad.catalogue;

import ir.samad.database.Ids;
import ir.samad.database.WordPatterns;
import ir.samad.directory.BodyId;
import ir.samad.directory.Level;
import ir.samad.vocabulary.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TopicStore {

    private static final String SELECT = """
            SELECT t.id, t.code, t.parent_id, t.name, t.hint, t.types, t.lowest_level, t.evidence,
                   ARRAY(SELECT c.body_id FROM catalogue.competence c
                         WHERE c.topic_id = t.id ORDER BY c.ordinal) AS bodies
            FROM catalogue.topic t
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TopicStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long version() {
        return jdbc.sql("SELECT number FROM catalogue.version")
                .query(Long.class)
                .single();
    }

    /** Notes a change; who changes after us waits until we are done. */
    void raiseVersion() {
        jdbc.sql("UPDATE catalogue.version SET number = number + 1").update();
    }

    void put(List<TopicRow> rows) {
        var ordinal = 0;
        for (var row : rows) {
            put(row, ordinal++);
        }
    }

    private void put(TopicRow row, int ordinal) {
        var id = jdbc.sql("""
                INSERT INTO catalogue.topic
                    (id, code, parent_id, name, hint, synonyms, search_key, types, lowest_level, evidence, ordinal, active)
                VALUES (:id, :code, (SELECT p.id FROM catalogue.topic p WHERE p.code = :parent), :name, :hint, :synonyms, :key,
                        :types, :level, :evidence, :ordinal, TRUE)
                ON CONFLICT (code) DO UPDATE SET
                    parent_id = excluded.parent_id, name = excluded.name, hint = excluded.hint,
                    synonyms = excluded.synonyms, search_key = excluded.search_key, types = excluded.types, lowest_level = excluded.lowest_level,
                    evidence = excluded.evidence, ordinal = excluded.ordinal, active = TRUE
                RETURNING id
                """)
                .param("id", Ids.next(clock))
                .param("code", row.code())
                .param("parent", row.parentCode())
                .param("name", row.name())
                .param("hint", row.hint())
                .param("synonyms", row.synonyms())
                .param("key", PersianText.searchKey(row.name() + " " + row.synonyms() + " " + row.hint()))
                .param("types", row.types().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("level", row.lowestLevel().name())
                .param("evidence", row.evidence().name())
                .param("ordinal", ordinal)
                .query(UUID.class)
                .single();
        jdbc.sql("DELETE FROM catalogue.competence WHERE topic_id = :id")
                .param("id", id)
                .update();
        for (var i = 0; i < row.bodies().size(); i++) {
            jdbc.sql("INSERT INTO catalogue.competence (topic_id, body_id, ordinal) VALUES (:topic, :body, :ordinal)")
                    .param("topic", id)
                    .param("body", row.bodies().get(i).value())
                    .param("ordinal", i)
                    .update();
        }
    }

    boolean setEvidence(TopicId id, Evidence evidence) {
        return jdbc.sql("UPDATE catalogue.topic SET evidence = :evidence WHERE id = :id AND active")
                        .param("evidence", evidence.name())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    List<Topic> listAll() {
        return jdbc.sql(SELECT + " WHERE t.active ORDER BY t.ordinal, t.code")
                .query(TopicStore::topic)
                .list();
    }

    /** Topics in use as they were put in, in their order. */
    List<TopicRow> listRows() {
        return jdbc.sql("""
                SELECT t.code, p.code AS parent, t.name, t.hint, t.synonyms, t.types, t.lowest_level, t.evidence,
                       ARRAY(SELECT c.body_id FROM catalogue.competence c
                             WHERE c.topic_id = t.id ORDER BY c.ordinal) AS bodies
                FROM catalogue.topic t LEFT JOIN catalogue.topic p ON p.id = t.parent_id
                WHERE t.active ORDER BY t.ordinal, t.code
                """)
                .query((row, number) -> new TopicRow(
                        row.getString("code"),
                        row.getString("parent"),
                        row.getString("name"),
                        row.getString("hint"),
                        row.getString("synonyms"),
                        types(row),
                        bodies(row),
                        Level.valueOf(row.getString("lowest_level")),
                        Evidence.valueOf(row.getString("evidence"))))
                .list();
    }

    Optional<Topic> find(TopicId id) {
        return jdbc.sql(SELECT + " WHERE t.id = :id")
                .param("id", id.value())
                .query(TopicStore::topic)
                .optional();
    }

    Optional<Topic> findByCode(String code) {
        return jdbc.sql(SELECT + " WHERE t.code = :code")
                .param("code", code)
                .query(TopicStore::topic)
                .optional();
    }

    List<Topic> search(String key, int most) {
        var words = WordPatterns.of(key);
        if (words.length == 0) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                 WHERE t.active AND t.search_key LIKE ALL (:words)
                   AND EXISTS (SELECT 1 FROM catalogue.competence c WHERE c.topic_id = t.id)
                 ORDER BY t.ordinal, t.code LIMIT :most
                """)
                .param("words", words)
                .param("most", most)
                .query(TopicStore::topic)
                .list();
    }

    boolean isCompetent(BodyId body, TopicId topic) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM catalogue.competence WHERE topic_id = :topic AND body_id = :body)
                """)
                .param("topic", topic.value())
                .param("body", body.value())
                .query(Boolean.class)
                .single();
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new Topic(
                new TopicId(row.getObject("id", UUID.class)),
                row.getString("code"),
                parent == null ? null : new TopicId(parent),
                row.getString("name"),
                row.getString("hint"),
                types(row),
                bodies(row),
                Level.valueOf(row.getString("lowest_level")),
                Evidence.valueOf(row.getString("evidence")));
    }

    private static Set<CaseType> types(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("types").getArray())
                .map(CaseType::valueOf)
                .collect(Collectors.toSet());
    }

    private static List<BodyId> bodies(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray("bodies").getArray())
                .map(BodyId::new)
                .toList();
    }
}
