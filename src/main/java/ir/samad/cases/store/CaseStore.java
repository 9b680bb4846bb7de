package ir.samad.cases.store;

import ir.samad.applicants.Contact;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseMark;
import ir.samad.database.Condition;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.PersianText;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of the cases. */
@Repository
public class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is stored with a new file besides the file itself. */
    public record Beginning(
            @Nullable Contact contact,
            @Nullable PositionId registeredBy,
            byte @Nullable [] secretDigest,
            @Nullable Exclusion exclusion) {}

    /**
     * Stores a new file.
     *
     * @param head the end of the history that is written with it
     * @return false when its tracking code is taken; nothing is stored then
     */
    public boolean insert(CaseFile file, String text, Beginning beginning, History.Head head) {
        var matter = file.matter();
        var contact = beginning.contact();
        var topic = matter.topic();
        var county = matter.county();
        var body = matter.bodyConcerned();
        var applicant = file.applicant();
        var registrar = beginning.registeredBy();
        return jdbc.sql("""
                INSERT INTO cases.case_file
                    (id, tracking_code, type, topic_id, state, channel, county_code, country, place, headline,
                     search_vector, ground, body_concerned, benefit, addressee, group_size, observed_on, anonymous,
                     secret_digest, applicant_id, mobile, email, foreign_phone, contact_verified, language, urgency,
                     level, lead_position_id, lead_unit_id, registered_at, received_on, late_reason, registered_by,
                     due_on, due_effective_on, last_entry, last_digest, latest_entry_at,
                     about_unit_id, about_position_id, about_people, excluded_below_id, excluded_place, spared_kinds,
                     classification, due_at)
                VALUES (:id, :code, :type, :topic, :state, :channel, :county, :country, :place, :headline,
                        to_tsvector('simple', :searchText), :ground, :body, :benefit, :addressee, :groupSize,
                        :observedOn, :anonymous, :secret, :applicant, :mobile, :email, :foreignPhone, :verified,
                        :language, :urgency, :level, :lead, :leadUnit, :registeredAt, :receivedOn, :lateReason,
                        :registeredBy, :dueOn, :dueEffectiveOn, :entry, :digest, :latest,
                        :aboutUnit, :aboutPosition, CAST(:aboutPeople AS uuid[]), :excludedBelow, :excludedPlace,
                        CAST(:sparedKinds AS text[]), :classification, :dueAt)
                ON CONFLICT (tracking_code) DO NOTHING
                """)
                        .param("id", file.id().value())
                        .param("code", file.code().value())
                        .param("type", matter.type().name())
                        .param("topic", topic == null ? null : topic.value())
                        .param("state", file.state().name())
                        .param("channel", file.channel().name())
                        .param("county", county == null ? null : county.value())
                        .param("country", file.contact().country())
                        .param("place", matter.place())
                        .param("headline", file.headline())
                        .param("searchText", PersianText.searchKey(text + " " + matter.place()))
                        .param("ground", name(matter.ground()))
                        .param("body", body == null ? null : body.value())
                        .param("benefit", name(matter.benefit()))
                        .param("addressee", name(matter.addressee()))
                        .param("groupSize", matter.groupSize())
                        .param("observedOn", matter.observedOn())
                        .param("anonymous", file.anonymous())
                        .param("secret", beginning.secretDigest())
                        .param("applicant", applicant == null ? null : applicant.value())
                        .param("mobile", file.contact().mobile())
                        .param("email", file.contact().email())
                        .param("foreignPhone", contact == null ? null : contact.foreignPhone())
                        .param("verified", contact != null && contact.verified())
                        .param("language", file.contact().language().toLanguageTag())
                        .param("urgency", file.grade().urgency().name())
                        .param("classification", file.grade().classification().name())
                        .param("dueAt", timestamp(file.dueAt()), Types.TIMESTAMP)
                        .param("level", file.level().name())
                        .param("lead", file.lead().value())
                        .param("leadUnit", file.leadUnit().value())
                        .param("registeredAt", Timestamp.from(file.registeredAt()))
                        .param("receivedOn", file.receivedOn())
                        .param("lateReason", file.lateReason())
                        .param("registeredBy", registrar == null ? null : registrar.value())
                        .param("dueOn", file.dueOn())
                        .param("dueEffectiveOn", file.dueEffectiveOn())
                        .param("entry", head.number())
                        .param("digest", head.digest())
                        .param("latest", Timestamp.from(head.latest()))
                        .params(Exclusion.columns(beginning.exclusion()))
                        .update()
                == 1;
    }

    /** The file with its chain's head, locked until the transaction ends, so that two who act come one after the other. */
    public Optional<Locked> lock(CaseId id) {
        return jdbc.sql(CaseRows.SELECT.replace("FROM cases", ", c.last_digest FROM cases")
                        + " WHERE c.id = :id FOR UPDATE OF c")
                .param("id", id.value())
                .query((row, number) -> new Locked(
                        CaseRows.file(row, number),
                        new History.Head(
                                row.getInt("last_entry"),
                                row.getBytes("last_digest"),
                                row.getTimestamp("latest_entry_at").toInstant())))
                .optional();
    }

    /** A locked file and the end of its history. */
    public record Locked(CaseFile file, History.Head head) {}

    /** Writes back what an event changed. */
    public void update(CaseFile file, History.Head head) {
        jdbc.sql("""
                UPDATE cases.case_file SET
                    state = :state, level = :level, lead_position_id = :lead, lead_unit_id = :leadUnit,
                    answered_at = :answeredAt, closed_at = :closedAt, outcome = :outcome, reopenings = :reopenings,
                    due_on = :dueOn, due_effective_on = :dueEffectiveOn, due_at = :dueAt, urgency = :urgency,
                    classification = :classification, last_entry = :entry, last_digest = :digest,
                    latest_entry_at = :latest
                WHERE id = :id
                """)
                .param("state", file.state().name())
                .param("level", file.level().name())
                .param("lead", file.lead().value())
                .param("leadUnit", file.leadUnit().value())
                .param("answeredAt", timestamp(file.answeredAt()))
                .param("closedAt", timestamp(file.closedAt()))
                .param("outcome", name(file.outcome()))
                .param("reopenings", file.reopenings())
                .param("dueOn", file.dueOn())
                .param("dueEffectiveOn", file.dueEffectiveOn())
                .param("dueAt", timestamp(file.dueAt()), Types.TIMESTAMP)
                .param("urgency", file.grade().urgency().name())
                .param("classification", file.grade().classification().name())
                .param("entry", head.number())
                .param("digest", head.digest())
                .param("latest", Timestamp.from(head.latest()))
                .param("id", file.id().value())
                .update();
    }

    /** Another mobile, or another e-mail, that its holder has proved. */
    public void setContact(CaseId id, String contact, boolean isMail) {
        jdbc.sql("""
                UPDATE cases.case_file
                SET mobile = CASE WHEN :mail THEN mobile ELSE :contact END,
                    email = CASE WHEN :mail THEN :contact ELSE email END, contact_verified = TRUE
                WHERE id = :id
                """)
                .param("mail", isMail)
                .param("contact", contact)
                .param("id", id.value())
                .update();
    }

    /** Whether the applicant has sent something that the position that leads has not opened yet. */
    public void setNews(CaseId id, boolean news) {
        jdbc.sql("UPDATE cases.case_file SET applicant_news = :news WHERE id = :id")
                .param("news", news)
                .param("id", id.value())
                .update();
    }

    /** The ids of the files that fulfil the condition over {@code c}. */
    public Set<UUID> ids(Condition condition) {
        return jdbc.sql("SELECT c.id FROM cases.case_file c WHERE " + condition.sql())
                .params(condition.parameters())
                .query(UUID.class)
                .set();
    }

    /** The first file that fulfils the condition over {@code c}. */
    public Optional<CaseFile> find(Condition condition) {
        return list(condition, "c.registered_at DESC", 1, 0).stream().findFirst();
    }

    /** The file itself, for actions of the program; what a person sees goes through a condition of visibility. */
    public Optional<CaseFile> find(CaseId id) {
        return find(Condition.where("c.id = :id", Map.of("id", id.value())));
    }

    /** Files that fulfil the condition over {@code c}. {@code order} is one of our own texts, never a person's. */
    public List<CaseFile> list(Condition condition, String order, int most, int skip) {
        return jdbc.sql(CaseRows.SELECT + " WHERE " + condition.sql() + " ORDER BY " + order
                        + " LIMIT :most OFFSET :skip")
                .params(condition.parameters())
                .param("most", most)
                .param("skip", skip)
                .query(CaseRows::file)
                .list();
    }

    /** How far each file that fulfils the condition over {@code c} has come. */
    public Map<UUID, CaseMark> marks(Condition condition) {
        Map<UUID, CaseMark> marks = new HashMap<>();
        jdbc.sql("SELECT c.id, c.last_entry, c.applicant_news FROM cases.case_file c WHERE " + condition.sql())
                .params(condition.parameters())
                .query(row -> {
                    marks.put(row.getObject(1, UUID.class), new CaseMark(row.getInt(2), row.getBoolean(3)));
                });
        return marks;
    }

    /** How many files fulfil the condition over {@code c}. */
    public long count(Condition condition) {
        return jdbc.sql("SELECT count(*) FROM cases.case_file c WHERE " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** Answered files whose time for objection is over and that nobody has closed. */
    public List<CaseId> listAnsweredBefore(Instant moment, int most) {
        return jdbc.sql("""
                SELECT id FROM cases.case_file
                WHERE state = 'ANSWERED' AND answered_at < :moment AND closed_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM cases.objection o WHERE o.case_id = id AND o.decision IS NULL)
                ORDER BY answered_at LIMIT :most
                """)
                .param("moment", Timestamp.from(moment))
                .param("most", most)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
