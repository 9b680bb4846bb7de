package ir.samad.meetings;

import ir.samad.directory.UnitId;
import java.util.Collection;
import java.util.Map;

/** Says how true the reports of bodies proved (M-12-2); offered by the room of the reports. */
public interface ReportedTruth {

    /**
     * What people of these units said who were called.
     *
     * @param year Jalali year
     * @return by unit and season, 1 for spring; what nobody was asked of is not there
     */
    Map<UnitId, Map<Integer, Accuracy>> listAccuracies(Collection<UnitId> units, int year);
}
