package ir.samad.meetings;

import ir.samad.shell.Staff;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what bodies tell of their sessions, and that they held them. */
@Repository
class AnnouncementStore {

    private final JdbcClient jdbc;

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void announce(UUID session, Announcement told, Staff by) {
        jdbc.sql("""
                INSERT INTO meetings.announcement
                    (session_id, number, place, opens_at, closes_at, host_position, host_person, host_title, host_name,
                     direct_line, capacity, medium, made_at, made_by, made_by_name, county_code)
                VALUES (:session, :number, :place, :opens, :closes, :position, :person, :title, :name,
                        :line, :capacity, :medium, :at, :by, :byName, :county)
                """)
                .param("session", session)
                .param("number", told.number())
                .param("place", told.place())
                .param("opens", told.opens())
                .param("closes", told.closes())
                .param("position", told.host().position().value())
                .param("person", told.host().person().value())
                .param("title", told.host().title())
                .param("name", told.host().name())
                .param("line", told.directLine())
                .param("capacity", told.capacity())
                .param("medium", told.medium())
                .param("at", Timestamp.from(told.madeAt()))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("county", told.county() == null ? null : told.county().value())
                .update();
    }

    void hold(UUID session, Announcement.Host host, boolean protocolsKept, Instant at, Staff by) {
        jdbc.sql("""
                UPDATE meetings.session
                SET held_at = :at, held_by = :by, held_by_name = :byName, protocols_kept = :kept,
                    host_position = :position, host_person = :person, host_title = :title, host_name = :name
                WHERE id = :session
                """)
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("kept", protocolsKept)
                .param("position", host.position().value())
                .param("person", host.person().value())
                .param("title", host.title())
                .param("name", host.name())
                .param("session", session)
                .update();
    }
}
