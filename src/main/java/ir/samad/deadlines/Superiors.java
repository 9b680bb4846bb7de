package ir.samad.deadlines;

import ir.samad.access.Account;
import ir.samad.access.Accounts;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.Holder;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of a worklist, and when: its holders, and the head above them; on a working day of theirs, at their hour. */
@Component
class Superiors {

    private final Directory directory;
    private final Territory territory;
    private final WorkCalendar calendar;
    private final Parameters parameters;
    private final Accounts accounts;

    Superiors(
            Directory directory, Territory territory, WorkCalendar calendar, Parameters parameters, Accounts accounts) {
        this.directory = directory;
        this.territory = territory;
        this.calendar = calendar;
        this.parameters = parameters;
        this.accounts = accounts;
    }

    /** What is looked up at one moment, each thing once. */
    final class At {

        private final Instant moment;
        private final Map<PositionId, List<PersonId>> holders = new HashMap<>();
        private final Map<Unit, Optional<Position>> heads = new HashMap<>();

        private At(Instant moment) {
            this.moment = moment;
        }

        /** Everybody who holds the position, substitutes too. */
        List<PersonId> holders(PositionId position) {
            return holders.computeIfAbsent(
                    position,
                    id -> directory.listHolders(id, moment).stream()
                            .map(Holder::person)
                            .map(person -> person.id())
                            .distinct()
                            .toList());
        }

        /** The nearest head above a position whose office somebody holds: of its own unit, else of a unit above. */
        Optional<Position> superior(Position position) {
            return directory.listAbove(position.unitId()).stream()
                    .flatMap(unit -> head(unit).stream())
                    .filter(head -> !head.id().equals(position.id()))
                    .filter(head -> !holders(head.id()).isEmpty())
                    .findFirst();
        }

        /**
         * The next rung of the ladder above a position: the nearest head above in whose office somebody acts, at last that of
         * the Centre.
         *
         * @param last who had it last
         * @param holder in whose hands it is; never his own superior
         * @param mayReach before whom it may come; whoever else is above is passed over without a word
         */
        Rungs.Rung next(Position last, Position holder, Predicate<Position> mayReach) {
            var passed = new ArrayList<String>();
            var above = new LinkedHashSet<>(directory.listAbove(last.unitId()));
            directory.findCentre().ifPresent(above::add);
            for (var unit : above) {
                var head = head(unit).orElse(null);
                if (head == null) {
                    // A desk has an officer and no head; whoever leads the unit it belongs to is above him.
                    continue;
                }
                if (head.id().equals(holder.id()) || head.id().equals(last.id()) || !mayReach.test(head)) {
                    continue;
                }
                if (holders(head.id()).stream().anyMatch(Superiors.this::hasAccount)) {
                    return new Rungs.Rung(head, passed);
                }
                passed.add(head.title() + "، " + unit.name());
            }
            return new Rungs.Rung(null, passed);
        }

        /** Whether nobody stands above this position, whoever comes and goes: it is the head of the Centre. */
        boolean isTheTop(Position position) {
            return directory
                    .findCentre()
                    .flatMap(this::head)
                    .filter(head -> head.id().equals(position.id()))
                    .isPresent();
        }

        private Optional<Position> head(Unit unit) {
            return heads.computeIfAbsent(
                    unit,
                    of -> directory.listPositions(of.id()).stream()
                            .filter(position -> position.kind() == PositionKind.HEAD)
                            .findFirst());
        }
    }

    private boolean hasAccount(PersonId person) {
        return accounts.listOf(person.value()).stream().anyMatch(Account::isOpen);
    }

    /** The body of a position, as a scope of parameters. */
    Scope bodyOf(Position position) {
        return Scope.body(directory.getUnit(position.unitId()).bodyId().value());
    }

    Position position(PositionId id) {
        return directory.getPosition(id);
    }

    At at(Instant moment) {
        return new At(moment);
    }

    /** The hour of a position's digests; empty on a day on which its offices are closed. */
    Optional<LocalTime> hourOn(LocalDate day, Position position) {
        var unit = directory.getUnit(position.unitId());
        return calendar.isWorkingDay(day, place(unit))
                ? Optional.of(parameters.time(
                        ParameterKey.STAFF_DIGEST_AT, Scope.body(unit.bodyId().value())))
                : Optional.empty();
    }

    private @Nullable CountyCode place(Unit unit) {
        var province = unit.provinceCode();
        return unit.countyCode() != null || province == null
                ? unit.countyCode()
                : territory.getCapital(province).code();
    }
}
