package ir.samad.deadlines;

import ir.samad.directory.PersonId;
import ir.samad.notifications.Channel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for how members of staff are told what is theirs: where each wants it, once he proved that it is his. */
@Component
public class StaffContacts {

    private final ContactStore store;

    StaffContacts(ContactStore store) {
        this.store = store;
    }

    /** A way to a member of staff. */
    public record Way(Channel channel, String address) {}

    @Transactional(readOnly = true)
    public Optional<Way> find(PersonId person) {
        return store.find(person).map(contact -> new Way(contact.channel(), contact.address()));
    }
}
