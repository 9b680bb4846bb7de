package ir.samad.deadlines;

import ir.samad.access.CodeSent;
import ir.samad.access.OneTimeCodes;
import ir.samad.access.Requester;
import ir.samad.deadlines.ContactStore.Contact;
import ir.samad.directory.PersonId;
import ir.samad.notifications.Channel;
import ir.samad.vocabulary.Outcome;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a member of staff wants his digest to be sent: an address he proves by a code, so that nobody else gets it. */
@Component
public class Contacts {

    private final ContactStore store;
    private final OneTimeCodes codes;
    private final Clock clock;

    Contacts(ContactStore store, OneTimeCodes codes, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /** The proved address; empty when his digest stays in the program. */
    public Optional<String> find(PersonId person) {
        return store.find(person).map(Contact::address);
    }

    /** Sends a code to an address that he says is his. */
    public Outcome<CodeSent> sendCode(PersonId person, String address, Requester from) {
        return codes.send(address, purpose(person), from);
    }

    /** Keeps the address when the code is right. */
    public Outcome<String> prove(PersonId person, String address, String code) {
        return codes.redeem(address, purpose(person), code).map(proved -> {
            store.put(
                    person,
                    new Contact(proved.indexOf('@') >= 0 ? Channel.EMAIL : Channel.SMS, proved),
                    clock.instant());
            return proved;
        });
    }

    /** From now on his digest stays in the program. */
    public void forget(PersonId person) {
        store.delete(person);
    }

    private static String purpose(PersonId person) {
        return "digest-" + person.value();
    }
}
