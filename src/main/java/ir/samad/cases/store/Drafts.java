package ir.samad.cases.store;

import ir.samad.attachments.Attachments;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseId;
import ir.samad.cases.model.Digest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases being written: what was typed survives the browser, the session and the program. */
@Repository
public class Drafts {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Attachments attachments;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Attachments attachments, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
        this.attachments = attachments;
    }

    /**
     * A draft.
     *
     * @param id identity, also the subject of its uploads
     * @param fields what was typed, by field
     * @param becameCase the case it became; empty while it is being written
     */
    public record Draft(UUID id, Map<String, List<String>> fields, Optional<CaseId> becameCase) {}

    public void save(UUID id, String holder, Map<String, List<String>> fields, Instant at, Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO cases.draft (id, holder_digest, fields, saved_at, expires_at)
                VALUES (:id, :holder, :fields, :at, :expires)
                ON CONFLICT (id) DO UPDATE SET
                    fields = excluded.fields, saved_at = excluded.saved_at, expires_at = excluded.expires_at
                WHERE draft.case_id IS NULL AND draft.holder_digest = excluded.holder_digest
                """)
                .param("id", id)
                .param("holder", Digest.of(holder))
                .param("fields", json.writeValueAsString(fields))
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** The draft, for the one who holds its secret, until it expires. */
    public Optional<Draft> find(UUID id, String holder, Instant at) {
        return jdbc.sql("""
                SELECT fields, case_id FROM cases.draft
                WHERE id = :id AND holder_digest = :holder AND expires_at > :at
                """)
                .param("id", id)
                .param("holder", Digest.of(holder))
                .param("at", Timestamp.from(at))
                .query((row, number) -> new Draft(
                        id,
                        json.readValue(row.getString("fields"), FIELDS),
                        Optional.ofNullable(row.getObject("case_id", UUID.class))
                                .map(CaseId::new)))
                .optional();
    }

    /**
     * Locks a draft for registration, so that sending it twice makes one case.
     *
     * @return the case it became already; empty when it is to be registered now
     */
    public Optional<CaseId> claim(UUID id, Instant at) {
        var made = jdbc.sql("""
                INSERT INTO cases.draft (id, holder_digest, fields, saved_at, expires_at)
                VALUES (:id, ''::bytea, '{}', :at, :at) ON CONFLICT (id) DO NOTHING
                """).param("id", id).param("at", Timestamp.from(at)).update();
        if (made == 1) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT case_id FROM cases.draft WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(CaseId::new))
                .single();
    }

    /** Empties a draft that became a case: its content stands in the case now, and its documents belong to it. */
    public void became(UUID id, CaseId caseId) {
        attachments.move(id, caseId.value(), CaseDocuments.REGISTRATION);
        jdbc.sql("UPDATE cases.draft SET case_id = :case, fields = '{}' WHERE id = :id")
                .param("case", caseId.value())
                .param("id", id)
                .update();
    }

    /** Forgets drafts that nobody finished in time. */
    @Scheduled(cron = "0 41 3 * * *", zone = "Asia/Tehran")
    public void forgetExpired() {
        jdbc.sql("DELETE FROM cases.draft WHERE expires_at < :at AND case_id IS NULL")
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
