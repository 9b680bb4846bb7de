package ir.samad.meetings;

import ir.samad.territory.ProvinceCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Public meetings of the bodies of a province in a year (M-3).
 *
 * @param year Jalali year
 * @param title as it is announced
 * @param instruments the instructions and circulars it rests on (M-0)
 * @param first first day it covers
 * @param last last day it covers, in the same year
 * @param holders whose heads meet the people by it
 */
public record Programme(
        ProgrammeId id,
        ProvinceCode province,
        int year,
        String title,
        String instruments,
        LocalDate first,
        LocalDate last,
        List<HoldingBodies> holders) {

    public Programme {
        holders = List.copyOf(holders);
    }

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
