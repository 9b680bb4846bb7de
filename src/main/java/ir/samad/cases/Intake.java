package ir.samad.cases;

import ir.samad.directory.PositionId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case reached us.
 *
 * @param draft the draft it was written in, with its documents; sent twice, it is registered once. Null for what comes
 *     without documents from whoever sees to that himself
 * @param channel by which way
 * @param registeredBy the position that entered it; null when the applicant did
 * @param actorPerson the person who entered it for that position; null when the applicant did
 * @param receivedOn original date of what came earlier than it is entered; null for today
 * @param lateReason why it is entered later than received (N-5-2); may be empty when it is not
 * @param language language of the notices
 * @param grade how urgent it is, and who may see it; a report without a name is confidential whatever it says
 * @param handsOver whether the position hands it over when it is outside the duties of its body (N-4-8)
 * @param origin the system outside that handed it over to us, with its number there (N-6-3); null when none did
 */
public record Intake(
        @Nullable UUID draft,
        Channel channel,
        @Nullable PositionId registeredBy,
        @Nullable UUID actorPerson,
        @Nullable LocalDate receivedOn,
        String lateReason,
        Locale language,
        Grade grade,
        boolean handsOver,
        @Nullable ForeignOrigin origin) {

    /** Not handed over by a system outside. */
    public Intake(
            @Nullable UUID draft,
            Channel channel,
            @Nullable PositionId registeredBy,
            @Nullable UUID actorPerson,
            @Nullable LocalDate receivedOn,
            String lateReason,
            Locale language,
            Grade grade,
            boolean handsOver) {
        this(draft, channel, registeredBy, actorPerson, receivedOn, lateReason, language, grade, handsOver, null);
    }

    /** Registered for the position itself. */
    public Intake(
            @Nullable UUID draft,
            Channel channel,
            @Nullable PositionId registeredBy,
            @Nullable UUID actorPerson,
            @Nullable LocalDate receivedOn,
            String lateReason,
            Locale language,
            Grade grade) {
        this(draft, channel, registeredBy, actorPerson, receivedOn, lateReason, language, grade, false);
    }

    /** By the applicant himself on the web. */
    public static Intake web(UUID draft, Locale language) {
        return web(draft, language, Grade.ORDINARY);
    }

    /** By the applicant himself on the web, with what he says of its urgency. */
    public static Intake web(UUID draft, Locale language, Grade grade) {
        return new Intake(draft, Channel.WEB, null, null, null, "", language, grade);
    }
}
