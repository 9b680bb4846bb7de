package ir.samad.access;

import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.PersonId;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose accounts an administrator keeps: those of his own body and the bodies below it; at the Centre, of the nation. Not
 * those of people who hold a position elsewhere too: who can give himself a person's password has that person's rights.
 */
@Component
public class AccountScope {

    private final Directory directory;
    private final Clock clock;

    AccountScope(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The body whose accounts, with those of the bodies below, he keeps; null for the whole nation. */
    public @Nullable UUID bodyOf(Staff staff) {
        return isNational(staff)
                ? null
                : directory.getUnit(new UnitId(staff.unitId())).bodyId().value();
    }

    /** Whether he keeps this account. */
    public boolean covers(Staff staff, Account account) {
        return covers(staff, account.unitId()) && coversPerson(staff, account.personId());
    }

    /** Whether he may open an account for this person in this unit. */
    public boolean covers(Staff staff, UUID unitId) {
        if (!staff.may(Right.KEEP_ACCOUNTS)) {
            return false;
        }
        if (isNational(staff)) {
            return true;
        }
        var own = directory.getUnit(new UnitId(staff.unitId())).bodyId();
        BodyId body = directory.getUnit(new UnitId(unitId)).bodyId();
        while (body != null) {
            if (body.equals(own)) {
                return true;
            }
            body = directory.getBody(body).parentId();
        }
        return false;
    }

    /** Whether every position the person holds now lies within the administrator's scope. */
    public boolean coversPerson(Staff staff, UUID personId) {
        return directory.listPositionsHeldBy(new PersonId(personId), clock.instant()).stream()
                .allMatch(held -> covers(staff, held.unit().id().value()));
    }

    private boolean isNational(Staff staff) {
        return directory.listAbove(new UnitId(staff.unitId())).stream()
                .anyMatch(unit -> unit.kind() == UnitKind.CENTRE && unit.active());
    }
}
