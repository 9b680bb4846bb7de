package ir.samad.applicants;

import ir.samad.database.Ids;
import ir.samad.vocabulary.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the applicants. One identity is one applicant, whatever the channel. */
@Component
public class Applicants {

    private static final String SELECT = """
            SELECT id, identity_kind, identity_value, representative, first_name, last_name
            FROM applicants.applicant
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Applicants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The applicant with this identity, made when he contacts us for the first time. His name becomes the newest one he
     * gave; earlier names stay in the history of his cases.
     */
    @Transactional
    public Applicant meet(Identity identity, String firstName, String lastName) {
        return jdbc.sql("""
                        INSERT INTO applicants.applicant
                            (id, identity_kind, identity_value, representative, first_name, last_name, search_key,
                             met_at)
                        VALUES (:id, :kind, :value, :representative, :first, :last, :key, :at)
                        ON CONFLICT (identity_kind, identity_value) DO UPDATE SET
                            representative = excluded.representative, first_name = excluded.first_name,
                            last_name = excluded.last_name, search_key = excluded.search_key
                        RETURNING id, identity_kind, identity_value, representative, first_name, last_name
                        """)
                .param("id", Ids.next(clock))
                .param("kind", identity.kind().name())
                .param("value", identity.value())
                .param("representative", identity.representative())
                .param("first", firstName)
                .param("last", lastName)
                .param("key", PersianText.searchKey(firstName + " " + lastName))
                .param("at", Timestamp.from(clock.instant()))
                .query(Applicants::applicant)
                .single();
    }

    /** Writes down who acts for the applicant in this subject, in the transaction that makes it. */
    @Transactional
    public void keepRepresentative(UUID subjectId, Representative acting) {
        var known = meet(acting.identity(), acting.firstName(), acting.lastName());
        jdbc.sql("""
                INSERT INTO applicants.representation (subject_id, applicant_id, acts_as, document)
                VALUES (:subject, :applicant, :as, :document)
                """)
                .param("subject", subjectId)
                .param("applicant", known.id().value())
                .param("as", acting.as().name())
                .param("document", acting.document())
                .update();
    }

    /** Who acts for the applicant in this subject; empty when he acts for himself. */
    @Transactional(readOnly = true)
    public Optional<Representative> findRepresentative(UUID subjectId) {
        return jdbc.sql("""
                SELECT r.acts_as, r.document, a.id, a.identity_kind, a.identity_value, a.representative, a.first_name,
                       a.last_name
                FROM applicants.representation r JOIN applicants.applicant a ON a.id = r.applicant_id
                WHERE r.subject_id = :subject
                """)
                .param("subject", subjectId)
                .query((row, number) -> {
                    var known = applicant(row, number);
                    return new Representative(
                            ActsAs.valueOf(row.getString("acts_as")),
                            known.identity(),
                            known.firstName(),
                            known.lastName(),
                            row.getString("document"));
                })
                .optional();
    }

    /**
     * Forgets that somebody acted in a subject whose personal data is erased.
     *
     * @return who it was; empty when the applicant acted himself
     */
    @Transactional
    public Optional<ApplicantId> forgetRepresentative(UUID subjectId) {
        return jdbc.sql("DELETE FROM applicants.representation WHERE subject_id = :subject RETURNING applicant_id")
                .param("subject", subjectId)
                .query((row, number) -> new ApplicantId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Forgets an applicant of whom no subject is left, unless he still acts for another. */
    @Transactional
    public void forget(ApplicantId id) {
        jdbc.sql("""
                DELETE FROM applicants.applicant a
                WHERE a.id = :id
                    AND NOT EXISTS (SELECT 1 FROM applicants.representation r WHERE r.applicant_id = a.id)
                """).param("id", id.value()).update();
    }

    @Transactional(readOnly = true)
    public Optional<Applicant> find(ApplicantId id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id.value())
                .query(Applicants::applicant)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Applicant> find(IdentityKind kind, String value) {
        return jdbc.sql(SELECT + " WHERE identity_kind = :kind AND identity_value = :value")
                .param("kind", kind.name())
                .param("value", value)
                .query(Applicants::applicant)
                .optional();
    }

    /** Several applicants at once, for lists. */
    @Transactional(readOnly = true)
    public Map<ApplicantId, Applicant> listByIds(Collection<ApplicantId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + " WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(ApplicantId::value).toArray(UUID[]::new))
                .query(Applicants::applicant)
                .list()
                .stream()
                .collect(Collectors.toMap(Applicant::id, Function.identity()));
    }

    private static Applicant applicant(ResultSet row, int number) throws SQLException {
        return new Applicant(
                new ApplicantId(row.getObject("id", UUID.class)),
                new Identity(
                        IdentityKind.valueOf(row.getString("identity_kind")),
                        row.getString("identity_value"),
                        row.getString("representative")),
                row.getString("first_name"),
                row.getString("last_name"));
    }
}
