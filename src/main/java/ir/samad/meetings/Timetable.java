package ir.samad.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timetable as it was approved; it never changes, another approval makes another version (M-4).
 *
 * @param version counts approvals, from 1
 * @param days its days, in order
 * @param approvedBy name of who approved it
 * @param publishedAt when the bodies got their sessions by it; null before
 * @param publishedBy name of who published it; null before
 */
public record Timetable(
        int version,
        List<LocalDate> days,
        LocalTime opens,
        LocalTime closes,
        Instant approvedAt,
        String approvedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    public Timetable {
        days = List.copyOf(days);
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
