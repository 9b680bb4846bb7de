package ir.samad.integration;

import ir.samad.access.Requester;
import ir.samad.database.Ids;
import ir.samad.directory.BodyId;
import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.HeldPosition;
import ir.samad.directory.Holding;
import ir.samad.directory.Keeper;
import ir.samad.directory.Person;
import ir.samad.directory.PersonEntry;
import ir.samad.directory.PositionId;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The door to the programs that use the API: opened for a body with positions it holds, given keys, closed. Whose programs
 * somebody keeps is asked by the caller; every step is recorded.
 */
@Component
public class Clients {

    private static final int PERSONNEL_DIGITS = 16;

    private final ClientStore store;
    private final Callers callers;
    private final Directory directory;
    private final DirectoryEntries entries;
    private final Parameters parameters;
    private final Clock clock;

    Clients(
            ClientStore store,
            Callers callers,
            Directory directory,
            DirectoryEntries entries,
            Parameters parameters,
            Clock clock) {
        this.store = store;
        this.callers = callers;
        this.directory = directory;
        this.entries = entries;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * What is to be opened.
     *
     * @param name what the program is called
     * @param body the body whose program it is
     * @param positions the positions it will hold, all of that body, at least one; nobody else holds them unless shared
     * @param scopes what its keys are for, at least one
     */
    public record Opening(String name, BodyId body, List<PositionId> positions, Set<ClientScope> scopes) {
        public Opening {
            positions = List.copyOf(positions);
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A program with a new key.
     *
     * @param client the program
     * @param key the whole key, which can never be read again
     */
    public record Opened(Client client, KeyText key) {}

    /**
     * Opens a program: an entry in the directory that holds the positions, and a first key.
     *
     * @param by the administrator; null for the program itself
     * @return refused when a position is not the body's or cannot be given by the rules of the directory
     */
    @Transactional
    public Outcome<Opened> open(Opening opening, @Nullable Staff by, Requester from) {
        if (opening.positions().isEmpty()) {
            return Outcome.refused(Refusal.by("N-6-1", "integration.client.position-required"));
        }
        if (opening.scopes().isEmpty()) {
            return Outcome.refused(Refusal.of("integration.client.scope-required"));
        }
        var keeper = by == null ? Keeper.PROGRAM : Keeper.of(by);
        var number = "SYS-" + UUID.randomUUID().toString().replace("-", "").substring(0, PERSONNEL_DIGITS);
        var person =
                entries.createPerson(new PersonEntry(opening.name(), null, number.toUpperCase(Locale.ROOT)), keeper);
        if (person instanceof Outcome.Refused<Person>(var refusal)) {
            return Outcome.refused(refusal);
        }
        var now = clock.instant();
        for (var position : opening.positions()) {
            var refusal = give(position, person.orThrow(), opening.body(), now, keeper);
            if (refusal.isPresent()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refusal.get());
            }
        }
        var client = new Client(
                new ClientId(Ids.next(clock)),
                person.orThrow().name(),
                opening.body(),
                person.orThrow().id(),
                opening.scopes(),
                now,
                null);
        store.insert(client);
        record(client.id(), ClientEventKind.OPENED, null, by, from);
        return Outcome.done(new Opened(client, newKey(client.id(), by, from)));
    }

    private Optional<Refusal> give(PositionId id, Person person, BodyId body, Instant now, Keeper keeper) {
        var ofBody = directory
                .findPosition(id)
                .filter(position ->
                        directory.getUnit(position.unitId()).bodyId().equals(body));
        return ofBody.isEmpty()
                ? Optional.of(Refusal.of("integration.client.position-of-other-body"))
                : entries.assign(id, person.id(), Capacity.HOLDER, now, null, keeper)
                        .findRefusal();
    }

    /** Gives a program a new key; the ones it has end after the time of overlap, so that it need not stand still. */
    @Transactional
    public KeyText rotate(ClientId id, @Nullable Staff by, Requester from) {
        var client = get(id);
        var end = clock.instant()
                .plus(parameters.duration(
                        ParameterKey.API_KEY_OVERLAP, Scope.body(client.body().value()), Scope.nation()));
        for (var key : store.listKeys(id)) {
            if (key.isValid(clock.instant()) && store.endKey(id, key.id(), end)) {
                record(id, ClientEventKind.KEY_REPLACED, key.id(), by, from);
            }
        }
        return newKey(id, by, from);
    }

    /** Ends a key at once: within half a second on every instance. */
    @Transactional
    public void revoke(ClientId id, String keyId, @Nullable Staff by, Requester from) {
        if (store.endKey(id, keyId, clock.instant())) {
            record(id, ClientEventKind.KEY_REVOKED, keyId, by, from);
            callers.forget(keyId);
        }
    }

    /**
     * Closes a program: its keys end at once, and so does its time in its positions. Closing a closed one changes nothing.
     *
     * @return refused when the directory does not let the administrator end its time in a position
     */
    @Transactional
    public Outcome<ClientId> close(ClientId id, @Nullable Staff by, Requester from) {
        var client = get(id);
        if (!store.close(id, clock.instant())) {
            return Outcome.done(id);
        }
        var keeper = by == null ? Keeper.PROGRAM : Keeper.of(by);
        for (var held : listPositions(client)) {
            Holding holding = held.holding();
            var refusal = entries.end(holding.id(), holding.until(), clock.instant(), keeper)
                    .findRefusal();
            if (refusal.isPresent()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refusal.get());
            }
        }
        record(id, ClientEventKind.CLOSED, null, by, from);
        store.listKeys(id).forEach(key -> callers.forget(key.id()));
        return Outcome.done(id);
    }

    public Client get(ClientId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such program: " + id));
    }

    public Optional<Client> find(ClientId id) {
        return store.find(id);
    }

    /**
     * Programs of a body and the bodies below it.
     *
     * @param body the body; null for the whole nation
     */
    public List<Client> list(@Nullable UUID body, int most) {
        return store.list(body, most);
    }

    /** Its keys, the newest first. */
    public List<ClientKey> listKeys(ClientId id) {
        return store.listKeys(id);
    }

    /** The positions it holds now. */
    public List<HeldPosition> listPositions(Client client) {
        return directory.listPositionsHeldBy(client.person(), clock.instant());
    }

    /** What happened to it and its keys, newest first. */
    public List<ClientEvent> listEvents(ClientId id, int most) {
        return store.listEvents(id, most);
    }

    private KeyText newKey(ClientId id, @Nullable Staff by, Requester from) {
        var key = KeyText.generate();
        store.insertKey(id, key, clock.instant());
        record(id, ClientEventKind.KEY_MADE, key.id(), by, from);
        return key;
    }

    private void record(ClientId id, ClientEventKind kind, @Nullable String keyId, @Nullable Staff by, Requester from) {
        store.insertEvent(
                Ids.next(clock),
                id,
                new ClientEvent(
                        clock.instant(),
                        kind,
                        keyId,
                        by == null ? null : by.accountId(),
                        by == null ? null : by.name() + "، " + by.positionTitle() + "، " + by.unitName(),
                        from.address().isEmpty() ? null : from.address()));
    }
}
