package ir.samad.directory;

import ir.samad.shell.Right;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters people and changes what is known of them. */
@Component
class People {

    private final PersonStore people;
    private final HoldingStore holdings;
    private final ChangeStore changes;
    private final KeepersPlace place;
    private final Announcements announcements;

    People(
            PersonStore people,
            HoldingStore holdings,
            ChangeStore changes,
            KeepersPlace place,
            Announcements announcements) {
        this.people = people;
        this.holdings = holdings;
        this.changes = changes;
        this.place = place;
        this.announcements = announcements;
    }

    Outcome<Person> create(PersonEntry entry, Keeper by) {
        changes.lock();
        var staff = by.staff();
        if (staff != null && !staff.may(Right.KEEP_DIRECTORY)) {
            return Outcome.refused(Refusal.of("directory.refused.scope"));
        }
        var refusal = refusal(entry, null);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var person = new Person(
                new PersonId(announcements.nextId()), entry.name(), entry.nationalId(), entry.personnelNumber(), 1);
        people.insert(List.of(person));
        changes.record(Change.Subject.PERSON, person.id().value(), Change.What.CREATED, Map.of(), fields(person), by);
        return Outcome.done(person);
    }

    Outcome<Person> change(PersonId id, PersonEntry entry, int version, Keeper by) {
        changes.lock();
        var old = people.find(id).orElseThrow(() -> new IllegalArgumentException("No such person: " + id));
        if (!mayKeep(id, by)) {
            return Outcome.refused(Refusal.of("directory.refused.scope"));
        }
        var refusal = (old.version() == version ? Optional.<Refusal>empty() : Optional.of(DirectoryEntries.STALE))
                .or(() -> refusal(entry, id));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var person = new Person(id, entry.name(), entry.nationalId(), entry.personnelNumber(), version);
        if (!people.update(person)) {
            throw new IllegalStateException("Person changed in spite of the lock: " + id);
        }
        changes.record(Change.Subject.PERSON, id.value(), Change.What.CHANGED, fields(old), fields(person), by);
        return Outcome.done(people.find(id).orElseThrow());
    }

    /** Whether this keeper may change a person: all positions the person holds lie in his place. */
    boolean mayKeep(PersonId id, Keeper by) {
        var extent = place.extentOf(by);
        return extent != Extent.NOWHERE
                && holdings.listHeldBy(id, announcements.now()).stream().allMatch(held -> extent.covers(held.unit()));
    }

    private Optional<Refusal> refusal(PersonEntry entry, @Nullable PersonId itself) {
        var nationalId = entry.nationalId();
        var number = entry.personnelNumber();
        return Rules.readName(entry.name())
                .findRefusal()
                .or(() -> Optional.ofNullable(nationalId)
                        .flatMap(people::findByNationalId)
                        .filter(other -> !other.id().equals(itself))
                        .map(other -> Refusal.of("directory.refused.nationalId.taken", other.name())))
                .or(() -> Optional.ofNullable(number)
                        .flatMap(people::findByPersonnelNumber)
                        .filter(other -> !other.id().equals(itself))
                        .map(other -> Refusal.of("directory.refused.personnelNumber.taken", other.name())));
    }

    private static Map<String, String> fields(Person person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", person.name());
        // The number itself stays out of the history, which cannot be erased.
        var nationalId = person.nationalId();
        fields.put("nationalId", nationalId == null ? "" : "••••••" + nationalId.substring(6));
        var number = person.personnelNumber();
        fields.put("personnelNumber", number == null ? "" : number);
        return fields;
    }
}
