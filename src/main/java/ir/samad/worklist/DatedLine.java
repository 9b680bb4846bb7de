package ir.samad.worklist;

import ir.samad.directory.PositionId;
import ir.samad.territory.CountyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a worklist with a date that has to be kept there.
 *
 * @param subject what is worked on
 * @param position whose worklist
 * @param due the date that counts here
 * @param amberDays on how many working days before it shows amber
 * @param county the county by whose working days it counts; null for the country's
 * @param arrivedAt when it arrived; arrived anew, it is another line
 * @param moment the moment by the clock that counts instead of the date, which is then its day; null for a date
 */
public record DatedLine(
        UUID subject,
        PositionId position,
        LocalDate due,
        int amberDays,
        @Nullable CountyCode county,
        Instant arrivedAt,
        @Nullable DueMoment moment) {

    /** A line with a date. */
    public DatedLine(
            UUID subject,
            PositionId position,
            LocalDate due,
            int amberDays,
            @Nullable CountyCode county,
            Instant arrivedAt) {
        this(subject, position, due, amberDays, county, arrivedAt, null);
    }
}
