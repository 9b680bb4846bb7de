package ir.samad.cases;

import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.CaseStore;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for an applicant whose mobile or e-mail has changed. The new one was proved before; the old one is told, and
 * from then on every notice of the case goes to the new one. The history says that it happened, not the numbers.
 */
@Component
public class ContactCorrection {

    private final CaseStore store;
    private final Steps steps;
    private final CaseNotices notices;

    ContactCorrection(CaseStore store, Steps steps, CaseNotices notices) {
        this.store = store;
        this.steps = steps;
        this.notices = notices;
    }

    /** Why the contact cannot be corrected now; nothing is said when it can. */
    @Transactional(readOnly = true)
    public Outcome<CaseId> check(CaseFile file, String contact) {
        if (file.anonymous() || !CaseTransitions.isPossible(CaseEvent.CONTACT_CORRECTED, file.state())) {
            return Outcome.refused(Refusal.of("cases.applicant.not-open"));
        }
        return contact.equals(file.contact().mobile())
                        || contact.equals(file.contact().email())
                ? Outcome.refused(Refusal.of("cases.applicant.same-contact"))
                : Outcome.done(file.id());
    }

    /**
     * Puts a mobile or an e-mail that its holder has proved in the place of the old one.
     *
     * @param contact mobile number ({@code 09…}) or e-mail address, in its normal form
     */
    @Transactional
    public Outcome<CaseId> correct(CaseId id, String contact) {
        var locked = store.lock(id).orElseThrow();
        var file = locked.file();
        var checked = check(file, contact);
        if (checked.findRefusal().isPresent()) {
            return checked;
        }
        var isMail = contact.indexOf('@') >= 0;
        var old = isMail ? file.contact().email() : file.contact().mobile();
        store.setContact(id, contact, isMail);
        var changed = store.find(id).orElseThrow();
        var head = steps.take(locked, changed, CaseEvent.CONTACT_CORRECTED, new Actor.Applicant(), Map.of());
        if (old != null) {
            notices.tellOldContact(file, old, head.number());
        }
        return Outcome.done(id);
    }
}
