package ir.samad.worklist;

import ir.samad.directory.PositionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the worklists. Every change joins the transaction of the room that moves the subject. */
@Component
public class Worklists {

    /** A change that was not yet committed when a later one was seen is visible after this long. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final String NO_LINES = "[]";

    private final WorklistStore store;
    private final SuperiorLines superiorLines;
    private final LinePictures pictures;
    private final VersionStore versions;
    private final LineLights lights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Worklists(
            WorklistStore store,
            SuperiorLines superiorLines,
            LinePictures pictures,
            VersionStore versions,
            LineLights lights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.superiorLines = superiorLines;
        this.pictures = pictures;
        this.versions = versions;
        this.lights = lights;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a subject on a worklist as unread; when it stood there before, it arrives anew. */
    @Transactional
    public void arrive(Arrival arrival) {
        var at = clock.instant();
        store.put(arrival, at).ifPresent(this::left);
        var moment = arrival.moment();
        var due = moment != null
                ? moment.day()
                : arrival.dueHere() == null ? arrival.subject().dueOn() : arrival.dueHere();
        if (due != null && arrival.part().hasDate()) {
            var line = new DatedLine(
                    arrival.subject().id(),
                    arrival.position(),
                    due,
                    arrival.amberDays(),
                    arrival.subject().county(),
                    at,
                    moment);
            if (lights.shows(line)) {
                events.publishEvent(new LineArrived(line));
            }
        }
        if (moment != null && arrival.part() != Part.COPY) {
            events.publishEvent(new PressingArrived(
                    arrival.position(),
                    arrival.subject().id(),
                    arrival.subject().code(),
                    moment.due(),
                    at));
        }
    }

    /**
     * Remembers that the holder opened it: RECEIVED becomes IN_HAND, unread becomes read.
     *
     * @return whether this was the first opening on this worklist
     */
    @Transactional
    public boolean opened(PositionId position, UUID subject) {
        return store.opened(position, subject, clock.instant());
    }

    /** There is something new in it: its line is unread again, in its box and with its date. */
    @Transactional
    public void unreadAgain(PositionId position, UUID subject) {
        store.unreadAgain(position, subject, clock.instant());
    }

    /** Moves a subject to another box of this worklist. */
    @Transactional
    public void move(PositionId position, UUID subject, Box box) {
        var moved = store.move(position, subject, box, clock.instant());
        if (!box.isTimed()) {
            moved.forEach(this::left);
        }
    }

    /** Moves a subject to a box on every worklist on which it is open. */
    @Transactional
    public void moveAll(UUID subject, Box box) {
        var moved = store.moveAll(subject, box, clock.instant());
        if (!box.isTimed()) {
            moved.forEach(this::left);
        }
    }

    /** Takes a line that was there for the superior's eyes from his worklist; any other stays. */
    @Transactional
    public void release(PositionId superior, UUID subject) {
        superiorLines.release(superior, subject, clock.instant());
    }

    /** Writes on an open line what its superior wants; it is unread again. */
    @Transactional
    public void remark(PositionId position, UUID subject, String note) {
        superiorLines.remark(position, subject, note, clock.instant());
    }

    /** Takes a subject whose personal data is erased from every worklist. */
    @Transactional
    public void forget(UUID subject) {
        putBack(subject, NO_LINES);
    }

    /**
     * How a subject stands on all worklists at this moment.
     *
     * @return opaque words for {@link #putBack}, to be kept by whoever may have to undo what comes next
     */
    @Transactional(readOnly = true)
    public String picture(UUID subject) {
        return pictures.take(subject);
    }

    /** Makes a subject stand on all worklists exactly as it did when the picture was made. */
    @Transactional
    public void putBack(UUID subject, String picture) {
        versions.putBack(subject, clock.instant());
        pictures.putBack(subject, picture);
        events.publishEvent(new LinesPutBack(subject));
    }

    /** The guarded lines of a worklist: of each the room it comes from says who may see it, before anything is shown or counted. */
    @Transactional(readOnly = true)
    public List<UUID> listGuarded(PositionId position) {
        return store.listGuarded(position);
    }

    /** The page of a view, guarded lines and all. */
    @Transactional(readOnly = true)
    public Lines list(PositionId position, View view) {
        return list(position, view, List.of());
    }

    /**
     * The page of a view.
     *
     * @param withheld guarded lines that are left out
     */
    @Transactional(readOnly = true)
    public Lines list(PositionId position, View view, Collection<UUID> withheld) {
        var entries = store.list(position, view, withheld, View.PAGE_SIZE + 1);
        return entries.size() > View.PAGE_SIZE
                ? new Lines(entries.subList(0, View.PAGE_SIZE), true)
                : new Lines(entries, false);
    }

    public Optional<Entry> find(PositionId position, UUID subject) {
        return store.find(position, subject);
    }

    @Transactional(readOnly = true)
    public Counts counts(PositionId position) {
        return counts(position, List.of());
    }

    /**
     * The counts of a worklist.
     *
     * @param withheld guarded lines that are left out
     */
    @Transactional(readOnly = true)
    public Counts counts(PositionId position, Collection<UUID> withheld) {
        return store.counts(position, withheld);
    }

    /**
     * A word that stays the same as long as nothing on this worklist changes, no day begins and the calendar stays; it costs one indexed row.
     * While the last change is some seconds young the word ends in {@code ~}, so that whoever asks again with it is
     * answered anew: a change committed late is then not missed.
     */
    @Transactional(readOnly = true)
    public String version(PositionId position) {
        var last = versions.lastChange(position);
        var young = last.plus(SETTLED).isAfter(clock.instant());
        var lighted = lights.today();
        return lighted.day() + "." + lighted.calendar() + "." + last.toEpochMilli() + (young ? "~" : "");
    }

    /** The line that follows this one in the order of a view, else the first of the others: to go on with. */
    @Transactional(readOnly = true)
    public Optional<UUID> findNext(PositionId position, View view, UUID after) {
        return findNext(position, view, after, List.of());
    }

    /**
     * The line that follows this one.
     *
     * @param withheld guarded lines that are left out
     */
    @Transactional(readOnly = true)
    public Optional<UUID> findNext(PositionId position, View view, UUID after, Collection<UUID> withheld) {
        var shown = store.listSubjects(position, view, withheld);
        var here = shown.indexOf(after);
        return here + 1 < shown.size()
                ? Optional.of(shown.get(here + 1))
                : shown.stream().filter(id -> !id.equals(after)).findFirst();
    }

    private void left(DatedLine line) {
        if (lights.shows(line)) {
            events.publishEvent(new LineLeft(line));
        }
    }
}
