package ir.samad.meetingturns;

import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingday.Turn;
import ir.samad.meetings.AnnouncedSessions;
import ir.samad.meetings.ProvinceSession;
import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the screens of waiting rooms. A screen has no account; it opens by a secret in its address, which whoever
 * keeps the day makes, and which a new one ends.
 */
@Component
public class QueueScreens {

    private static final int MOST_NEXT = 6;

    private final JdbcClient jdbc;
    private final AnnouncedSessions sessions;
    private final MeetingPeople people;
    private final Directory directory;
    private final Clock clock;

    QueueScreens(JdbcClient jdbc, AnnouncedSessions sessions, MeetingPeople people, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    /** When and by whom the address of a unit's screen was made. */
    public record Made(Instant at, String by) {}

    /** The address that counts now; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Made> find(UnitId unit) {
        return jdbc.sql("SELECT made_at, made_by_name FROM meetingturns.screen WHERE unit_id = :unit")
                .param("unit", unit.value())
                .query((row, number) ->
                        new Made(row.getTimestamp("made_at").toInstant(), row.getString("made_by_name")))
                .optional();
    }

    /** Makes a new address; the secret is given once and kept nowhere. */
    @Transactional
    public String make(UnitId unit, Staff by) {
        var secret = Links.make();
        jdbc.sql("""
                INSERT INTO meetingturns.screen (unit_id, link_digest, made_at, made_by, made_by_name)
                VALUES (:unit, :link, :at, :by, :byName)
                ON CONFLICT (unit_id) DO UPDATE SET
                    link_digest = excluded.link_digest, made_at = excluded.made_at, made_by = excluded.made_by,
                    made_by_name = excluded.made_by_name
                """)
                .param("unit", unit.value())
                .param("link", Links.digest(secret))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.personId())
                .param("byName", by.name())
                .update();
        return secret;
    }

    /** The unit whose screen this is. */
    @Transactional(readOnly = true)
    public Optional<UnitId> findUnit(String secret) {
        return jdbc.sql("SELECT unit_id FROM meetingturns.screen WHERE link_digest = :link")
                .param("link", Links.digest(secret))
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The name of the unit, as it stands above the numbers. */
    public String name(UnitId unit) {
        return directory.getUnit(unit).name();
    }

    /** Today's sessions of a unit, as they stand at this moment. */
    @Transactional(readOnly = true)
    public List<QueueScreen> listToday(UnitId unit) {
        return sessions.listComing(unit, 0).stream()
                .map(ProvinceSession::session)
                .map(session -> {
                    var everybody = people.list(session.id(), unit);
                    return new QueueScreen(
                            session.opens(),
                            session.closes(),
                            numbers(everybody, Turn.INSIDE).toList(),
                            numbers(everybody, Turn.WAITING).limit(MOST_NEXT).toList());
                })
                .toList();
    }

    private static Stream<QueueScreen.Called> numbers(List<MeetingApplicant> people, Turn turn) {
        return people.stream()
                .filter(one -> one.turn() == turn)
                .sorted(MeetingApplicant.BY_NUMBER)
                .flatMap(one -> Stream.ofNullable(one.queueNumber())
                        .map(number ->
                                new QueueScreen.Called(number, one.person().mode() == MeetingMode.PHONE)));
    }
}
