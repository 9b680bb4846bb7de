package ir.samad.meetingday;

import ir.samad.applicants.Identity;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was met. */
@Repository
class PeopleStore {

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who change the list of this session wait until the transaction ends. */
    void lock(UUID session) {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtextextended('meetingday ' || :session, 0)) AS text)")
                .param("session", session.toString())
                .query((row, number) -> true)
                .single();
    }

    List<MeetingApplicant> list(UUID session) {
        return jdbc.sql(PeopleRows.SELECT + " WHERE a.session_id = :session ORDER BY a.number")
                .param("session", session)
                .query(PeopleRows::read)
                .list();
    }

    /** Those of several sessions, day by day, read while they are taken; to be closed in the same transaction. */
    Stream<MeetingApplicant> stream(Collection<UUID> sessions) {
        return jdbc
                .sql(PeopleRows.SELECT + """
                 WHERE a.session_id = ANY (CAST(:sessions AS uuid[])) ORDER BY a.day, a.unit_id, a.number
                """)
                .withFetchSize(FETCHED)
                .param("sessions", sessions.toArray(UUID[]::new))
                .query(PeopleRows::read)
                .stream();
    }

    Optional<MeetingApplicant> find(UUID id) {
        return jdbc.sql(PeopleRows.SELECT + " WHERE a.id = :id")
                .param("id", id)
                .query(PeopleRows::read)
                .optional();
    }

    /** Those of a unit whose newest result is in progress, the earliest date first. */
    List<MeetingApplicant> listInProgress(UnitId unit, int most) {
        return jdbc.sql(PeopleRows.SELECT + """
                 WHERE a.unit_id = :unit AND a.result_state = 'IN_PROGRESS'
                 ORDER BY a.result_due, a.id LIMIT :most
                """)
                .param("unit", unit.value())
                .param("most", most)
                .query(PeopleRows::read)
                .list();
    }

    /**
     * Somebody else whom this unit knows by the same telephone.
     *
     * @param self his own row, in which he may be corrected; null when he is new
     */
    boolean isPhoneOfAnother(UnitId unit, String phone, Identity identity, @Nullable UUID self) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM meetingday.applicant
                    WHERE unit_id = :unit AND phone = :phone AND (identity_kind, identity_value) <> (:kind, :value)
                      AND id IS DISTINCT FROM CAST(:self AS uuid))
                """)
                .param("unit", unit.value())
                .param("phone", phone)
                .param("kind", identity.kind().name())
                .param("value", identity.value())
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    void insert(MeetingApplicant one, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingday.applicant (
                    id, session_id, unit_id, day, number, mode, identity_kind, identity_value, first_name, last_name,
                    phone, phone_of, is_phone_shared, subject, turn, arrived_at, entered_at, entered_by, entered_by_name,
                    queue_number, is_phone_verified)
                VALUES (
                    :id, :session, :unit, :day, :number, :mode, :kind, :value, :first, :last,
                    :phone, :phoneOf, :shared, :subject, :turn, :arrived, :at, :by, :byName, :queue, :verified)
                """)
                .param("id", one.id())
                .param("session", one.session())
                .param("unit", one.unit().value())
                .param("day", one.day())
                .param("number", one.number())
                .params(PeopleRows.person(one.person()))
                .param("turn", one.turn().name())
                .param("arrived", Timestamp.from(one.arrivedAt()))
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("queue", one.queueNumber())
                .param("verified", one.phoneVerified())
                .update();
    }

    void update(UUID id, PersonData person) {
        jdbc.sql("""
                UPDATE meetingday.applicant SET
                    mode = :mode, identity_kind = :kind, identity_value = :value, first_name = :first, last_name = :last,
                    phone = :phone, phone_of = :phoneOf, is_phone_shared = :shared, subject = :subject,
                    is_phone_verified = is_phone_verified AND phone = :phone AND CAST(:phoneOf AS text) = ''
                WHERE id = :id
                """).params(PeopleRows.person(person)).param("id", id).update();
    }

    /** He has the number of a turn now. */
    void renumber(UUID id, AwaitedTurns.Taken turn) {
        jdbc.sql("""
                UPDATE meetingday.applicant SET queue_number = :number, is_phone_verified = :verified WHERE id = :id
                """)
                .param("number", turn.number())
                .param("verified", turn.phoneVerified())
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM meetingday.applicant WHERE id = :id")
                .param("id", id)
                .update();
    }

    void call(UUID id, Instant at) {
        jdbc.sql("UPDATE meetingday.applicant SET turn = 'INSIDE', called_at = :at WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void end(UUID id, Turn turn, Instant at) {
        jdbc.sql("UPDATE meetingday.applicant SET turn = :turn, ended_at = :at WHERE id = :id")
                .param("turn", turn.name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void keepCase(UUID id, UUID caseId) {
        jdbc.sql("UPDATE meetingday.applicant SET case_id = :caseId WHERE id = :id")
                .param("caseId", caseId)
                .param("id", id)
                .update();
    }

    void conclude(UUID id, MeetingResult.Wanted result, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingday.result (applicant_id, number, state, action, due, said_at, said_by, said_by_name)
                SELECT :id, coalesce(max(number), 0) + 1, :state, :action, CAST(:due AS date), :at, :by, :byName
                FROM meetingday.result WHERE applicant_id = :id
                """)
                .param("id", id)
                .param("state", result.state().name())
                .param("action", result.action())
                .param("due", result.due())
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
        jdbc.sql(
                        "UPDATE meetingday.applicant SET result_state = :state, result_due = CAST(:due AS date) WHERE id = :id")
                .param("state", result.state().name())
                .param("due", result.due())
                .param("id", id)
                .update();
    }

    /** All that was said of what came of it, the newest first. */
    List<MeetingResult> listResults(UUID id) {
        return jdbc.sql("""
                SELECT state AS r_state, action AS r_action, due AS r_due, said_at AS r_at, said_by_name AS r_by
                FROM meetingday.result WHERE applicant_id = :id ORDER BY number DESC
                """)
                .param("id", id)
                .query((row, number) -> PeopleRows.result(row))
                .list();
    }

    void instruct(UUID id, Instruction.Wanted wanted, String ownerTitle, Instant at, Staff by) {
        jdbc.sql("""
                INSERT INTO meetingday.instruction (
                    applicant_id, number, text, owner_position, owner_title, due, given_at, given_by, given_by_name)
                SELECT :id, coalesce(max(number), 0) + 1, :text, :owner, :ownerTitle, CAST(:due AS date), :at, :by, :byName
                FROM meetingday.instruction WHERE applicant_id = :id
                """)
                .param("id", id)
                .param("text", wanted.text())
                .param("owner", wanted.owner().value())
                .param("ownerTitle", ownerTitle)
                .param("due", wanted.due())
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** How many people each session of a unit met. */
    List<Met> countMet(UnitId unit, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT session_id, count(*) FILTER (WHERE mode = 'IN_PERSON') AS in_person,
                       count(*) FILTER (WHERE mode = 'PHONE') AS by_phone
                FROM meetingday.applicant
                WHERE unit_id = :unit AND day BETWEEN :first AND :last AND turn = 'MET' GROUP BY session_id
                """)
                .param("unit", unit.value())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Met(
                        row.getObject("session_id", UUID.class), row.getInt("in_person"), row.getInt("by_phone")))
                .list();
    }

    /** How many people one session met. */
    record Met(UUID session, int inPerson, int byPhone) {}
}
