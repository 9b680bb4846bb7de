package ir.samad.directory;

import ir.samad.directory.FormerNameStore.Former;
import ir.samad.vocabulary.PersianText;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what was decided about units: the rows, their former names, their search keys and their history. */
@Component
class UnitRegister {

    private final UnitStore units;
    private final FormerNameStore formerNames;
    private final ChangeStore changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitRegister(
            UnitStore units,
            FormerNameStore formerNames,
            ChangeStore changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.formerNames = formerNames;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    void lock() {
        changes.lock();
    }

    void enter(Unit unit, List<String> former, Keeper by) {
        units.insert(List.of(unit));
        keepNames(unit, former);
        writeSearchKey(unit);
        changes.record(Change.Subject.UNIT, unit.id().value(), Change.What.CREATED, Map.of(), fields(unit), by);
    }

    void rewrite(Unit old, Unit unit, List<String> former, Keeper by) {
        write(old, unit, Change.What.CHANGED, by);
        if (!Objects.equals(old.parentId(), unit.parentId())) {
            units.move(unit.id(), unit.parentId());
            events.publishEvent(new UnitMoved(unit.id()));
        }
        var known = formerNames.list(unit.id());
        keepNames(unit, former.stream().filter(name -> !known.contains(name)).toList());
        if (!old.name().equals(unit.name())) {
            formerNames.insert(List.of(new Former(null, unit.id(), old.name(), clock.instant())));
        }
        writeSearchKey(unit);
    }

    void turn(Unit old, boolean active, Keeper by) {
        var unit = new Unit(
                old.id(),
                old.code(),
                old.bodyId(),
                old.parentId(),
                old.name(),
                old.kind(),
                old.level(),
                old.provinceCode(),
                old.countyCode(),
                old.premises(),
                active,
                old.version());
        write(old, unit, active ? Change.What.REOPENED : Change.What.CLOSED, by);
        if (!active) {
            events.publishEvent(new UnitClosed(unit.id()));
        }
    }

    private void write(Unit old, Unit unit, Change.What what, Keeper by) {
        if (!units.update(unit)) {
            throw new IllegalStateException("Unit changed in spite of the lock: " + unit.id());
        }
        changes.record(Change.Subject.UNIT, unit.id().value(), what, fields(old), fields(unit), by);
    }

    private void keepNames(Unit unit, List<String> former) {
        formerNames.insert(former.stream()
                .map(name -> new Former(null, unit.id(), name, null))
                .toList());
    }

    private void writeSearchKey(Unit unit) {
        units.writeSearchKey(
                unit.id(),
                PersianText.searchKey(
                        unit.name() + " " + unit.code() + " " + String.join(" ", formerNames.list(unit.id()))));
    }

    private Map<String, String> fields(Unit unit) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", unit.name());
        fields.put("kind", unit.kind().name());
        fields.put("level", unit.level().name());
        var parent = unit.parentId();
        fields.put(
                "parent",
                parent == null ? "" : units.find(parent).map(Unit::name).orElse(""));
        fields.put("province", Objects.toString(unit.provinceCode(), ""));
        fields.put("county", Objects.toString(unit.countyCode(), ""));
        fields.put("address", unit.premises().address());
        fields.put("floor", unit.premises().floor());
        fields.put("hours", unit.premises().hours());
        fields.put("accessibility", unit.premises().accessibility());
        fields.put("state", unit.active() ? "ACTIVE" : "CLOSED");
        return fields;
    }
}
