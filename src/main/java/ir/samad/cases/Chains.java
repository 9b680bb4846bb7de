package ir.samad.cases;

import ir.samad.cases.store.ChainRows;
import ir.samad.cases.store.ChainWalk;
import ir.samad.cases.store.SealWalk;
import ir.samad.cases.store.SealWalk.Seal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks whether the history can be trusted: every chain link by link, and every seal against the heads it covers. */
@Component
public class Chains {

    private static final int CASES = 2000;
    private static final int SEALS = 500;

    private final ChainRows rows;
    private final ChainWalk chains;
    private final SealWalk seals;
    private final TransactionTemplate oneMoment;

    @Autowired
    Chains(ChainRows rows, ChainWalk chains, SealWalk seals, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.chains = chains;
        this.seals = seals;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The same over a database, without the program around it. */
    static Chains over(JdbcClient jdbc, JdbcTransactionManager transactions) {
        return new Chains(new ChainRows(jdbc), new ChainWalk(jdbc), new SealWalk(jdbc), transactions);
    }

    /**
     * The first place at which a history does not hold.
     *
     * @param caseId the case; null when a seal is broken
     * @param entry number of the entry, 0 when the case as a whole is meant; or number of the seal
     * @param what what is wrong, for the log of an auditor
     */
    public record Break(@Nullable UUID caseId, long entry, String what) {

        /** A broken seal. */
        public static Break ofSeal(long number, String what) {
            return new Break(null, number, what);
        }

        /** The place and what is wrong there, in one line. */
        public String sentence() {
            var place = caseId == null ? "seal " + entry : "case " + caseId + (entry == 0 ? "" : ", entry " + entry);
            return place + ": " + what;
        }
    }

    /**
     * How far a walk has come, or what it found in all.
     *
     * @param cases how many cases were looked at
     * @param entries how many history entries
     * @param erased how many of these have no content any more; only their place in the chain is proved
     * @param unsealed how many cases have entries that no seal covers yet
     * @param lastSeal the last seal that holds
     * @param broken the first break; null when everything holds so far
     */
    public record Walk(
            long cases,
            long entries,
            long erased,
            long unsealed,
            Seal lastSeal,
            @Nullable Break broken) {

        private static final Walk BEGUN = new Walk(0, 0, 0, 0, Seal.NONE, null);

        private Walk with(ChainWalk.Stretch stretch) {
            return new Walk(
                    cases + stretch.cases(),
                    entries + stretch.entries(),
                    erased + stretch.erased(),
                    unsealed + stretch.unsealed(),
                    lastSeal,
                    stretch.broken());
        }

        private Walk with(Seal last, @Nullable Break found) {
            return new Walk(cases, entries, erased, unsealed, last, found);
        }
    }

    /** Verifies one case: entries in order without gaps, digests, contents that were not erased, head and seals. */
    public Optional<Break> verify(CaseId id) {
        return atOneMoment(() -> rows.verify(id.value()));
    }

    /** Verifies all seals: each over the heads it lists, each chained to the one before. */
    public Optional<Break> verifySeals() {
        return Optional.ofNullable(walkSeals(Walk.BEGUN).broken());
    }

    /**
     * Verifies the chains of all cases, then all seals, up to the first break: tampered, missing and re-ordered entries,
     * files without a history, histories without a file, and whatever was sealed and is gone. Every stretch of cases is
     * read as it stands at one moment, so the house may work meanwhile.
     *
     * @param progress told after every stretch
     */
    public Walk verifyAll(Consumer<Walk> progress) {
        var walk = Walk.BEGUN;
        for (@Nullable UUID from = new UUID(0, 0); from != null && walk.broken() == null; ) {
            var first = from;
            var stretch = atOneMoment(() -> chains.walk(first, CASES));
            walk = walk.with(stretch);
            progress.accept(walk);
            from = stretch.next();
        }
        return walk.broken() == null ? walkSeals(walk) : walk;
    }

    private Walk walkSeals(Walk walk) {
        var last = Seal.NONE;
        while (true) {
            var before = last;
            var stretch = atOneMoment(() -> seals.walk(before, SEALS));
            if (stretch.broken() != null) {
                return walk.with(before, stretch.broken());
            }
            if (stretch.last().equals(Seal.NONE)) {
                return walk.with(before, atOneMoment(seals::headWithoutSeal).orElse(null));
            }
            last = stretch.last();
        }
    }

    /** What is wrong with a seal that was kept outside the database; empty when the database still has it so. */
    public Optional<Break> compare(Seal kept) {
        return atOneMoment(() -> seals.digestOf(kept.number()))
                .map(digest -> digest.equals(kept.digest())
                        ? Optional.<Break>empty()
                        : Optional.of(Break.ofSeal(kept.number(), "is not the one that was kept")))
                .orElseGet(() -> Optional.of(Break.ofSeal(kept.number(), "was kept outside and is gone")));
    }

    private <T> T atOneMoment(Supplier<T> looking) {
        return Objects.requireNonNull(oneMoment.execute(status -> looking.get()));
    }
}
