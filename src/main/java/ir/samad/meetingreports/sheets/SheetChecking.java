package ir.samad.meetingreports.sheets;

import ir.samad.applicants.Identity;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingday.MetPerson;
import ir.samad.meetingreports.ReportColumn;
import ir.samad.meetingreports.sheets.CheckedSheet.FoundFault;
import ir.samad.tables.CellError;
import ir.samad.tables.ReadTable;
import ir.samad.tables.RowCell;
import ir.samad.tables.RowHeading;
import ir.samad.tables.RowSink;
import ir.samad.tables.SheetRow;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a sheet row by row, and hands over the people of faultless rows in portions. It remembers who stood in which row,
 * and nothing else of the rows, so that a long sheet needs little memory.
 */
final class SheetChecking implements RowSink<ReportColumn>, SheetCells.Telling {

    private static final int PORTION = 1000;
    private final String file;
    private final MeetingPeople people;
    private final UnitId unit;
    private final BiFunction<RowHeading<ReportColumn>, SheetRow, SheetRowReading> reading;
    private final Consumer<List<MetPerson>> portions;
    private final Map<UUID, Map<Identity, Integer>> entered = new HashMap<>();
    private final Map<String, Integer> rowsOf = new HashMap<>();
    private final Map<String, String> phones = new HashMap<>();
    private final List<FoundFault> found = new ArrayList<>();
    private final List<SplitName> open = new ArrayList<>();
    private final List<SplitName> plain = new ArrayList<>();
    private final Told.Count completed = new Told.Count();
    private final Told.Count shared = new Told.Count();
    private final int most;
    private final TreeMap<LocalDate, Integer> days = new TreeMap<>();
    private final List<Taken> portion = new ArrayList<>();
    private @Nullable RowHeading<ReportColumn> heading;
    private int rows;
    private int faults;
    private int names;
    private int opened;

    private record Taken(int row, RowCell phone, MetPerson person) {}

    SheetChecking(
            String file,
            MeetingPeople people,
            UnitId unit,
            BiFunction<RowHeading<ReportColumn>, SheetRow, SheetRowReading> reading,
            Consumer<List<MetPerson>> portions,
            int most) {
        this.file = file;
        this.people = people;
        this.unit = unit;
        this.reading = reading;
        this.portions = portions;
        this.most = most;
    }

    @Override
    public void begin(RowHeading<ReportColumn> found) {
        heading = found;
    }

    @Override
    public void take(SheetRow row) {
        rows++;
        var of = Objects.requireNonNull(heading);
        if (isTotals(of, row)) {
            rows--;
            return;
        }
        var person = reading.apply(of, row).read();
        if (person == null || isTwice(row, person)) {
            return;
        }
        days.merge(person.day(), 1, Integer::sum);
        portion.add(new Taken(row.number(), of.cell(row, ReportColumn.PHONE), person));
        if (portion.size() == PORTION) {
            handOver();
        }
    }

    /** The line below the people, as our own reports have it. */
    private static boolean isTotals(RowHeading<ReportColumn> heading, SheetRow row) {
        return row.cells().stream().anyMatch(cell -> cell.text().strip().equals("جمع"))
                && heading.cell(row, ReportColumn.IDENTITY).isEmpty();
    }

    private boolean isTwice(SheetRow row, MetPerson one) {
        var identity = one.person().identity();
        var before = rowsOf.putIfAbsent(one.day() + identity.value(), row.number());
        if (before != null) {
            fault(
                    row.number(),
                    ReportColumn.IDENTITY,
                    Objects.requireNonNull(heading).cell(row, ReportColumn.IDENTITY),
                    Refusal.by("M-10-1", "meetingreports.sheet.refused.twice", before, row.number()));
            return true;
        }
        var number = entered.computeIfAbsent(one.session(), session -> people.numbersByIdentity(session))
                .get(identity);
        if (number != null) {
            fault(
                    row.number(),
                    ReportColumn.IDENTITY,
                    Objects.requireNonNull(heading).cell(row, ReportColumn.IDENTITY),
                    Refusal.by("M-10-1", "meetingreports.sheet.refused.entered", number));
        }
        return number != null;
    }

    private void handOver() {
        var known = people.identitiesByPhone(
                unit,
                portion.stream().map(taken -> taken.person().person().phone()).toList());
        for (var taken : portion) {
            var phone = taken.person().person().phone();
            var identity = taken.person().person().identity().value();
            var before = phones.putIfAbsent(phone, identity);
            var isShared = before != null && !before.equals(identity)
                    || known.getOrDefault(phone, Set.of()).stream().anyMatch(other -> !other.equals(identity));
            if (isShared && shared.takes()) {
                shared.add(error(
                        taken.row(),
                        ReportColumn.PHONE,
                        taken.phone(),
                        Refusal.by("M-10-2", "meetingday.refused.phone")));
            }
        }
        if (faults == 0) {
            portions.accept(portion.stream().map(Taken::person).toList());
        }
        portion.clear();
    }

    @Override
    public void fault(int row, @Nullable ReportColumn column, RowCell cell, Refusal refusal) {
        if (faults++ < most) {
            found.add(new FoundFault(row, place(column), error(row, column, cell, refusal)));
        }
    }

    @Override
    public void completed(int row, ReportColumn column, RowCell cell, Refusal remark) {
        if (completed.takes()) {
            completed.add(error(row, column, cell, remark));
        }
    }

    @Override
    public void split(int row, List<String> words, int chosen) {
        names++;
        opened += words.size() > 2 ? 1 : 0;
        var kept = words.size() > 2 ? open : plain;
        if (kept.size() < CheckedSheet.MOST_SHOWN) {
            var cell = Objects.requireNonNull(heading).cellName(row, ReportColumn.FULL_NAME);
            kept.add(new SplitName(row, cell, words, chosen));
        }
    }

    private CellError error(int row, @Nullable ReportColumn column, RowCell cell, Refusal refusal) {
        var of = Objects.requireNonNull(heading);
        return new CellError(
                file,
                of.sheet(),
                of.cellName(row, column),
                column == null ? "" : of.line().cell(place(column)),
                ReadTable.shown(cell.text()),
                refusal);
    }

    private int place(@Nullable ReportColumn column) {
        return column == null ? 0 : Objects.requireNonNull(heading).columns().getOrDefault(column, 0);
    }

    /** What was found, when the last row was taken. */
    CheckedSheet end(RowHeading<ReportColumn> of) {
        heading = of;
        handOver();
        of.faults().forEach(against -> fault(of.line().number(), null, RowCell.NOTHING, against.refusal()));
        if (of.faults().isEmpty() && !hasNames(of)) {
            fault(of.line().number(), null, RowCell.NOTHING, Refusal.of("meetingreports.sheet.refused.no-names"));
        }
        return new CheckedSheet(
                null,
                of,
                rows,
                faults,
                List.copyOf(found),
                new SplitNames(names, opened, open, plain),
                completed.told(),
                shared.told(),
                days);
    }

    private static boolean hasNames(RowHeading<ReportColumn> of) {
        var columns = of.columns().keySet();
        return columns.contains(ReportColumn.FULL_NAME)
                || columns.contains(ReportColumn.FIRST_NAME) && columns.contains(ReportColumn.LAST_NAME);
    }
}
