package ir.samad.cases;

import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.ObjectionStore;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.vocabulary.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when and how often an applicant may object, and until when it is acted upon: read here and nowhere else. */
@Component
class ObjectionLimits {

    private final ObjectionStore store;
    private final Parameters parameters;
    private final CaseLines lines;
    private final Promises promises;
    private final Steps steps;

    ObjectionLimits(ObjectionStore store, Parameters parameters, CaseLines lines, Promises promises, Steps steps) {
        this.store = store;
        this.parameters = parameters;
        this.lines = lines;
        this.promises = promises;
        this.steps = steps;
    }

    /** Why the applicant may not object now; null when he may: within the time, and not more often than allowed. */
    @Nullable
    Refusal whyNot(CaseFile file) {
        var answeredAt = file.answeredAt();
        if (answeredAt == null || !CaseTransitions.isPossible(CaseEvent.OBJECTED, file.state())) {
            return Refusal.of("cases.applicant.not-answered");
        }
        var filed = store.list(file.id());
        if (filed.stream().anyMatch(objection -> objection.decision() == null)) {
            return Refusal.of("cases.applicant.objection-pending");
        }
        var days = limit(ParameterKey.OBJECTION_DAYS, file);
        if (answeredAt.plus(Duration.ofDays(days)).isBefore(steps.now())) {
            return Refusal.of("cases.applicant.objection-too-late", days);
        }
        var most = limit(ParameterKey.REOPENINGS, file);
        return Math.max(filed.size(), file.reopenings()) >= most
                ? Refusal.of("cases.applicant.objections-used", most)
                : null;
    }

    /** Until when an objection that is filed today is decided. */
    LocalDate decideBy(CaseFile file) {
        return promises.after(steps.today(), limit(ParameterKey.OBJECTION_DECISION_DAYS, file), file);
    }

    /** Until when a case that is reopened today is answered again. */
    LocalDate answerBy(CaseFile file) {
        return promises.after(steps.today(), limit(ParameterKey.REOPENED_DAYS, file), file);
    }

    private int limit(ParameterKey key, CaseFile file) {
        return parameters.integer(key, Scope.body(lines.bodyOf(file.leadUnit()).value()), Scope.nation());
    }
}
