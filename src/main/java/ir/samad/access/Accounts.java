package ir.samad.access;

import ir.samad.database.Ids;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff: opened, signed in to, kept and closed. Everything that happens to one is recorded. */
@Component
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");
    private static final int LONGEST_TYPED_NAME = 200;

    private final AccountStore store;
    private final Passwords passwords;
    private final Delays delays;
    private final StaffSessions sessions;
    private final Clock clock;
    private final boolean demonstration;

    Accounts(
            AccountStore store,
            Passwords passwords,
            Delays delays,
            StaffSessions sessions,
            Clock clock,
            @Value("${samad.demonstration}") boolean demonstration) {
        this.store = store;
        this.passwords = passwords;
        this.delays = delays;
        this.sessions = sessions;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** Reads a name for a new account: small Latin letters, digits, dot, hyphen, three to fifty of them. */
    public static Reading<String> readUsername(String typed) {
        var name = nameKey(typed);
        if (name.isEmpty()) {
            return Reading.refused(Refusal.of("shell.form.required"), typed);
        }
        return USERNAME.matcher(name).matches()
                ? Reading.accepted(name, typed)
                : Reading.refused(Refusal.of("access.username.form"), typed);
    }

    /**
     * Opens an account with a password made here, to be handed over and changed at the first sign-in.
     *
     * @param by account of the administrator; null for the program
     * @return the account and the password, which can never be read again; refused when the name is taken
     */
    @Transactional
    public Outcome<Opened> open(UUID personId, UUID unitId, String username, @Nullable AccountId by, Requester from) {
        var password = passwords.initial();
        return insert(personId, unitId, username, password, true, false).map(account -> {
            record(account.id(), AccountEventKind.OPENED, by, from);
            return new Opened(account, password);
        });
    }

    /**
     * Opens an account whose password is public. Only in demonstration mode; anywhere else this is a bug of the caller.
     *
     * @throws IllegalStateException outside demonstration mode
     */
    @Transactional
    public Outcome<Account> openForDemonstration(UUID personId, UUID unitId, String username, String password) {
        if (!demonstration) {
            throw new IllegalStateException("Demonstration accounts exist in demonstration mode only");
        }
        return insert(personId, unitId, username, password, false, true).map(account -> {
            record(account.id(), AccountEventKind.OPENED, null, Requester.program());
            return account;
        });
    }

    /**
     * Looks at a name and a password. The answer to an unknown name, a closed account and a wrong password is the same
     * and takes the same time; after several of them the answer is how long to wait, even for the right password.
     *
     * @return the account; when it has a second factor, nothing may be opened before that was passed
     */
    public Outcome<Account> signIn(String typedName, String password, Requester from) {
        var key = typedName.length() > LONGEST_TYPED_NAME ? "" : nameKey(typedName);
        var account = store.findByName(key);
        var wait = delays.begin(key, from);
        if (wait.isPresent()) {
            account.ifPresent(known -> record(known.id(), AccountEventKind.SIGN_IN_DELAYED, null, from));
            return Outcome.refused(Limits.waiting("access.sign-in.wait", wait.get()));
        }
        if (account.isEmpty()) {
            passwords.matchesNobody(password);
            return Outcome.refused(Refusal.of("access.sign-in.wrong"));
        }
        var hash = store.passwordHash(account.get().id());
        if (!passwords.matches(password, hash) || !account.get().isOpen()) {
            record(account.get().id(), AccountEventKind.SIGN_IN_REFUSED, null, from);
            return Outcome.refused(Refusal.of("access.sign-in.wrong"));
        }
        delays.succeed(key, from);
        if (passwords.isOutdated(hash)) {
            store.renewHash(account.get().id(), hash, passwords.digest(password));
        }
        if (account.get().secondFactor()) {
            record(account.get().id(), AccountEventKind.PASSWORD_ACCEPTED, null, from);
        } else {
            signedIn(account.get().id(), from);
        }
        return Outcome.done(account.get());
    }

    /** Every step was passed. */
    void signedIn(AccountId id, Requester from) {
        store.setSignedIn(id, clock.instant());
        record(id, AccountEventKind.SIGNED_IN, id, from);
    }

    /** Looks at the password of somebody who is signed in, before he does what a stolen session must not do. */
    Outcome<Account> confirmPassword(AccountId id, String present, Requester from) {
        var account = get(id);
        var key = nameKey(account.username());
        var wait = delays.begin(key, from);
        if (wait.isPresent()) {
            return Outcome.refused(Limits.waiting("access.sign-in.wait", wait.get()));
        }
        if (!passwords.matches(present, store.passwordHash(id))) {
            record(id, AccountEventKind.SIGN_IN_REFUSED, id, from);
            return Outcome.refused(Refusal.of("access.password.present-wrong"));
        }
        delays.succeed(key, from);
        return Outcome.done(account);
    }

    /** Changes one's own password; every other session of the account ends. */
    public Outcome<Account> changePassword(AccountId id, String present, String wanted, Requester from) {
        var confirmed = confirmPassword(id, present, from);
        if (!(confirmed instanceof Outcome.Done<Account>(var account))) {
            return confirmed;
        }
        var fault = passwords.findFault(wanted, account.username());
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        if (passwords.matches(wanted, store.passwordHash(id))) {
            return Outcome.refused(Refusal.of("access.password.same"));
        }
        store.setPassword(id, passwords.digest(wanted), false, clock.instant());
        record(id, AccountEventKind.PASSWORD_CHANGED, id, from);
        return Outcome.done(get(id));
    }

    /** Gives an account a new password made here, to be handed over once; all its sessions end. */
    @Transactional
    public String reset(AccountId id, @Nullable AccountId by, Requester from) {
        var password = passwords.initial();
        store.setPassword(id, passwords.digest(password), true, clock.instant());
        delays.forgive(nameKey(get(id).username()));
        sessions.endAll(id);
        record(id, AccountEventKind.PASSWORD_RESET, by, from);
        return password;
    }

    /** Ends the delay that wrong passwords brought upon an account. */
    @Transactional
    public void unlock(AccountId id, @Nullable AccountId by, Requester from) {
        delays.forgive(nameKey(get(id).username()));
        delays.forgive(id);
        record(id, AccountEventKind.UNLOCKED, by, from);
    }

    /** Closes an account and ends its sessions; closing a closed one changes nothing. */
    @Transactional
    public void close(AccountId id, @Nullable AccountId by, Requester from) {
        if (store.setClosed(id, clock.instant())) {
            sessions.endAll(id);
            record(id, AccountEventKind.CLOSED, by, from);
        }
    }

    /** Opens a closed account again; its password must be reset before it serves. */
    @Transactional
    public void reopen(AccountId id, @Nullable AccountId by, Requester from) {
        if (store.setClosed(id, null)) {
            record(id, AccountEventKind.REOPENED, by, from);
        }
    }

    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such account"));
    }

    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    public Optional<Account> findByName(String username) {
        return store.findByName(nameKey(username));
    }

    /** The accounts of a person, oldest first. */
    public List<Account> listOf(UUID personId) {
        return store.listOf(personId);
    }

    /**
     * Accounts kept in a body and the bodies below it, in the order of their names.
     *
     * @param body the body; null for the whole nation
     * @param nameBegins beginning of the name, may be empty
     * @param after name behind which the list begins, empty for the first page
     */
    public List<Account> list(@Nullable UUID body, String nameBegins, String after, int count) {
        return store.list(body, nameKey(nameBegins), after, count);
    }

    /** Until when wrong passwords or codes keep an account waiting; empty when they do not. */
    public Optional<Instant> findLockedUntil(Account account) {
        return Stream.of(delays.findRefusedUntil(nameKey(account.username())), delays.findRefusedUntil(account.id()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** What happened to an account, newest first. */
    public List<AccountEvent> listEvents(AccountId id, int count) {
        return store.listEvents(id, count);
    }

    /** Records something that happened to an account. */
    public void record(AccountId id, AccountEventKind kind, @Nullable AccountId by, Requester from) {
        record(id, kind, by, from, null);
    }

    /** Records something that happened to an account, and why. */
    void record(AccountId id, AccountEventKind kind, @Nullable AccountId by, Requester from, @Nullable String reason) {
        store.insertEvent(
                Ids.next(clock),
                id,
                new AccountEvent(
                        clock.instant(),
                        kind,
                        by == null ? null : by.value(),
                        from.address().isEmpty() ? null : from.address(),
                        from.browser().isEmpty() ? null : from.browser(),
                        reason));
    }

    private Outcome<Account> insert(
            UUID personId,
            UUID unitId,
            String username,
            String password,
            boolean mustChange,
            boolean forDemonstration) {
        var account = new Account(
                new AccountId(Ids.next(clock)),
                personId,
                unitId,
                username,
                mustChange,
                clock.instant(),
                null,
                null,
                false,
                false,
                null);
        return store.insert(account, nameKey(username), passwords.digest(password), forDemonstration)
                ? Outcome.done(account)
                : Outcome.refused(Refusal.of("access.username.taken"));
    }

    private static String nameKey(String typed) {
        return java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A new account and its first password.
     *
     * @param account the account
     * @param password shown once, kept nowhere
     */
    public record Opened(Account account, String password) {}
}
