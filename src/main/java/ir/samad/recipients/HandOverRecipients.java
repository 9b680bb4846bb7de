package ir.samad.recipients;

import ir.samad.database.Ids;
import ir.samad.database.Memories;
import ir.samad.database.Memory;
import ir.samad.recipients.HandOverRecipient.Entry;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of recipients outside SAMAD (N-3-1-2, N-6-3): who is offered, and every version of each. */
@Component
public class HandOverRecipients {

    private final RecipientStore store;
    private final Memory memory;
    private final Clock clock;

    HandOverRecipients(RecipientStore store, Memories memories, Clock clock) {
        this.store = store;
        // Each change raises the version of what it changes, and none is ever taken away.
        this.memory = memories.open(store::versions, () -> {});
        this.clock = clock;
    }

    /** All, retired ones too. */
    public List<HandOverRecipient> list() {
        return memory.recall("all", store::list);
    }

    /** Those that are offered. */
    public List<HandOverRecipient> listActive() {
        return list().stream().filter(HandOverRecipient::active).toList();
    }

    @Transactional(readOnly = true)
    public Optional<HandOverRecipient> find(RecipientId id) {
        return store.find(id);
    }

    /** One that is offered. */
    @Transactional(readOnly = true)
    public Optional<HandOverRecipient> findActive(RecipientId id) {
        return store.find(id).filter(HandOverRecipient::active);
    }

    /** Every version of a recipient, the newest first. */
    @Transactional(readOnly = true)
    public List<RecipientChange> history(RecipientId id) {
        return store.history(id);
    }

    /** Adds one; refused when its name is taken. */
    @Transactional
    public Outcome<RecipientId> add(Entry entry, Staff by) {
        var id = new RecipientId(Ids.next(clock));
        memory.change();
        if (!store.insert(id, entry)) {
            return Outcome.refused(Refusal.of("recipients.name-taken"));
        }
        remember(id, by);
        return Outcome.done(id);
    }

    /**
     * Writes another version of one; what was handed over before keeps the name it had then.
     *
     * @param before the version that was seen
     */
    @Transactional
    public Outcome<RecipientId> change(HandOverRecipient before, Entry entry, Staff by) {
        return store.isTaken(entry.name(), before.id())
                ? Outcome.refused(Refusal.of("recipients.name-taken"))
                : write(before, entry, before.active(), by);
    }

    /** Retires one, so that it is offered no more, or offers it again; what names it stays as it is. */
    @Transactional
    public Outcome<RecipientId> offer(HandOverRecipient before, boolean active, Staff by) {
        var same = new Entry(before.name(), before.branch(), before.kind(), before.reach(), before.contact());
        return before.active() == active ? Outcome.done(before.id()) : write(before, same, active, by);
    }

    private Outcome<RecipientId> write(HandOverRecipient before, Entry entry, boolean active, Staff by) {
        memory.change();
        if (!store.update(before, entry, active)) {
            return Outcome.refused(Refusal.of("recipients.changed-meanwhile"));
        }
        remember(before.id(), by);
        return Outcome.done(before.id());
    }

    private void remember(RecipientId id, Staff by) {
        store.remember(id, by.personId(), by.name() + "، " + by.positionTitle(), clock.instant());
    }
}
