package ir.samad.deadlines;

import ir.samad.directory.PersonId;
import ir.samad.notifications.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where members of staff want their digest to be sent. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A way to a member of staff that he proved to be his. */
    record Contact(Channel channel, String address) {}

    Optional<Contact> find(PersonId person) {
        return jdbc.sql("SELECT channel, address FROM deadlines.contact WHERE person_id = :person")
                .param("person", person.value())
                .query((row, number) ->
                        new Contact(Channel.valueOf(row.getString("channel")), row.getString("address")))
                .optional();
    }

    void put(PersonId person, Contact contact, Instant at) {
        jdbc.sql("""
                INSERT INTO deadlines.contact (person_id, channel, address, proved_at)
                VALUES (:person, :channel, :address, :at)
                ON CONFLICT (person_id) DO UPDATE SET
                    channel = excluded.channel, address = excluded.address, proved_at = excluded.proved_at
                """)
                .param("person", person.value())
                .param("channel", contact.channel().name())
                .param("address", contact.address())
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(PersonId person) {
        jdbc.sql("DELETE FROM deadlines.contact WHERE person_id = :person")
                .param("person", person.value())
                .update();
    }
}
