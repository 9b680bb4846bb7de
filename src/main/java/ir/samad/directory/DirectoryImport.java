package ir.samad.directory;

import ir.samad.directory.FormerNameStore.Former;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.PersianText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which many bodies, units, positions and holders come in at once, from files or from a program. All or
 * nothing; the same rules as for single entries; rows that the directory has already, word for word, are counted and
 * left alone, so that an export can be brought in again.
 */
@Service
public class DirectoryImport {

    private final ImportStores stores;
    private final KeepersPlace place;
    private final Territory territory;
    private final Clock clock;

    DirectoryImport(ImportStores stores, KeepersPlace place, Territory territory, Clock clock) {
        this.stores = stores;
        this.place = place;
        this.territory = territory;
        this.clock = clock;
    }

    /** What bringing in these rows would do; writes nothing. */
    @Transactional(readOnly = true)
    public ImportReport preview(DirectoryRows rows, Keeper by) {
        return check(rows, by).all().report();
    }

    /** Brings the rows in, or nothing when there is any error. */
    @Transactional
    public ImportReport apply(DirectoryRows rows, Keeper by) {
        stores.changes().lock();
        var checked = check(rows, by);
        var report = checked.all().report();
        if (report.isRefused()) {
            return report;
        }
        write(checked, by);
        return report;
    }

    private record Checked(ImportCheck all, StaffImportCheck staff) {}

    private Checked check(DirectoryRows rows, Keeper by) {
        var all = new ImportCheck(known(), place.extentOf(by), territory, clock);
        var staff = new StaffImportCheck(all);
        all.checkBodies(rows.bodies());
        all.checkUnits(rows.units());
        staff.checkPositions(rows.positions());
        staff.checkHolders(rows.holders());
        return new Checked(all, staff);
    }

    private KnownDirectory known() {
        var known = new KnownDirectory();
        stores.bodies().list().forEach(known::add);
        stores.units().list().forEach(known::add);
        stores.positions().list().forEach(known::add);
        stores.people().list().forEach(known::add);
        stores.holdings().listMarked().forEach(known::add);
        return known;
    }

    private void write(Checked checked, Keeper by) {
        var all = checked.all();
        var staff = checked.staff();
        stores.bodies().insert(all.bodies);
        stores.units().insert(all.units);
        stores.positions().insert(staff.positions);
        stores.people().insert(staff.people);
        stores.holdings().insert(staff.holdings);
        writeFormerNames(all);
        var changes = stores.changes();
        changes.recordImported(
                Change.Subject.BODY,
                all.bodies.stream().map(one -> one.id().value()).toList(),
                by);
        changes.recordImported(
                Change.Subject.UNIT,
                all.units.stream().map(one -> one.id().value()).toList(),
                by);
        changes.recordImported(
                Change.Subject.POSITION,
                staff.positions.stream().map(one -> one.id().value()).toList(),
                by);
        changes.recordImported(
                Change.Subject.PERSON,
                staff.people.stream().map(one -> one.id().value()).toList(),
                by);
        changes.recordAssigned(
                staff.holdings.stream().map(HoldingStore.Marked::holding).toList(), by);
        staff.holdings.forEach(marked -> {
            var holding = marked.holding();
            stores.announcements().say(new HolderChanged(holding.positionId(), holding.personId(), holding.from()));
        });
        stores.learnSizes();
    }

    private void writeFormerNames(ImportCheck all) {
        var former = new ArrayList<Former>();
        all.bodyNames.forEach((id, names) -> names.forEach(name -> former.add(new Former(id, null, name, null))));
        all.unitNames.forEach((id, names) -> names.forEach(name -> former.add(new Former(null, id, name, null))));
        stores.formerNames().insert(former);
        all.bodies.stream()
                .filter(body -> !names(all.bodyNames.get(body.id())).isEmpty())
                .forEach(body -> stores.bodies()
                        .writeSearchKey(body.id(), key(body.name(), body.code(), names(all.bodyNames.get(body.id())))));
        all.units.stream()
                .filter(unit -> !names(all.unitNames.get(unit.id())).isEmpty())
                .forEach(unit -> stores.units()
                        .writeSearchKey(unit.id(), key(unit.name(), unit.code(), names(all.unitNames.get(unit.id())))));
    }

    private static List<String> names(@org.jspecify.annotations.Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    private static String key(String name, String code, List<String> former) {
        return PersianText.searchKey(name + " " + code + " " + String.join(" ", former));
    }
}
