package ir.samad.cases;

import ir.samad.cases.AnswersRated.Rated;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseVisibility;
import ir.samad.directory.UnitId;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Staff;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How content citizens are with the answers of an official's units (N-6-1), as one figure: nothing of few ratings, which
 * would tell of single people (decision 16), and nothing of cases that are kept from him (N-10-3).
 */
@Component
public class GlanceRatings {

    private static final Duration LATELY = Duration.ofDays(90);

    private final AnswersRated answers;
    private final CaseStore store;
    private final Parameters parameters;
    private final Clock clock;

    GlanceRatings(AnswersRated answers, CaseStore store, Parameters parameters, Clock clock) {
        this.answers = answers;
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The ratings of the last ninety days; empty when they are too few. */
    @Transactional(readOnly = true)
    public Optional<Rated> find(Staff staff) {
        var withheld = store.ids(CaseVisibility.withheldFrom(staff.personId(), staff.heldPositions()));
        var rated = answers.of(new UnitId(staff.unitId()), clock.instant().minus(LATELY), withheld);
        return rated.count() < parameters.integer(ParameterKey.RATINGS_SHOWN_FROM, Scope.nation())
                ? Optional.empty()
                : Optional.of(rated);
    }
}
