package ir.samad.cases.web;

import ir.samad.cases.Actor.Official;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseGrades;
import ir.samad.cases.Entry;
import ir.samad.cases.Grants;
import ir.samad.cases.Objection;
import ir.samad.cases.Objections;
import ir.samad.cases.Pauses;
import ir.samad.cases.Reviews;
import ir.samad.cases.Reviews.Waiting;
import ir.samad.cases.SuperiorWork;
import ir.samad.cases.Undo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is pending in a case beside the work of its lead: with a superior, with the applicant, or with whoever acted last. */
@Component
class PendingSteps {

    private final Undo undo;
    private final Reviews reviews;
    private final Objections objections;
    private final Pauses pauses;
    private final CaseGrades grades;
    private final Grants grants;

    PendingSteps(Undo undo, Reviews reviews, Objections objections, Pauses pauses, CaseGrades grades, Grants grants) {
        this.grades = grades;
        this.grants = grants;
        this.undo = undo;
        this.reviews = reviews;
        this.objections = objections;
        this.pauses = pauses;
    }

    /**
     * What is pending for the one who looks.
     *
     * @param undoable the entry he can undo at this moment; null when there is none
     * @param waiting the answer that waits for release; null when none does
     * @param watched whether it stands in his list because its holder is late
     * @param asked whether a permit or funds were asked of the office he decides in, and nothing was said yet
     * @param objection the objection that nobody has decided yet; null when there is none
     * @param waitsUntil the last day on which the applicant is waited for; null while nobody waits for him
     * @param mayGrade whether he may give it another urgency or classification
     * @param claimed whether only the applicant says that a life is in danger
     */
    record Pending(
            @Nullable Entry undoable,
            @Nullable Waiting waiting,
            boolean watched,
            boolean asked,
            @Nullable Objection objection,
            @Nullable LocalDate waitsUntil,
            boolean mayGrade,
            boolean claimed) {}

    /**
     * Gathers it.
     *
     * @param history the whole history
     * @param line its line on his worklist
     */
    Pending of(CaseFile file, Official viewer, List<Entry> history, Optional<ir.samad.worklist.Entry> line) {
        return new Pending(
                undo.find(file, viewer, history).orElse(null),
                reviews.find(file, viewer, history).orElse(null),
                line.filter(SuperiorWork::watches).isPresent(),
                grants.isAsked(file, viewer, history),
                objections.findPending(file).orElse(null),
                pauses.lastDay(file).orElse(null),
                grades.mayGrade(file, viewer),
                grades.isClaimed(file));
    }
}
