package ir.samad.meetingreports;

import ir.samad.calendar.Season;
import ir.samad.directory.UnitId;
import ir.samad.meetings.ProgrammeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of meetings as it left the body.
 *
 * @param session the session of a weekly report; null for a seasonal one
 * @param version counts what was released of the same session or season
 * @param inPerson people met in person
 * @param byPhone people met on the telephone
 * @param digest SHA-256 of the workbook
 * @param releasedTitle title of the position in which it was released
 * @param received that the governorate has it; null before
 * @param returned that the governorate returned it; null while it stands
 * @param erasedAt when its file was erased, because the years of those met are over; null while it is kept
 */
public record MeetingReport(
        UUID id,
        Kind kind,
        UnitId unit,
        String unitName,
        ProgrammeId programme,
        Season season,
        @Nullable UUID session,
        int version,
        int inPerson,
        int byPhone,
        String digest,
        Instant releasedAt,
        String releasedBy,
        String releasedTitle,
        @Nullable Received received,
        @Nullable Returned returned,
        @Nullable Instant erasedAt) {

    /** Of one session, or of a season (M-9). */
    public enum Kind {
        WEEKLY,
        SEASONAL
    }

    /** Where it stands. */
    public enum State {
        RELEASED,
        RECEIVED,
        RETURNED
    }

    public record Received(Instant at, String by) {}

    public record Returned(Instant at, String by, String reason) {}

    MeetingReport withVersion(int other) {
        return new MeetingReport(
                id,
                kind,
                unit,
                unitName,
                programme,
                season,
                session,
                other,
                inPerson,
                byPhone,
                digest,
                releasedAt,
                releasedBy,
                releasedTitle,
                received,
                returned,
                erasedAt);
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public int met() {
        return inPerson + byPhone;
    }

    public State state() {
        if (returned != null) {
            return State.RETURNED;
        }
        return received == null ? State.RELEASED : State.RECEIVED;
    }
}
