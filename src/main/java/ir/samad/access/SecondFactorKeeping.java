package ir.samad.access;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changes about second steps, each change in one transaction with its record. */
@Component
class SecondFactorKeeping {

    private final SecondFactorStore store;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final StaffSessions sessions;
    private final Clock clock;

    SecondFactorKeeping(
            SecondFactorStore store,
            RecoveryCodes recoveryCodes,
            Accounts accounts,
            StaffSessions sessions,
            Clock clock) {
        this.store = store;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Sets it up; the answer is its recovery codes, which can never be read again. */
    @Transactional
    Outcome<List<String>> setUp(AccountId id, SecondFactorStore.Row row, Requester from) {
        if (!store.insert(id, row, clock.instant())) {
            return Outcome.refused(Refusal.of("access.second-factor.there"));
        }
        store.tellReset(id);
        accounts.record(id, AccountEventKind.SECOND_FACTOR_SET_UP, id, from);
        return Outcome.done(newCodes(id));
    }

    /** Makes new recovery codes; the old ones are worth nothing from now on. */
    @Transactional
    List<String> renewCodes(AccountId id, Requester from) {
        accounts.record(id, AccountEventKind.RECOVERY_CODES_RENEWED, id, from);
        return newCodes(id);
    }

    /** Uses a recovery code up; false when it is none. */
    @Transactional
    boolean useRecoveryCode(AccountId id, String typed, Requester from) {
        if (!store.useRecoveryCode(id, RecoveryCodes.digest(id, typed), clock.instant())) {
            return false;
        }
        accounts.record(id, AccountEventKind.RECOVERY_CODE_USED, id, from);
        return true;
    }

    /** Its owner takes it away. */
    @Transactional
    void remove(AccountId id, Requester from) {
        if (store.delete(id)) {
            accounts.record(id, AccountEventKind.SECOND_FACTOR_REMOVED, id, from);
        }
    }

    /** An administrator takes it away; whoever is signed in has to sign in again, and its owner is told then. */
    @Transactional
    boolean reset(AccountId id, String reason, @Nullable AccountId by, Requester from) {
        if (!store.delete(id)) {
            return false;
        }
        store.setReset(id, clock.instant());
        sessions.endAll(id);
        accounts.record(id, AccountEventKind.SECOND_FACTOR_RESET, by, from, reason);
        return true;
    }

    private List<String> newCodes(AccountId id) {
        var codes = recoveryCodes.make();
        store.replaceRecoveryCodes(
                id, codes.stream().map(code -> RecoveryCodes.digest(id, code)).toList());
        return codes;
    }
}
