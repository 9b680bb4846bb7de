package ir.samad.meetingreports;

import ir.samad.vocabulary.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a report from leaving (M-10-4).
 *
 * @param row number of the row in the list of the session; 0 for the session as a whole
 * @param person whom it is about; null for the session as a whole
 * @param column null when the row or the session as a whole is meant
 */
public record RowFault(
        int row, @Nullable UUID person, @Nullable ReportColumn column, Refusal refusal) {}
