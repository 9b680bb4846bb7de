package ir.samad.cases;

import ir.samad.calendar.Light;
import ir.samad.catalogue.CaseType;
import ir.samad.vocabulary.TrackingCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A case in one line, for the history of a citizen.
 *
 * @param id identity inside the house
 * @param code the tracking code
 * @param type kind of case
 * @param headline first words of the text
 * @param state where it stands
 * @param unitName the unit that holds it
 * @param registeredAt when it was registered
 * @param dueOn until when it is answered
 * @param light how that date stands today; green when the case is not open
 * @param mayOpen whether the one who asked may open it
 */
public record CaseSummary(
        CaseId id,
        TrackingCode code,
        CaseType type,
        String headline,
        CaseState state,
        String unitName,
        Instant registeredAt,
        LocalDate dueOn,
        Light light,
        boolean mayOpen) {}
