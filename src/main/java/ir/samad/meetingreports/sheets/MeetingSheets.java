package ir.samad.meetingreports.sheets;

import ir.samad.calendar.WorkCalendar;
import ir.samad.database.Ids;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingday.MetPerson;
import ir.samad.meetingreports.ReportColumn;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Staff;
import ir.samad.tables.RowBounds;
import ir.samad.tables.RowHeading;
import ir.samad.tables.RowsIn;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for sheets that bodies keep themselves (M-9): looked at cell by cell, and taken in as a whole or not at all
 * (M-10-4). What a spreadsheet lost is completed only when somebody confirms it (M-10-3).
 */
@Component
public class MeetingSheets {

    private static final Duration KEPT = Duration.ofDays(1);
    /** A season of a large body, and more than any sheet a person keeps: megabytes, megabytes unpacked, rows. */
    private static final RowBounds BOUNDS = new RowBounds(24, 400, 120_000);

    private final SheetStore store;
    private final RowsIn rows;
    private final Sessions sessions;
    private final MeetingPeople people;
    private final MeetingSheetWords words;
    private final WorkCalendar calendar;
    private final Clock clock;

    MeetingSheets(
            SheetStore store,
            RowsIn rows,
            Sessions sessions,
            MeetingPeople people,
            MeetingSheetWords words,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.sessions = sessions;
        this.people = people;
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Keeps a sheet for a day, or until it is taken in. */
    @Transactional
    public UUID keep(String fileName, byte[] content, UnitId unit, Staff by) {
        store.dropOlder(clock.instant().minus(KEPT));
        var id = Ids.next(clock);
        store.keep(id, unit, fileName, content, clock.instant(), by);
        return id;
    }

    /** What nobody took in within a day goes. */
    @Scheduled(cron = "0 47 * * * *")
    @Transactional
    public void dropOld() {
        store.dropOlder(clock.instant().minus(KEPT));
    }

    @Transactional(readOnly = true)
    public Optional<SentSheet> find(UUID id, UnitId unit) {
        return store.find(id, unit);
    }

    /**
     * Looks at a sheet; nothing is stored.
     *
     * @param splits where the sender divides names of one cell: by row, how many words are the first name
     */
    @Transactional(readOnly = true)
    public CheckedSheet check(SentSheet sheet, Map<Integer, Integer> splits, UnitId unit) {
        return check(sheet, splits, unit, CheckedSheet.MOST_SHOWN);
    }

    /** The same with every fault it has, for the copy in which they are marked. */
    @Transactional(readOnly = true)
    public CheckedSheet checkWhole(SentSheet sheet, UnitId unit) {
        return check(sheet, Map.of(), unit, Integer.MAX_VALUE);
    }

    private CheckedSheet check(SentSheet sheet, Map<Integer, Integer> splits, UnitId unit, int most) {
        return store.content(sheet.id())
                .map(content -> read(sheet, content, unit, splits, most, portion -> {}))
                .orElseGet(() -> CheckedSheet.refused(Refusal.of("meetingreports.sheet.refused.gone")));
    }

    /** The bytes of a sheet that was not taken in yet. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(SentSheet sheet) {
        return store.content(sheet.id());
    }

    /**
     * What its owner confirms.
     *
     * @param completed that numbers were completed rightly (M-10-3)
     * @param shared that several people really share a telephone (M-10-2)
     * @param names that names of one column are divided rightly (M-10-1)
     * @param splits where they are divided, where it is not behind the first word
     * @param letters that the letters are right of a file whose encoding was guessed
     */
    public record Confirmed(
            boolean completed, boolean shared, boolean names, Map<Integer, Integer> splits, boolean letters) {

        public Confirmed {
            splits = Map.copyOf(splits);
        }
    }

    /**
     * Takes in all rows of a sheet, or none.
     *
     * @return how many
     */
    @Transactional
    public Outcome<Integer> take(SentSheet sheet, Confirmed confirmed, UnitId unit, Staff by) {
        var content = store.lock(sheet.id());
        if (content.isEmpty()) {
            return Outcome.refused(Refusal.of("meetingreports.sheet.refused.gone"));
        }
        // Looked at as a whole first: of a sheet with one fault no row is ever written.
        var splits = confirmed.splits();
        var checked = read(sheet, content.get(), unit, splits, CheckedSheet.MOST_SHOWN, portion -> {});
        if (!checked.isClean()) {
            return Outcome.refused(Refusal.by("M-10-4", "meetingreports.sheet.refused.faults"));
        }
        if (!checked.completed().isEmpty() && !confirmed.completed()) {
            return Outcome.refused(Refusal.by("M-10-3", "meetingreports.sheet.refused.confirm.completed"));
        }
        if (!checked.shared().isEmpty() && !confirmed.shared()) {
            return Outcome.refused(Refusal.by("M-10-2", "meetingreports.sheet.refused.confirm.shared"));
        }
        if (checked.isGuessed() && !confirmed.letters()) {
            return Outcome.refused(Refusal.of("meetingreports.sheet.refused.confirm.letters"));
        }
        if (checked.names().areTooMany()) {
            return Outcome.refused(Refusal.by("M-10-1", "meetingreports.sheet.refused.many.names"));
        }
        if (!checked.names().isEmpty() && !confirmed.names()) {
            return Outcome.refused(Refusal.by("M-10-1", "meetingreports.sheet.refused.confirm.names"));
        }
        // Nobody else enters anybody, or sends the report of one of these sessions, until all of it is written.
        var held = new SheetSessions(sessions, people, unit);
        checked.days().keySet().stream()
                .flatMap(day -> held.find(day).find().stream())
                .map(MeetingSession::id)
                .sorted()
                .forEach(people::keepStill);
        if (!read(sheet, content.get(), unit, splits, 1, portion -> people.enterMet(unit, portion, by))
                .isClean()) {
            throw new IllegalStateException("Sheet " + sheet.id() + " was clean a moment ago");
        }
        store.take(sheet.id(), checked.rows(), clock.instant());
        return Outcome.done(checked.rows());
    }

    private CheckedSheet read(
            SentSheet sheet,
            byte[] content,
            UnitId unit,
            Map<Integer, Integer> splits,
            int most,
            Consumer<List<MetPerson>> portions) {
        var found = new SheetSessions(sessions, people, unit);
        var today = calendar.today();
        var box = new SheetChecking[1];
        box[0] = new SheetChecking(
                sheet.fileName(),
                people,
                unit,
                (heading, row) -> new SheetRowReading(heading, row, words, found, box[0], today, splits),
                portions,
                most);
        Outcome<RowHeading<ReportColumn>> read = read(content, box[0]);
        return read instanceof Outcome.Refused<RowHeading<ReportColumn>>(var refusal)
                ? CheckedSheet.refused(refusal)
                : box[0].end(read.find().orElseThrow());
    }

    private Outcome<RowHeading<ReportColumn>> read(byte[] content, SheetChecking checking) {
        try {
            var file = Files.createTempFile("samad-sheet", "");
            try {
                Files.write(file, content);
                return rows.read(file, BOUNDS, Arrays.asList(ReportColumn.values()), ReportColumn.required(), checking);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
