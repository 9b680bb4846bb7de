package ir.samad.access;

import ir.samad.access.SecretKeys.Sealed;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The second step of signing in: a code of the clock that only the owner's telephone shows, or one of ten recovery codes.
 * Every code is accepted once, whichever instance is asked; wrong ones are answered with growing delays of their own.
 */
@Component
public class SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final String HOUSE = "SAMAD";

    private final SecondFactorStore store;
    private final SecondFactorKeeping keeping;
    private final SecretKeys keys;
    private final TimeCodes codes;
    private final Accounts accounts;
    private final Delays delays;

    SecondFactors(
            SecondFactorStore store,
            SecondFactorKeeping keeping,
            SecretKeys keys,
            TimeCodes codes,
            Accounts accounts,
            Delays delays) {
        this.store = store;
        this.keeping = keeping;
        this.keys = keys;
        this.codes = codes;
        this.accounts = accounts;
        this.delays = delays;
    }

    /**
     * A code as somebody typed it.
     *
     * @param text in any digits, with spaces or hyphens
     * @param recovery whether it is a recovery code and not one of the clock
     */
    public record Typed(String text, boolean recovery) {

        /** A code of either kind in one field: what is longer than a code of the clock is a recovery code. */
        public static Typed either(String text) {
            return new Typed(
                    text, text.codePoints().filter(Character::isLetterOrDigit).count() > TimeCodes.DIGITS);
        }
    }

    /** The second step of an account; empty when it has none. */
    public Optional<SecondFactor> find(AccountId id) {
        return store.look(id);
    }

    /** Whether this house can keep secrets; without a key nobody can set up a second step. */
    public boolean arePossible() {
        return keys.arePresent();
    }

    /**
     * Begins to set up a second step, for whoever proves his password anew.
     *
     * @return the sealed secret, to be kept by the session until the telephone knows it
     */
    public Outcome<String> begin(AccountId id, String password, Requester from) {
        if (!arePossible()) {
            return Outcome.refused(Refusal.of("access.second-factor.impossible"));
        }
        return accounts.confirmPassword(id, password, from)
                .map(account -> keys.seal(id.value(), codes.newSecret()).text());
    }

    /** What the telephone must learn; empty when the sealed secret is not of this account. */
    public Optional<NewSecret> show(Account account, String hidden) {
        return keys.open(account.id().value(), Sealed.read(hidden))
                .map(secret ->
                        new NewSecret(TimeCodes.letters(secret), TimeCodes.address(HOUSE, account.username(), secret)));
    }

    /**
     * Sets the second step up, once the telephone shows the right code.
     *
     * @return ten recovery codes, which can never be read again
     */
    public Outcome<List<String>> confirm(AccountId id, String hidden, String typed, Requester from) {
        var kept = Sealed.read(hidden);
        var secret = keys.open(id.value(), kept);
        var code = digits(typed);
        if (secret.isEmpty() || code.length() != TimeCodes.DIGITS) {
            return Outcome.refused(malformed());
        }
        var wait = delays.begin(id, from);
        if (wait.isPresent()) {
            return Outcome.refused(Limits.waiting("access.second-factor.wait", wait.get()));
        }
        var step = codes.stepsOf(secret.get(), code).findFirst();
        if (step.isEmpty()) {
            accounts.record(id, AccountEventKind.SECOND_FACTOR_REFUSED, id, from);
            return Outcome.refused(Refusal.of("access.second-factor.wrong"));
        }
        delays.succeed(id, from);
        // This code is used up by this, and may not sign in as well.
        return keeping.setUp(id, new SecondFactorStore.Row(kept, step.getAsLong()), from);
    }

    /** Passes the second step of signing in. */
    public Outcome<Account> enter(AccountId id, Typed typed, Requester from) {
        var account = accounts.get(id);
        if (!account.isOpen()) {
            return Outcome.refused(Refusal.of("access.second-factor.wrong"));
        }
        return check(id, typed, from).map(passed -> {
            accounts.signedIn(id, from);
            return account;
        });
    }

    /** Makes new recovery codes for whoever proves his password anew. */
    public Outcome<List<String>> renewRecoveryCodes(AccountId id, String password, Requester from) {
        return accounts.confirmPassword(id, password, from).map(account -> keeping.renewCodes(id, from));
    }

    /** Takes one's own second step away, with password and code. */
    public Outcome<AccountId> remove(AccountId id, String password, Typed typed, Requester from) {
        var confirmed = accounts.confirmPassword(id, password, from);
        if (confirmed instanceof Outcome.Refused<Account>(var refusal)) {
            return Outcome.refused(refusal);
        }
        return check(id, typed, from).map(passed -> {
            keeping.remove(id, from);
            return passed;
        });
    }

    /**
     * An administrator takes the second step of an account away; all its sessions end. He never sees the secret.
     *
     * @param reason why, kept in the record
     * @return whether there was one
     */
    public boolean reset(AccountId id, String reason, @Nullable AccountId by, Requester from) {
        return keeping.reset(id, reason, by, from);
    }

    /** Whether an administrator has taken the second step away since the owner was last told; he counts as told then. */
    public boolean tellReset(AccountId id) {
        return store.tellReset(id);
    }

    private Outcome<AccountId> check(AccountId id, Typed typed, Requester from) {
        var code = digits(typed.text());
        if (typed.recovery() ? typed.text().isBlank() : code.length() != TimeCodes.DIGITS) {
            return Outcome.refused(malformed());
        }
        var wait = delays.begin(id, from);
        if (wait.isPresent()) {
            accounts.record(id, AccountEventKind.SIGN_IN_DELAYED, null, from);
            return Outcome.refused(Limits.waiting("access.second-factor.wait", wait.get()));
        }
        var against = typed.recovery() ? againstRecoveryCode(id, typed.text(), from) : againstCode(id, code);
        if (against.isPresent()) {
            accounts.record(id, AccountEventKind.SECOND_FACTOR_REFUSED, null, from);
            return Outcome.refused(against.get());
        }
        delays.succeed(id, from);
        return Outcome.done(id);
    }

    private Optional<Refusal> againstRecoveryCode(AccountId id, String typed, Requester from) {
        return keeping.useRecoveryCode(id, typed, from)
                ? Optional.empty()
                : Optional.of(Refusal.of("access.second-factor.recovery.wrong"));
    }

    private Optional<Refusal> againstCode(AccountId id, String code) {
        var row = store.find(id);
        if (row.isEmpty()) {
            return Optional.of(Refusal.of("access.second-factor.wrong"));
        }
        var hidden = row.get().secret();
        var secret = keys.open(id.value(), hidden);
        if (secret.isEmpty()) {
            LOG.warn("A second step was sealed with another key than those of SAMAD_SECRET_KEY: {}", hidden.keyMark());
            return Optional.of(Refusal.of("access.second-factor.unreadable"));
        }
        var steps = codes.stepsOf(secret.get(), code).boxed().toList();
        if (steps.stream().noneMatch(step -> store.useStep(id, step))) {
            return Optional.of(
                    Refusal.of(steps.isEmpty() ? "access.second-factor.wrong" : "access.second-factor.used"));
        }
        keys.sealedAnew(id.value(), hidden, secret.get()).ifPresent(anew -> store.sealAnew(id, hidden.keyMark(), anew));
        return Optional.empty();
    }

    private static Refusal malformed() {
        return Refusal.of("access.second-factor.form", TimeCodes.DIGITS);
    }

    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }
}
