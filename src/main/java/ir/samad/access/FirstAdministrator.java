package ir.samad.access;

import ir.samad.access.Accounts.Opened;
import ir.samad.directory.BodyEntry;
import ir.samad.directory.BodyType;
import ir.samad.directory.Capacity;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Level;
import ir.samad.directory.PersonEntry;
import ir.samad.directory.PositionEntry;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitEntry;
import ir.samad.directory.UnitKind;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into an empty house. Accounts are opened by administrators, so the first one needs another way: while no account
 * exists at all, the program itself makes an administrator's position at the Centre (N-1-10), and the Centre when it is
 * not there yet.
 */
@Component
class FirstAdministrator {

    private static final Locale PERSIAN = Locale.of("fa", "IR");

    private final Directory directory;
    private final DirectoryEntries entries;
    private final Accounts accounts;
    private final AccountStore store;
    private final MessageSource messages;
    private final Clock clock;

    FirstAdministrator(
            Directory directory,
            DirectoryEntries entries,
            Accounts accounts,
            AccountStore store,
            MessageSource messages,
            Clock clock) {
        this.directory = directory;
        this.entries = entries;
        this.accounts = accounts;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether nobody could sign in, as no account exists. */
    @Transactional(readOnly = true)
    boolean isMissing() {
        return store.isEmpty();
    }

    /**
     * Opens the first account; of several instances that start at once, one does it.
     *
     * @param username its name
     * @return the account with its password, to be changed at the first sign-in; refused when there are accounts, or when
     *     the name is not one
     */
    @Transactional
    Outcome<Opened> open(String username) {
        store.lockWhole();
        if (!store.isEmpty()) {
            return Outcome.refused(Refusal.of("access.first.exists"));
        }
        var name = Accounts.readUsername(username);
        var against = name.findRefusal();
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        var centre = directory.findCentre().orElseGet(this::makeCentre);
        var position = entries.createPosition(
                        PositionEntry.of(null, centre.id(), text("position"), PositionKind.ADMINISTRATOR),
                        Keeper.PROGRAM)
                .orThrow();
        var person = entries.createPerson(new PersonEntry(text("person"), null, "ADMINISTRATOR-1"), Keeper.PROGRAM)
                .orThrow();
        entries.assign(position.id(), person.id(), Capacity.HOLDER, clock.instant(), null, Keeper.PROGRAM)
                .orThrow();
        return accounts.open(person.id().value(), centre.id().value(), name.orThrow(), null, Requester.program());
    }

    private Unit makeCentre() {
        var presidency = entries.createBody(
                        BodyEntry.of(null, text("presidency"), BodyType.PUBLIC_BUDGET_BODY), Keeper.PROGRAM)
                .orThrow();
        return entries.createUnit(
                        UnitEntry.of(
                                null,
                                presidency.id(),
                                null,
                                text("centre"),
                                UnitKind.CENTRE,
                                Level.NATIONAL,
                                null,
                                null),
                        Keeper.PROGRAM)
                .orThrow();
    }

    private String text(String part) {
        return messages.getMessage("access.first." + part, new Object[0], PERSIAN);
    }
}
