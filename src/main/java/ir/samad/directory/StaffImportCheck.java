package ir.samad.directory;

import ir.samad.calendar.TehranClock;
import ir.samad.database.Ids;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks positions and holders of an import, after its bodies and units. */
final class StaffImportCheck {

    final List<Position> positions = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<HoldingStore.Marked> holdings = new ArrayList<>();
    private final Set<PositionId> fresh = new HashSet<>();
    private final ImportCheck check;
    private final KnownDirectory known;

    StaffImportCheck(ImportCheck check) {
        this.check = check;
        this.known = check.known;
    }

    void checkPositions(List<PositionRow> rows) {
        var codes = new LinkedHashMap<String, Integer>();
        for (var row : rows) {
            check.freshCode(Sheet.POSITIONS, row.row(), row.code(), codes).ifPresent(code -> check(row, code));
        }
    }

    private void check(PositionRow row, String code) {
        var unit = known.findUnit(row.unitCode());
        if (unit.isEmpty()) {
            check.refuse(Sheet.POSITIONS, row.row(), Column.UNIT, ImportCheck.unknown(row.unitCode()));
            return;
        }
        var before = known.findPosition(code);
        if (before.isPresent()) {
            var old = before.get();
            var isSame = old.unitId().equals(unit.get().id())
                    && old.title().equals(row.title())
                    && old.kind() == row.kind()
                    && old.shared() == row.shared();
            check.sameOrRefuse(Sheet.POSITIONS, row.row(), isSame, code, old.title());
            return;
        }
        if (!isInPlace(unit.get())) {
            check.refuse(Sheet.POSITIONS, row.row(), null, Refusal.of("directory.refused.scope"));
        }
        if (!unit.get().active()) {
            check.refuse(
                    Sheet.POSITIONS,
                    row.row(),
                    Column.UNIT,
                    Refusal.of("directory.refused.unit.closed", unit.get().name()));
        }
        Rules.refusals(new PositionEntry(code, unit.get().id(), row.title(), row.kind(), row.shared()))
                .forEach(refusal -> check.refuse(
                        Sheet.POSITIONS,
                        row.row(),
                        refusal.messageKey().startsWith("directory.refused.shared.") ? Column.SHARED : Column.TITLE,
                        refusal));
        if (row.kind() == PositionKind.HEAD) {
            known.findHead(unit.get().id())
                    .ifPresent(head -> check.refuse(
                            Sheet.POSITIONS,
                            row.row(),
                            Column.ROLE,
                            Refusal.by("N-10-1", "directory.refused.kind.second-head", head.title())));
        }
        var position = new Position(
                new PositionId(Ids.next(check.clock)),
                code,
                unit.get().id(),
                row.title(),
                row.kind(),
                row.shared(),
                true,
                1);
        known.add(position);
        positions.add(position);
        fresh.add(position.id());
        check.countFresh(Sheet.POSITIONS);
    }

    void checkHolders(List<HolderRow> rows) {
        for (var row : rows) {
            var position = known.findPosition(row.positionCode());
            if (position.isEmpty()) {
                check.refuse(Sheet.HOLDERS, row.row(), Column.POSITION, ImportCheck.unknown(row.positionCode()));
            } else {
                person(row).ifPresent(person -> check(row, position.get(), person));
            }
        }
    }

    private void check(HolderRow row, Position position, Person person) {
        var holding = new Holding(
                new HoldingId(Ids.next(check.clock)),
                position.id(),
                person.id(),
                row.capacity(),
                row.from(),
                row.until());
        var marked = new HoldingStore.Marked(holding, Rules.isAlone(position.shared(), row.capacity()));
        for (var other : known.listHoldings(position.id())) {
            if (isSame(other.holding(), holding)) {
                check.countSame(Sheet.HOLDERS);
                return;
            }
        }
        if (!fresh.contains(position.id()) && !check.extent.covers(known.unit(position.unitId()))) {
            check.refuse(Sheet.HOLDERS, row.row(), null, Refusal.of("directory.refused.scope"));
        }
        if (!position.active()) {
            check.refuse(
                    Sheet.HOLDERS,
                    row.row(),
                    Column.POSITION,
                    Refusal.of("directory.refused.position.closed", position.title()));
        }
        Rules.refusals(row.from(), row.until())
                .forEach(refusal -> check.refuse(Sheet.HOLDERS, row.row(), Column.LAST_DAY, refusal));
        overlap(marked).ifPresent(refusal -> check.refuse(Sheet.HOLDERS, row.row(), Column.PERSON, refusal));
        known.add(marked);
        holdings.add(marked);
        check.countFresh(Sheet.HOLDERS);
    }

    /** The person of a row: known by his numbers, or new. */
    private Optional<Person> person(HolderRow row) {
        var nationalId = row.nationalId();
        var number = row.personnelNumber();
        if (nationalId == null && number == null) {
            check.refuse(
                    Sheet.HOLDERS, row.row(), Column.NATIONAL_ID, Refusal.of("directory.refused.person.no-number"));
            return Optional.empty();
        }
        var byNationalId = known.findByNationalId(nationalId);
        var byNumber = known.findByPersonnelNumber(number);
        if (byNationalId.isPresent() && byNumber.isPresent() && !byNationalId.equals(byNumber)) {
            check.refuse(
                    Sheet.HOLDERS,
                    row.row(),
                    Column.PERSONNEL_NUMBER,
                    Refusal.of(
                            "directory.refused.personnelNumber.taken",
                            byNumber.get().name()));
            return Optional.empty();
        }
        var found = byNationalId.or(() -> byNumber);
        if (found.isPresent()) {
            var person = found.get();
            if (!PersianText.sameAs(person.name(), row.personName())) {
                check.refuse(
                        Sheet.HOLDERS,
                        row.row(),
                        Column.PERSON,
                        Refusal.of("directory.refused.person.other-name", person.name()));
                return Optional.empty();
            }
            return found;
        }
        var name = PersonName.read(row.personName());
        name.findRefusal().ifPresent(refusal -> check.refuse(Sheet.HOLDERS, row.row(), Column.PERSON, refusal));
        return name.find()
                .map(read ->
                        enter(new Person(new PersonId(Ids.next(check.clock)), read.value(), nationalId, number, 1)));
    }

    private Person enter(Person person) {
        known.add(person);
        people.add(person);
        return person;
    }

    private Optional<Refusal> overlap(HoldingStore.Marked wanted) {
        var holding = wanted.holding();
        for (var other : known.listHoldings(holding.positionId())) {
            var isSamePerson = other.holding().personId().equals(holding.personId());
            if ((isSamePerson || (wanted.alone() && other.alone())) && overlaps(other.holding(), holding)) {
                var name = known.person(other.holding().personId()).name();
                return Optional.of(Refusal.by(
                        "N-6-1",
                        isSamePerson
                                ? "directory.refused.person.holds-already"
                                : "directory.refused.person.position-held",
                        name));
            }
        }
        return Optional.empty();
    }

    private boolean isInPlace(Unit unit) {
        return check.unitNames.containsKey(unit.id()) || check.extent.covers(unit);
    }

    private static boolean overlaps(Holding one, Holding other) {
        return isBefore(one.from(), other.until()) && isBefore(other.from(), one.until());
    }

    private static boolean isBefore(Instant moment, @Nullable Instant end) {
        return end == null || moment.isBefore(end);
    }

    /** Sheets know days, not moments. */
    private static boolean isSame(Holding old, Holding row) {
        return old.personId().equals(row.personId())
                && old.capacity() == row.capacity()
                && Objects.equals(day(old.from()), day(row.from()))
                && Objects.equals(lastDay(old.until()), lastDay(row.until()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TehranClock.ZONE);
    }

    static @Nullable LocalDate lastDay(@Nullable Instant until) {
        return until == null ? null : LocalDate.ofInstant(until.minusNanos(1), TehranClock.ZONE);
    }
}
