package ir.samad.meetingturns;

import ir.samad.applicants.Identity;
import ir.samad.applicants.IdentityKind;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingMode;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.MobileNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the turns. */
@Repository
class TurnStore {

    private static final String SELECT = """
            SELECT id, session_id, unit_id, day, number, about, told_opens, told_where, is_called_off, told, language, mode,
                   identity_kind, identity_value, first_name, last_name, mobile, subject, asked_at, cancelled_at, came_at,
                   applicant_id
            FROM meetingturns.turn
            """;

    private final JdbcClient jdbc;

    TurnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingTurn turn, TurnRequest request, byte[] link) {
        jdbc.sql("""
                INSERT INTO meetingturns.turn (
                    id, session_id, unit_id, day, number, about, told_opens, told_where, link_digest, language, mode,
                    identity_kind, identity_value, first_name, last_name, mobile, subject, asked_at)
                VALUES (
                    :id, :session, :unit, :day, :number, :about, :opens, :where, :link, :language, :mode,
                    :kind, :value, :first, :last, :mobile, :subject, :at)
                """)
                .param("id", turn.id())
                .param("session", turn.session())
                .param("unit", turn.unit().value())
                .param("day", turn.day())
                .param("number", turn.number())
                .param("about", turn.about())
                .param("opens", turn.told().opens())
                .param("where", turn.told().where())
                .param("link", link)
                .param("language", turn.language().toLanguageTag())
                .param("mode", request.mode().name())
                .param("kind", request.identity().kind().name())
                .param("value", request.identity().value())
                .param("first", request.firstName())
                .param("last", request.lastName())
                .param("mobile", request.mobile().value())
                .param("subject", request.subject())
                .param("at", Timestamp.from(turn.askedAt()))
                .update();
    }

    /** Those of a session that were not cancelled, in the order of their numbers. */
    List<MeetingTurn> list(UUID session) {
        return jdbc.sql(SELECT + " WHERE session_id = :session AND cancelled_at IS NULL ORDER BY number")
                .param("session", session)
                .query(TurnStore::read)
                .list();
    }

    /** How many turns of each of these sessions stand; those without any are missing. */
    Map<UUID, Integer> count(Collection<UUID> sessions) {
        Map<UUID, Integer> counted = new HashMap<>();
        jdbc.sql("""
                SELECT session_id, count(*) FROM meetingturns.turn
                WHERE session_id = ANY (CAST(:sessions AS uuid[])) AND cancelled_at IS NULL GROUP BY session_id
                """).param("sessions", sessions.toArray(UUID[]::new)).query(row -> {
            counted.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counted;
    }

    Optional<MeetingTurn> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(TurnStore::read)
                .optional();
    }

    /** Of the turns that were asked for with this mobile, the newest. */
    List<MeetingTurn> listOwn(String mobile, int most) {
        return jdbc.sql(SELECT + " WHERE mobile = :mobile AND erased_at IS NULL ORDER BY day DESC, id LIMIT :most")
                .param("mobile", mobile)
                .param("most", most)
                .query(TurnStore::read)
                .list();
    }

    Optional<MeetingTurn> find(byte[] link) {
        return jdbc.sql(SELECT + " WHERE link_digest = :link")
                .param("link", link)
                .query(TurnStore::read)
                .optional();
    }

    /** One statement, so that it is cancelled once, and never after he came. */
    boolean cancel(UUID id, Instant at) {
        return jdbc.sql("""
                UPDATE meetingturns.turn SET cancelled_at = :at
                WHERE id = :id AND cancelled_at IS NULL AND came_at IS NULL
                """).param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }

    /** Takes the turn of somebody who came; empty when there is none that stands. */
    Optional<MeetingTurn> take(UUID session, Identity identity, UUID applicant, Instant at) {
        return jdbc.sql("""
                UPDATE meetingturns.turn SET came_at = :at, applicant_id = :applicant
                WHERE session_id = :session AND identity_kind = :kind AND identity_value = :value
                  AND cancelled_at IS NULL AND came_at IS NULL
                RETURNING id, session_id, unit_id, day, number, about, told_opens, told_where, is_called_off, told, language,
                          mode, identity_kind, identity_value, first_name, last_name, mobile, subject, asked_at,
                          cancelled_at, came_at, applicant_id
                """)
                .param("at", Timestamp.from(at))
                .param("applicant", applicant)
                .param("session", session)
                .param("kind", identity.kind().name())
                .param("value", identity.value())
                .query(TurnStore::read)
                .optional();
    }

    /** The turn of somebody of the list of the day. */
    Optional<MeetingTurn> findOf(UUID applicant) {
        return jdbc.sql(SELECT + " WHERE applicant_id = :applicant")
                .param("applicant", applicant)
                .query(TurnStore::read)
                .optional();
    }

    /** Its owner is awaited again. */
    void giveBack(UUID id) {
        jdbc.sql("UPDATE meetingturns.turn SET came_at = NULL, applicant_id = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Whose it is, as it was corrected in the list of the day. */
    void correct(UUID id, Identity identity) {
        jdbc.sql("""
                UPDATE meetingturns.turn SET identity_kind = :kind, identity_value = :value
                WHERE id = :id AND erased_at IS NULL
                """)
                .param("kind", identity.kind().name())
                .param("value", identity.value())
                .param("id", id)
                .update();
    }

    /** That he did not come after all, who said so, and when. */
    void recordTakenBack(MeetingTurn turn, UUID applicant, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingturns.arrival_taken_back (turn_id, applicant_id, came_at, at, by, by_name)
                VALUES (:turn, :applicant, :came, :at, :by, :byName)
                """)
                .param("turn", turn.id())
                .param("applicant", applicant)
                .param("came", Timestamp.from(Objects.requireNonNull(turn.cameAt())))
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    int lastNumber(UUID session) {
        return jdbc.sql("""
                SELECT coalesce(max(number), 0) FROM meetingturns.turn
                WHERE session_id = :session AND cancelled_at IS NULL
                """).param("session", session).query(Integer.class).single();
    }

    /** The sessions from a day on in which somebody is awaited. */
    List<UUID> listAwaited(LocalDate since) {
        return jdbc.sql("""
                SELECT DISTINCT session_id FROM meetingturns.turn
                WHERE day >= :since AND cancelled_at IS NULL AND came_at IS NULL AND erased_at IS NULL
                """)
                .param("since", since)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those awaited in a session whom no other instance tells something now; they are held until the transaction ends. */
    List<MeetingTurn> lockAwaited(UUID session) {
        return jdbc.sql(SELECT + """
                 WHERE session_id = :session AND cancelled_at IS NULL AND came_at IS NULL AND erased_at IS NULL
                 ORDER BY number FOR UPDATE SKIP LOCKED
                """)
                .param("session", session)
                .query(TurnStore::read)
                .list();
    }

    void tell(MeetingTurn turn, LocalTime about, MeetingTurn.Told told) {
        jdbc.sql("""
                UPDATE meetingturns.turn
                SET about = :about, told_opens = :opens, told_where = :where, is_called_off = :off, told = :told
                WHERE id = :id
                """)
                .param("about", about)
                .param("opens", told.opens())
                .param("where", told.where())
                .param("off", told.calledOff())
                .param("told", told.times())
                .param("id", turn.id())
                .update();
    }

    /** Whether somebody is reminded now; of one turn it is said once, whoever asks at the same time. */
    boolean remind(UUID id, Instant at) {
        return jdbc.sql("""
                INSERT INTO meetingturns.reminder (turn_id, at) VALUES (:id, :at) ON CONFLICT DO NOTHING
                """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    /** Erases what is known of people of turns of a day before, or cancelled before; no more than so many at once. */
    List<UUID> erase(LocalDate before, Instant cancelledBefore, Instant at, int most) {
        return jdbc.sql("""
                UPDATE meetingturns.turn
                SET identity_kind = NULL, identity_value = NULL, first_name = NULL, last_name = NULL, mobile = NULL,
                    subject = NULL, link_digest = NULL, erased_at = :at
                WHERE id IN (
                    SELECT id FROM meetingturns.turn
                    WHERE erased_at IS NULL AND (day < :before OR cancelled_at < :cancelled)
                    LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING id
                """)
                .param("at", Timestamp.from(at))
                .param("before", before)
                .param("cancelled", Timestamp.from(cancelledBefore))
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static MeetingTurn read(ResultSet row, int number) throws SQLException {
        return new MeetingTurn(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getInt("number"),
                row.getObject("about", LocalTime.class),
                MeetingMode.valueOf(row.getString("mode")),
                new MeetingTurn.Told(
                        row.getObject("told_opens", LocalTime.class),
                        row.getString("told_where"),
                        row.getBoolean("is_called_off"),
                        row.getInt("told")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("identity_value") == null ? null : request(row),
                Objects.requireNonNull(moment(row, "asked_at")),
                moment(row, "cancelled_at"),
                moment(row, "came_at"),
                row.getObject("applicant_id", UUID.class));
    }

    private static TurnRequest request(ResultSet row) throws SQLException {
        return new TurnRequest(
                MeetingMode.valueOf(row.getString("mode")),
                new Identity(
                        IdentityKind.valueOf(row.getString("identity_kind")), row.getString("identity_value"), null),
                row.getString("first_name"),
                row.getString("last_name"),
                new MobileNumber(row.getString("mobile")),
                row.getString("subject"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
