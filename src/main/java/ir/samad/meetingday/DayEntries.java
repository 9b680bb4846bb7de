package ir.samad.meetingday;

import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what a device noted on the day of a meeting and sends later: each entry has a key that the device made, and
 * is made once, however often it is sent. A key that was made before is answered with what was made then.
 */
@Component
public class DayEntries {

    /** So long a device may send again what it had sent before. */
    static final Duration KEPT = Duration.ofDays(60);

    private final EntryStore entries;
    private final PeopleStore store;
    private final MeetingPeople people;
    private final MeetingResults results;
    private final List<ArrivingTurns> turns;
    private final Clock clock;

    DayEntries(
            EntryStore entries,
            PeopleStore store,
            MeetingPeople people,
            MeetingResults results,
            List<ArrivingTurns> turns,
            Clock clock) {
        this.entries = entries;
        this.store = store;
        this.people = people;
        this.results = results;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Makes an entry in a session of this unit, once.
     *
     * @param key made on the device, another for each entry
     * @return whom it is about
     */
    @Transactional
    public Outcome<UUID> make(UUID key, UUID session, DayEntry entry, UnitId unit, Staff by) {
        entries.lock(key);
        store.lock(session);
        var made = entries.find(key);
        if (made.isPresent()) {
            return isSame(made.get(), session, entry, by) && saysTheSame(made.get(), entry)
                    ? Outcome.done(made.get().applicant())
                    : Outcome.refused(Refusal.of("meetingday.refused.key"));
        }
        var outcome = act(session, entry, unit, by);
        outcome.find()
                .map(who -> new EntryStore.Made(session, entry.kind(), who, by.personId(), digest(entry)))
                .ifPresent(one -> entries.insert(key, one, clock.instant(), by));
        return outcome;
    }

    private static boolean isSame(EntryStore.Made made, UUID session, DayEntry entry, Staff by) {
        return made.session().equals(session)
                && made.kind() == entry.kind()
                && made.by().equals(by.personId());
    }

    /** Other words under the key of what was made are no repetition of it: nobody would ever see that they were lost. */
    private boolean saysTheSame(EntryStore.Made made, DayEntry entry) {
        var isOfTheSame = entry.about()
                .map(this::known)
                .filter(who -> !who.equals(made.applicant()))
                .isEmpty();
        return isOfTheSame && (made.content().isEmpty() || made.content().equals(digest(entry)));
    }

    private static String digest(DayEntry entry) {
        return EntryStore.digest(entry.words());
    }

    private UUID known(UUID who) {
        return entries.find(who).map(EntryStore.Made::applicant).orElse(who);
    }

    private Outcome<UUID> act(UUID session, DayEntry entry, UnitId unit, Staff by) {
        return switch (entry) {
            case DayEntry.Person(var data) -> people.add(session, data, unit, by);
            case DayEntry.Arrived(var turn, var shared) ->
                turns.stream()
                        .flatMap(room -> room.arrive(turn, session, shared, unit, by).stream())
                        .findFirst()
                        .orElseGet(DayEntries::nobody);
            case DayEntry.Called(var who) -> with(who, session, unit, one -> people.call(one.id(), unit));
            case DayEntry.Ended(var who, var met) ->
                with(
                        who,
                        session,
                        unit,
                        one -> one.turn() == (met ? Turn.MET : Turn.LEFT)
                                ? Outcome.done(one.id())
                                : people.end(one.id(), met, unit));
            case DayEntry.Instructed(var who, var wanted) ->
                with(who, session, unit, one -> results.instruct(one.id(), wanted, unit, by));
            case DayEntry.Concluded(var who, var wanted) ->
                with(who, session, unit, one -> results.conclude(one.id(), wanted, unit, by));
        };
    }

    /** Somebody of this session, named by his id or by the key of the entry that brought him. */
    private Outcome<UUID> with(UUID who, UUID session, UnitId unit, Function<MeetingApplicant, Outcome<UUID>> act) {
        return Optional.of(known(who))
                .flatMap(id -> people.find(id, unit))
                .filter(one -> one.session().equals(session))
                .map(act)
                .orElseGet(DayEntries::nobody);
    }

    private static Outcome<UUID> nobody() {
        return Outcome.refused(Refusal.of("meetingday.refused.unknown"));
    }

    /** Forgets, each night, keys that no device sends any more. */
    @Scheduled(cron = "0 47 3 * * *", zone = "Asia/Tehran")
    @Transactional
    void forget() {
        entries.deleteBefore(clock.instant().minus(KEPT));
    }
}
