package ir.samad.meetings;

import ir.samad.calendar.TehranClock;
import ir.samad.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public meeting of one body (M-2-1).
 *
 * @param extra whether the body added it to its timetable itself
 * @param state where it stands at this moment
 * @param closure why offices are closed on its day; empty when they are not
 * @param announcement what is told of it; null before it is announced
 * @param noticed whether it was announced before its start (M-2-5)
 * @param held that it was held; null before somebody said so
 * @param absence why it is not held, as far as the body asked; null when it did not
 */
public record MeetingSession(
        UUID id,
        ProgrammeId programme,
        UnitId unit,
        LocalDate day,
        LocalTime opens,
        LocalTime closes,
        boolean extra,
        State state,
        String closure,
        @Nullable Announcement announcement,
        boolean noticed,
        @Nullable Held held,
        @Nullable Absence absence) {

    /** Where a session stands. Nothing of it is stored: it follows from what was said of the session, and the day it is. */
    public enum State {
        PLANNED,
        /** Place, host and hours are told to everybody (M-2-5). */
        ANNOUNCED,
        /** The body said on its day that it was held. */
        HELD,
        /** The governorate accepted why it was not held (M-8). */
        EXCUSED,
        /** Offices are closed on its day by a declared closure. */
        EXCUSED_BY_CLOSURE,
        /** Its day has passed, and nobody said that it was held (M-5-1). */
        MISSED,
        /** A later version of the timetable leaves its day out. */
        DROPPED;

        /** Whether it is still to come. */
        public boolean isAhead() {
            return this == PLANNED || this == ANNOUNCED;
        }
    }

    /**
     * That a session was held.
     *
     * @param protocolsKept whether the health protocols were kept, as he said who said so (M-6)
     * @param host who met the people, who may be another than was announced (M-2-4); null when nobody said
     */
    public record Held(Instant at, String by, boolean protocolsKept, Announcement.@Nullable Host host) {}

    /** Who met the people, else who was announced to meet them; empty while nobody is named. */
    public Optional<Announcement.Host> findHost() {
        var met = held == null ? null : held.host();
        return met != null
                ? Optional.of(met)
                : Optional.ofNullable(announcement).map(Announcement::host);
    }

    /** When it begins. */
    public Instant startsAt() {
        return day.atTime(opens).atZone(TehranClock.ZONE).toInstant();
    }

    /** When it ends. */
    public Instant endsAt() {
        return day.atTime(closes).atZone(TehranClock.ZONE).toInstant();
    }

    /** Whether it was held without having been announced before (M-2-5). */
    public boolean isWithoutNotice() {
        return held != null && !noticed;
    }

    /** Whether an absence was asked for and waits for the governorate. */
    public boolean isAbsenceWaiting() {
        return absence != null && absence.accepted() == null;
    }
}
