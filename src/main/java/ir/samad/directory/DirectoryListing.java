package ir.samad.directory;

import ir.samad.vocabulary.SearchQuery;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for looking around: the tree, search, what is missing, the history, and what a keeper may change. */
@Service
public class DirectoryListing {

    private static final int MOST_CHANGES = 50;

    private final ListingStore store;
    private final ImportStores stores;
    private final KeepersPlace place;
    private final People people;
    private final Clock clock;

    DirectoryListing(ListingStore store, ImportStores stores, KeepersPlace place, People people, Clock clock) {
        this.store = store;
        this.stores = stores;
        this.place = place;
        this.people = people;
        this.clock = clock;
    }

    /** Open bodies that belong to no other, by name. */
    public List<TreeNode> listTop(int from, int count) {
        return store.topBodies(from, count);
    }

    /** What stands directly below a body: its top units, headquarters first, then its bodies. */
    public List<TreeNode> listBelow(BodyId body, int from, int count) {
        return store.below(body, from, count);
    }

    /** Open units directly below a unit. */
    public List<TreeNode> listBelow(UnitId unit, int from, int count) {
        return store.below(unit, from, count);
    }

    /** Bodies, units and people by present and former names, codes and personnel numbers (N-1-10). */
    public List<FoundEntry> search(SearchQuery query, int from, int count) {
        return store.search(query, from, count);
    }

    /** People by name or personnel number. */
    public List<Person> searchPeople(SearchQuery query, int most) {
        return store.people(query, most);
    }

    /** Open positions nobody holds now (N-6-1). */
    public List<VacantPosition> listVacant(@Nullable PositionKind kind, int from, int count) {
        return store.vacant(clock.instant(), kind, from, count);
    }

    /** Open bodies without a performance office (N-1-12). */
    public List<Body> listWithoutPerformanceOffice() {
        return stores.bodies().listWithoutPerformanceOffice();
    }

    /** Open bodies without the position of their responsible official (N-10-1). */
    public List<Body> listWithoutResponsible() {
        return store.withoutResponsible();
    }

    /** The newest changes of a body, unit, position or person. */
    public List<Change> listChanges(UUID subject) {
        return stores.changes().list(subject, MOST_CHANGES);
    }

    public List<String> listFormerNames(BodyId body) {
        return stores.formerNames().list(body);
    }

    public List<String> listFormerNames(UnitId unit) {
        return stores.formerNames().list(unit);
    }

    /** Closed positions of a unit. */
    public List<Position> listClosedPositions(UnitId unit) {
        return stores.positions().listClosed(unit);
    }

    /** Everybody who holds, held or will hold a position of the unit; the latest first. */
    public List<Holder> listHolders(UnitId unit) {
        return stores.holdings().listHolders(unit);
    }

    /** Everything a person holds, held or will hold; the latest first. */
    public List<HeldPosition> listHeldEver(PersonId person) {
        return stores.holdings().listHeldEver(person);
    }

    public boolean mayKeepNation(Keeper by) {
        return place.extentOf(by).nation();
    }

    public boolean mayKeep(Keeper by, BodyId body) {
        return place.extentOf(by).covers(body);
    }

    public boolean mayKeep(Keeper by, Unit unit) {
        return place.extentOf(by).covers(unit);
    }

    public boolean mayKeep(Keeper by, PersonId person) {
        return people.mayKeep(person, by);
    }
}
