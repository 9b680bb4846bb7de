package ir.samad.calendar;

import ir.samad.database.Ids;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for the beginnings of lunar months. An administrator enters them from the printed calendar or after the
 * crescent was seen; the entry becomes official and the holidays of the month move with it.
 */
@Service
public class LunarMonths {

    private final LunarMonthStore store;
    private final Snapshots snapshots;
    private final Clock clock;

    LunarMonths(LunarMonthStore store, Snapshots snapshots, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * One entry for a month's first day.
     *
     * @param first the first day as entered
     * @param status OFFICIAL or PREDICTED
     * @param source PUBLISHED, OBSERVED or ENTERED
     * @param recordedBy name of the person; null when it came with the program
     * @param supersededAt when a later entry took its place; null while it is valid
     */
    public record Entry(
            LocalDate first,
            LunarStatus status,
            String source,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable Instant supersededAt) {}

    /** The months of which at least one day lies in the span. */
    public List<LunarMonthStart> list(JalaliSpan span) {
        return snapshots.current().lunar().list(span);
    }

    public Optional<LunarMonthStart> find(LunarMonth month) {
        return snapshots.current().lunar().find(month);
    }

    /** All entries for a month, the newest first; none for a computed month. */
    public List<Entry> history(LunarMonth month) {
        return store.history(month);
    }

    /**
     * Enters the first day of a month. It must leave the month before it 29 or 30 days, and itself as well where the
     * next month is official.
     */
    public Outcome<LunarMonthStart> enter(LunarMonth month, LocalDate first, EnteredBy by) {
        return snapshots.change(() -> {
            var lunar = new LunarTable(store.valid());
            var present = lunar.find(month);
            if (present.isEmpty()) {
                return Outcome.refused(Refusal.of("calendar.lunar.month-unknown"));
            }
            if (present.get().status() == LunarStatus.OFFICIAL
                    && present.get().first().equals(first)) {
                return Outcome.refused(Refusal.of("calendar.lunar.official-already"));
            }
            var before = lunar.find(month.plus(-1));
            if (before.isPresent() && !isMonth(before.get().first(), first)) {
                return Outcome.refused(misfit("calendar.lunar.before-misfits", before.get(), first));
            }
            var after = lunar.find(month.plus(1));
            if (after.isPresent()
                    && after.get().status() == LunarStatus.OFFICIAL
                    && !isMonth(first, after.get().first())) {
                return Outcome.refused(misfit("calendar.lunar.after-misfits", after.get(), first));
            }
            store.enter(Ids.next(clock), month, first, clock.instant(), by);
            return Outcome.done(new LunarTable(store.valid()).find(month).orElseThrow());
        });
    }

    private static boolean isMonth(LocalDate first, LocalDate next) {
        return LunarTable.isMonth(next.toEpochDay() - first.toEpochDay());
    }

    private static Refusal misfit(String messageKey, LunarMonthStart neighbour, LocalDate entered) {
        var first = JalaliDate.of(neighbour.first());
        var days = Math.abs(entered.toEpochDay() - neighbour.first().toEpochDay());
        return Refusal.of(messageKey, days, first.year(), first.month(), first.day());
    }
}
