package ir.samad.proceedings;

import ir.samad.calendar.JalaliMonth;
import ir.samad.calendar.TehranClock;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of officials.
 *
 * @param unit the unit that convened it
 * @param chair the position that presides and signs the minutes
 * @param held that it was held, and who said so; null before
 * @param cancelled that it was called off; null while it stands
 * @param version of the minutes that were signed last; 0 while none are
 * @param correcting why signed minutes are being corrected now; null when they are not
 */
public record OfficialSession(
        UUID id,
        SessionKind kind,
        ProvinceCode province,
        LocalDate day,
        LocalTime opens,
        LocalTime closes,
        String place,
        UnitId unit,
        String unitName,
        PositionId chair,
        String chairTitle,
        String convenedBy,
        @Nullable Said held,
        @Nullable Said cancelled,
        int version,
        @Nullable String correcting) {

    /** Where a session stands; none of it is stored. */
    public enum State {
        PLANNED,
        /** Its time came, and nobody has said yet that it was held. */
        UNSAID,
        HELD,
        SIGNED,
        CORRECTING,
        CANCELLED
    }

    /**
     * Something that was said of it.
     *
     * @param remark in words; empty where none is needed
     */
    public record Said(Instant at, String by, String remark) {}

    /** What is to be convened. */
    public record Wanted(
            SessionKind kind,
            ProvinceCode province,
            LocalDate day,
            LocalTime opens,
            LocalTime closes,
            String place,
            PositionId chair) {

        String month() {
            return JalaliMonth.of(day).toString();
        }

        Instant begins() {
            return day.atTime(opens).atZone(TehranClock.ZONE).toInstant();
        }

        /**
         * Why it comes too late, unless its time stands as it was: its day has passed, or hours at 111, which are told to
         * everybody beforehand (N-8-4), have begun.
         */
        Optional<Refusal> findLate(LocalDate today, Instant now, @Nullable OfficialSession self) {
            if (day.isBefore(today) && (self == null || !day.equals(self.day()))) {
                return Optional.of(Refusal.of("proceedings.refused.day"));
            }
            return kind.takesCalls() && !begins().isAfter(now) && (self == null || !begins().equals(self.begins()))
                    ? Optional.of(Refusal.by(kind.clause(), "proceedings.refused.past.opens"))
                    : Optional.empty();
        }
    }

    /** When it begins. */
    public Instant begins() {
        return day.atTime(opens).atZone(TehranClock.ZONE).toInstant();
    }

    /** When it ends. */
    public Instant ends() {
        return day.atTime(closes).atZone(TehranClock.ZONE).toInstant();
    }

    /** Where it stands at this moment. */
    public State state(Instant now) {
        if (cancelled != null) {
            return State.CANCELLED;
        }
        if (version > 0) {
            return correcting == null ? State.SIGNED : State.CORRECTING;
        }
        if (held != null) {
            return State.HELD;
        }
        return now.isBefore(begins()) ? State.PLANNED : State.UNSAID;
    }

    /** Whether what stands of it may still be written. */
    public boolean isOpen() {
        return cancelled == null && (version == 0 || correcting != null);
    }
}
