package ir.samad.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declared closure of offices (heat, dust, mourning …).
 *
 * @param reason why, in words
 * @param recordedAt when it was entered; may be later than the days
 * @param recordedBy name of the person who entered it
 * @param withdrawal who took it back, when and why; null while it holds
 */
public record Closure(
        ClosureId id,
        ClosureDays days,
        String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable Withdrawal withdrawal) {

    /** A closure taken back. */
    public record Withdrawal(Instant at, String by, String reason) {}

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Whether it was entered only after its first day had begun. */
    public boolean isDeclaredAfterwards() {
        return LocalDate.ofInstant(recordedAt, TehranClock.ZONE).isAfter(days.first());
    }
}
