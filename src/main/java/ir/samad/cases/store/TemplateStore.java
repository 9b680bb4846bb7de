package ir.samad.cases.store;

import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.AnswerTemplate;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import ir.samad.directory.BodyId;
import ir.samad.directory.PositionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts that bodies keep ready for their answers. */
@Repository
public class TemplateStore {

    private static final String SELECT = """
            SELECT id, name, type, topic_id, outcome, text FROM cases.answer_template WHERE body_id = :body
            """;

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AnswerTemplate> list(BodyId body) {
        return jdbc.sql(SELECT + " ORDER BY name, id")
                .param("body", body.value())
                .query(TemplateStore::template)
                .list();
    }

    /** How often any of them has changed. */
    public long version() {
        return jdbc.sql("SELECT number FROM cases.answer_template_version")
                .query(Long.class)
                .single();
    }

    /** One more change, and nobody else makes one until it is committed. */
    public void raiseVersion() {
        jdbc.sql("UPDATE cases.answer_template_version SET number = number + 1").update();
    }

    public Optional<AnswerTemplate> find(BodyId body, UUID id) {
        return jdbc.sql(SELECT + " AND id = :id")
                .param("body", body.value())
                .param("id", id)
                .query(TemplateStore::template)
                .optional();
    }

    /** Keeps it, new or in the place of an earlier one of the same body. */
    public void keep(BodyId body, AnswerTemplate template, PositionId by, Instant at) {
        var topic = template.topic();
        jdbc.sql("""
                INSERT INTO cases.answer_template (id, body_id, name, type, topic_id, outcome, text, kept_by, kept_at)
                VALUES (:id, :body, :name, :type, :topic, :outcome, :text, :by, :at)
                ON CONFLICT (id) DO UPDATE SET
                    name = excluded.name, type = excluded.type, topic_id = excluded.topic_id,
                    outcome = excluded.outcome, text = excluded.text, kept_by = excluded.kept_by,
                    kept_at = excluded.kept_at
                WHERE answer_template.body_id = excluded.body_id
                """)
                .param("id", template.id())
                .param("body", body.value())
                .param("name", template.name())
                .param("type", name(template.type()))
                .param("topic", topic == null ? null : topic.value())
                .param("outcome", name(template.outcome()))
                .param("text", template.text())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    public boolean delete(BodyId body, UUID id) {
        return jdbc.sql("DELETE FROM cases.answer_template WHERE body_id = :body AND id = :id")
                        .param("body", body.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static AnswerTemplate template(ResultSet row, int number) throws SQLException {
        var type = row.getString("type");
        var topic = row.getObject("topic_id", UUID.class);
        var outcome = row.getString("outcome");
        return new AnswerTemplate(
                row.getObject("id", UUID.class),
                row.getString("name"),
                type == null ? null : CaseType.valueOf(type),
                topic == null ? null : new TopicId(topic),
                outcome == null ? null : AnswerOutcome.valueOf(outcome),
                row.getString("text"));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
