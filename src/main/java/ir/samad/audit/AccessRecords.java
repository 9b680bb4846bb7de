package ir.samad.audit;

import ir.samad.database.Ids;
import ir.samad.shell.Citizen;
import ir.samad.shell.Staff;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The door: every opening of somebody's personal data is recorded here before it is shown. The record joins the caller's
 * transaction when there is one; when there is none it is durable before this returns, committed together with those of
 * other requests of the same moment. When it cannot be written it throws, and nothing is shown.
 */
@Component
public class AccessRecords {

    private static final Pattern PURPOSE = Pattern.compile("[a-zA-Z0-9.-]{1,100}");

    private final AccessRecordStore store;
    private final RecordsTogether together;
    private final Clock clock;

    AccessRecords(AccessRecordStore store, RecordsTogether together, Clock clock) {
        this.store = store;
        this.together = together;
        this.clock = clock;
    }

    /**
     * A member of staff opens personal data.
     *
     * @param subjectId whose or what, an opaque reference such as a case or an applicant
     * @param purpose why: a message key of the calling room, such as {@code cases.access.opened}
     */
    public void record(Staff who, UUID subjectId, String purpose) {
        write(subjectId, purpose, null, who);
    }

    /**
     * A member of staff opens personal data that is masked to him.
     *
     * @param reason why, in his own words
     */
    public void record(Staff who, UUID subjectId, String purpose, String reason) {
        write(subjectId, purpose, reason, who);
    }

    /** A citizen opens what belongs to the contact he proved. */
    public void record(Citizen who, UUID subjectId, String purpose) {
        write(subjectId, purpose, null, null, null, null, who.contact());
    }

    /** Somebody opens it who showed that he knows its secret, such as a tracking code with a number. */
    public void recordBearer(UUID subjectId, String purpose) {
        write(subjectId, purpose, null, null, null, null, "");
    }

    /** Who has opened the data of this subject, newest first. */
    public List<AccessRecord> listFor(UUID subjectId) {
        return store.listFor(subjectId);
    }

    private void write(UUID subjectId, String purpose, @Nullable String reason, Staff who) {
        write(
                subjectId,
                purpose,
                reason,
                who.accountId(),
                who.personId(),
                who.positionId(),
                who.name() + "، " + who.positionTitle() + "، " + who.unitName());
    }

    private void write(
            UUID subjectId,
            String purpose,
            @Nullable String reason,
            @Nullable UUID accountId,
            @Nullable UUID personId,
            @Nullable UUID positionId,
            String name) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("A purpose is a message key");
        }
        var row = new AccessRecordStore.Row(
                Ids.next(clock),
                subjectId,
                new AccessRecord(clock.instant(), accountId, personId, positionId, name, purpose, reason, address()));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            store.insert(List.of(row));
        } else {
            together.write(row);
        }
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
