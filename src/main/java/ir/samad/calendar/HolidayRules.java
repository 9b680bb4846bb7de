package ir.samad.calendar;

import ir.samad.database.Ids;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for the rules of official holidays. A day that has come stays what it was: a rule is added for days to come,
 * ended for years to come, and corrected or taken back only while no day of it has come. For a day that has passed there
 * are declared closures. The third word of a refusal's message key names the field it belongs to.
 */
@Service
public class HolidayRules {

    private final HolidayRuleStore store;
    private final Snapshots snapshots;
    private final Clock clock;

    HolidayRules(HolidayRuleStore store, Snapshots snapshots, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** All rules in the order of their year, ended and withdrawn ones too. */
    public List<KeptHolidayRule> list() {
        return store.list();
    }

    public Optional<KeptHolidayRule> find(HolidayRuleId id) {
        return store.list().stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    /** Its changes, the newest first; none for a rule that came with the program and stands as it came. */
    public List<HolidayRuleChange> history(HolidayRuleId id) {
        return store.listChanges(id);
    }

    /** Whether a day of it has come, so that it can only be ended. */
    public boolean isUsed(HolidayRule rule) {
        return touchesPast(rule, rule.fromYear(), rule.untilYear());
    }

    /** Adds a rule for days to come. */
    public Outcome<HolidayRuleId> add(HolidayRule rule, String source, String reason, EnteredBy by) {
        return snapshots.change(() -> {
            var refusal = refusal(rule, null);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var id = store.insert(rule, source);
            record(id, HolidayRuleChange.What.ADDED, reason, by);
            return Outcome.done(id);
        });
    }

    /**
     * Puts other words, another day or other years into a rule no day of which has come.
     *
     * @param seen how often the rule had been changed when the caller read it
     */
    public Outcome<HolidayRuleId> correct(
            HolidayRuleId id, int seen, HolidayRule rule, String source, String reason, EnteredBy by) {
        return snapshots.change(() -> {
            var refusal = unusedRefusal(id, seen).or(() -> refusal(rule, id));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            record(id, HolidayRuleChange.What.CORRECTED, reason, by);
            store.update(id, rule, source);
            return Outcome.done(id);
        });
    }

    /** Sets the last year in which a rule holds; what it did on days that have come stays. */
    public Outcome<HolidayRuleId> end(HolidayRuleId id, int seen, int lastYear, String reason, EnteredBy by) {
        return snapshots.change(() -> {
            var kept = get(id);
            var refusal = changedRefusal(kept, seen).or(() -> endRefusal(kept.rule(), lastYear));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            record(id, HolidayRuleChange.What.ENDED, reason, by);
            store.update(id, kept.rule().until(lastYear), kept.source());
            return Outcome.done(id);
        });
    }

    /** Takes a rule back no day of which has come; it stays readable with its history. */
    public Outcome<HolidayRuleId> withdraw(HolidayRuleId id, int seen, String reason, EnteredBy by) {
        return snapshots.change(() -> {
            var refusal = unusedRefusal(id, seen);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            record(id, HolidayRuleChange.What.WITHDRAWN, reason, by);
            store.withdraw(id, clock.instant());
            return Outcome.done(id);
        });
    }

    private void record(HolidayRuleId id, HolidayRuleChange.What what, String reason, EnteredBy by) {
        store.record(Ids.next(clock), id, what, reason, clock.instant(), by);
    }

    private KeptHolidayRule get(HolidayRuleId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such holiday rule: " + id));
    }

    private static Optional<Refusal> changedRefusal(KeptHolidayRule kept, int seen) {
        return kept.withdrawn()
                ? Optional.of(Refusal.of("calendar.holiday.state.withdrawn"))
                : kept.changes() == seen ? Optional.empty() : Optional.of(Refusal.of("calendar.holiday.state.changed"));
    }

    private Optional<Refusal> unusedRefusal(HolidayRuleId id, int seen) {
        var kept = get(id);
        return changedRefusal(kept, seen)
                .or(() -> isUsed(kept.rule())
                        ? Optional.of(Refusal.of("calendar.holiday.state.used"))
                        : Optional.empty());
    }

    private Optional<Refusal> endRefusal(HolidayRule rule, int lastYear) {
        var from = rule.fromYear();
        var until = rule.untilYear();
        if (from != null && lastYear < from) {
            return Optional.of(Refusal.of("calendar.holiday.last.before-first", from));
        }
        if (until != null && until == lastYear) {
            return Optional.of(Refusal.of("calendar.holiday.last.same"));
        }
        var changesFrom = until != null && until < lastYear ? until + 1 : lastYear + 1;
        var changesUntil = until != null && until < lastYear ? Integer.valueOf(lastYear) : until;
        return touchesPast(rule, changesFrom, changesUntil)
                ? Optional.of(Refusal.of("calendar.holiday.last.passed"))
                : Optional.empty();
    }

    private Optional<Refusal> refusal(HolidayRule rule, @Nullable HolidayRuleId itself) {
        var longest = rule.lunar() ? 29 : rule.month() <= 6 ? 31 : 30;
        if (!rule.isLastOfMonth() && rule.day() > longest) {
            return Optional.of(Refusal.of(
                    rule.lunar() ? "calendar.holiday.day.lunar-thirty" : "calendar.holiday.day.too-late", longest));
        }
        var from = rule.fromYear();
        var until = rule.untilYear();
        if (from != null && until != null && until < from) {
            return Optional.of(Refusal.of("calendar.holiday.last.before-first", from));
        }
        if (touchesPast(rule, from, until)) {
            return Optional.of(Refusal.of("calendar.holiday.from.passed"));
        }
        return store.list().stream()
                .filter(kept -> !kept.withdrawn() && !kept.id().equals(itself))
                .filter(kept -> kept.rule().fallsWith(rule) && overlaps(kept.rule(), rule))
                .filter(kept -> PersianText.sameAs(kept.rule().name(), rule.name()))
                .findFirst()
                .map(kept -> Refusal.of("calendar.holiday.name.known"));
    }

    private static boolean overlaps(HolidayRule one, HolidayRule other) {
        return start(one) <= end(other) && start(other) <= end(one);
    }

    private static int start(HolidayRule rule) {
        return Objects.requireNonNullElse(rule.fromYear(), JalaliDate.FIRST_YEAR);
    }

    private static int end(HolidayRule rule) {
        return Objects.requireNonNullElse(rule.untilYear(), JalaliDate.LAST_YEAR);
    }

    /** Whether a day on which the rule falls in these years has come. */
    private boolean touchesPast(HolidayRule rule, @Nullable Integer from, @Nullable Integer until) {
        var today = LocalDate.ofInstant(clock.instant(), TehranClock.ZONE);
        var present = JalaliDate.of(today).year();
        if (from == null || from < present) {
            return true;
        }
        return from == present
                && (until == null || until >= from)
                && snapshots.current().sheet(present).daysOf(rule).stream().anyMatch(day -> !day.isAfter(today));
    }
}
