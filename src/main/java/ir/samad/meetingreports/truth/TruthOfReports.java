package ir.samad.meetingreports.truth;

import ir.samad.directory.UnitId;
import ir.samad.meetings.Accuracy;
import ir.samad.meetings.ReportedTruth;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the scores of bodies how true their reports proved (M-12-2). */
@Component
class TruthOfReports implements ReportedTruth {

    private final TruthStore store;

    TruthOfReports(TruthStore store) {
        this.store = store;
    }

    @Override
    public Map<UnitId, Map<Integer, Accuracy>> listAccuracies(Collection<UnitId> units, int year) {
        return store.listAccuracies(units, year);
    }
}
