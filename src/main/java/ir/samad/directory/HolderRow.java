package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a position, to be brought in. The person is known by national or personnel number, one of which is
 * there; he is entered when nobody has it yet.
 *
 * @param row number of the row in its sheet, for errors
 * @param positionCode code of the position, in the directory or among those brought in with it
 * @param nationalId ten digits, read before as a national number
 */
public record HolderRow(
        int row,
        String positionCode,
        String personName,
        @Nullable String nationalId,
        @Nullable String personnelNumber,
        Capacity capacity,
        Instant from,
        @Nullable Instant until) {

    public HolderRow {
        personName = PersianText.normalise(personName);
    }
}
