package ir.samad.arrival;

import ir.samad.access.Account;
import ir.samad.access.AccountScope;
import ir.samad.access.Accounts;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.Capacity;
import ir.samad.directory.Column;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryImport;
import ir.samad.directory.DirectoryRows;
import ir.samad.directory.HolderRow;
import ir.samad.directory.Keeper;
import ir.samad.directory.Person;
import ir.samad.directory.Position;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the rows of a sheet of accounts by the rules for single accounts. Who is not in the directory yet, or does not
 * hold his position, comes in through the import of the directory, by its rules.
 */
@Component
class AccountChecks {

    private final Directory directory;
    private final DirectoryImport imports;
    private final Accounts accounts;
    private final AccountScope scope;
    private final Clock clock;

    AccountChecks(Directory directory, DirectoryImport imports, Accounts accounts, AccountScope scope, Clock clock) {
        this.directory = directory;
        this.imports = imports;
        this.accounts = accounts;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * An account that can be opened.
     *
     * @param holder his entering upon the position; null when he holds it already
     */
    record Fresh(
            AccountRow row, Position position, @Nullable HolderRow holder) {}

    /**
     * What was found.
     *
     * @param fresh accounts to be opened
     * @param known how many are open already, as the rows say
     */
    record Found(List<Fresh> fresh, int known) {}

    Found check(List<AccountRow> rows, Staff by, List<Fault<AccountColumn>> faults) {
        var fresh = new ArrayList<Fresh>();
        var known = 0;
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> people = new HashMap<>();
        for (var row : rows) {
            twice(row, AccountColumn.USERNAME, names.putIfAbsent(row.username(), row.row()), faults);
            twice(row, AccountColumn.NATIONAL_ID, people.putIfAbsent(row.nationalId(), row.row()), faults);
            var position = directory.findPosition(row.position()).orElse(null);
            if (position == null) {
                refuse(faults, row, AccountColumn.POSITION, "arrival.refused.position", row.position());
                continue;
            }
            var person = directory.findPersonByNationalId(row.nationalId()).orElse(null);
            if (!scope.covers(by, position.unitId().value())
                    || (person != null && !scope.coversPerson(by, person.id().value()))) {
                refuse(faults, row, AccountColumn.POSITION, "arrival.refused.scope");
                continue;
            }
            var open = person == null
                    ? List.<Account>of()
                    : accounts.listOf(person.id().value());
            if (open.stream().anyMatch(account -> account.username().equals(row.username()))) {
                known++;
                continue;
            }
            if (!open.isEmpty()) {
                refuse(
                        faults,
                        row,
                        AccountColumn.USERNAME,
                        "arrival.refused.other-account",
                        open.getFirst().username());
            } else if (accounts.findByName(row.username()).isPresent()) {
                refuse(faults, row, AccountColumn.USERNAME, "access.username.taken");
            }
            if (person != null && !PersianText.sameAs(person.name(), row.name())) {
                refuse(faults, row, AccountColumn.NAME, "arrival.refused.other-name", person.name());
            }
            fresh.add(new Fresh(row, position, holds(person, position) ? null : holder(row, position)));
        }
        checkHolders(fresh, by, faults);
        return new Found(fresh, known);
    }

    private boolean holds(@Nullable Person person, Position position) {
        return person != null
                && directory.listPositionsHeldBy(person.id(), clock.instant()).stream()
                        .anyMatch(held -> held.position().id().equals(position.id()));
    }

    private HolderRow holder(AccountRow row, Position position) {
        var today = LocalDate.ofInstant(clock.instant(), TehranClock.ZONE)
                .atStartOfDay(TehranClock.ZONE)
                .toInstant();
        return new HolderRow(
                row.row(),
                position.code(),
                row.name(),
                row.nationalId(),
                row.personnelNumber(),
                Capacity.HOLDER,
                today,
                null);
    }

    private void checkHolders(List<Fresh> fresh, Staff by, List<Fault<AccountColumn>> faults) {
        var seen = seen(faults);
        imports.preview(holders(fresh), Keeper.of(by)).errors().stream()
                .map(error -> new Fault<>(error.row(), column(error.column()), error.refusal()))
                .filter(fault -> !seen.contains(fault.row() + " " + fault.column()))
                .forEach(faults::add);
    }

    private static Set<String> seen(List<Fault<AccountColumn>> faults) {
        var seen = new HashSet<String>();
        faults.forEach(fault -> seen.add(fault.row() + " " + fault.column()));
        return seen;
    }

    /** Those who enter upon a position, for the import of the directory. */
    static DirectoryRows holders(List<Fresh> fresh) {
        return new DirectoryRows(
                List.of(),
                List.of(),
                List.of(),
                fresh.stream()
                        .flatMap(one -> java.util.Optional.ofNullable(one.holder()).stream())
                        .toList());
    }

    private static @Nullable AccountColumn column(@Nullable Column column) {
        return switch (column) {
            case POSITION -> AccountColumn.POSITION;
            case PERSON -> AccountColumn.NAME;
            case NATIONAL_ID -> AccountColumn.NATIONAL_ID;
            case PERSONNEL_NUMBER -> AccountColumn.PERSONNEL_NUMBER;
            case null, default -> null;
        };
    }

    private static void twice(
            AccountRow row, AccountColumn column, @Nullable Integer earlier, List<Fault<AccountColumn>> faults) {
        if (earlier != null) {
            refuse(faults, row, column, "arrival.refused.twice", earlier);
        }
    }

    private static void refuse(
            List<Fault<AccountColumn>> faults, AccountRow row, AccountColumn column, String key, Object... arguments) {
        faults.add(new Fault<>(row.row(), column, Refusal.of(key, arguments)));
    }
}
