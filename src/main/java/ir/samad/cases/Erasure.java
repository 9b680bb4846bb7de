package ir.samad.cases;

import ir.samad.applicants.Applicants;
import ir.samad.attachments.Attachments;
import ir.samad.cases.store.ErasureStore;
import ir.samad.cases.store.ErasureStore.Doomed;
import ir.samad.notifications.Outbox;
import ir.samad.shell.Texts;
import ir.samad.worklist.Worklists;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Erases one case, with everything personal that hangs on it in any room; in the caller's transaction. */
@Component
class Erasure {

    private final ErasureStore store;
    private final Applicants applicants;
    private final Attachments attachments;
    private final Worklists worklists;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;

    Erasure(
            ErasureStore store,
            Applicants applicants,
            Attachments attachments,
            Worklists worklists,
            Outbox outbox,
            ApplicationEventPublisher events,
            MessageSource messages) {
        this.store = store;
        this.applicants = applicants;
        this.attachments = attachments;
        this.worklists = worklists;
        this.outbox = outbox;
        this.events = events;
        this.messages = messages;
    }

    void erase(Doomed doomed, Instant at) {
        var id = doomed.id().value();
        store.eraseContents(doomed);
        store.eraseFile(
                doomed.id(),
                Objects.requireNonNull(messages.getMessage("cases.erased.headline", null, "", Texts.PERSIAN)),
                at);
        attachments.erase(id);
        worklists.forget(id);
        outbox.forgetContacts(id);
        Stream.concat(Optional.ofNullable(doomed.applicant()).stream(), applicants.forgetRepresentative(id).stream())
                .filter(store::isGone)
                .forEach(applicants::forget);
        events.publishEvent(new CaseErased(doomed.id()));
    }
}
