package ir.samad.cases;

import ir.samad.applicants.ApplicantId;
import ir.samad.directory.Level;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.vocabulary.TrackingCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands now.
 *
 * @param id identity inside the house
 * @param code what the citizen holds
 * @param number case number such as {@code 1404/0000123}; null for the seconds until it is given
 * @param matter what was raised; its text stands in the first history entry and is empty here
 * @param headline first words of the text
 * @param state where it stands
 * @param channel by which way it came
 * @param applicant who raised it; null for an anonymous report
 * @param contact how he is told
 * @param grade how urgent it is, and who may see it
 * @param level level that handles it now
 * @param lead the position that leads
 * @param leadUnit its unit
 * @param registeredAt when it was entered
 * @param receivedOn original date
 * @param lateReason why entered late; null when it was not
 * @param dueOn promised date as given
 * @param dueEffectiveOn promised date moved to a working day
 * @param dueAt promised moment by the clock, when a life is in danger; null for a date
 * @param answeredAt when last answered; null while open
 * @param closedAt when closed
 * @param outcome of the last answer
 * @param reopenings how often the applicant objected
 * @param lastEntry number of the last history entry
 * @param latestEntryAt no entry of its history is later
 */
public record CaseFile(
        CaseId id,
        TrackingCode code,
        @Nullable String number,
        Matter matter,
        String headline,
        CaseState state,
        Channel channel,
        @Nullable ApplicantId applicant,
        Reach contact,
        Grade grade,
        Level level,
        PositionId lead,
        UnitId leadUnit,
        Instant registeredAt,
        LocalDate receivedOn,
        @Nullable String lateReason,
        LocalDate dueOn,
        LocalDate dueEffectiveOn,
        @Nullable Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable AnswerOutcome outcome,
        int reopenings,
        int lastEntry,
        Instant latestEntryAt) {

    /**
     * How the applicant is told about this case.
     *
     * @param mobile Iranian mobile; null when none
     * @param email e-mail; null when none
     * @param country where he lives
     * @param language language of the notices
     */
    public record Reach(@Nullable String mobile, @Nullable String email, String country, Locale language) {}

    public boolean anonymous() {
        return applicant == null;
    }
}
