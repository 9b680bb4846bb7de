package ir.samad.cases;

import ir.samad.attachments.FileType;
import ir.samad.cases.CaseWork.Answer;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Level;
import ir.samad.vocabulary.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which answer may leave: solved, honestly refused, or guided; each refusal with the clause that decides. */
@Component
class AnswerRules {

    private final Duties duties;
    private final Steps steps;

    AnswerRules(Duties duties, Steps steps) {
        this.duties = duties;
        this.steps = steps;
    }

    /** Why this answer may not leave; empty when it may. */
    Optional<Refusal> against(CaseFile file, Answer answer) {
        return withinDuties(file)
                .or(() -> nationalRequestsAreGuided(file, answer))
                .or(() -> whatWasNotDoneSaysWhy(file, answer))
                .or(() -> theParentWasAsked(file, answer))
                .or(() -> whatWasDoneIsShown(file, answer));
    }

    /** N-4-18: whether the case may only be guided or referred, never answered in substance. */
    boolean onlyGuides(CaseFile file) {
        return file.matter().type() == CaseType.REQUEST
                && file.level() == Level.NATIONAL
                && duties.isCentre(file.leadUnit());
    }

    /** N-4-8, N-4-15; without a topic somebody who takes in everything must have said whose it is. */
    private Optional<Refusal> withinDuties(CaseFile file) {
        return refuseUnless(
                file.matter().topic() == null
                        ? duties.maySettleUnknown(file.leadUnit(), file.matter(), steps.history(file))
                        : duties.maySettle(file.leadUnit(), file.matter()),
                duties.clauseFor(file.leadUnit()),
                "cases.work.outside-duties");
    }

    /** N-4-18. */
    private Optional<Refusal> nationalRequestsAreGuided(CaseFile file, Answer answer) {
        var guides = answer.outcome() == AnswerOutcome.GUIDED;
        if (guides != onlyGuides(file)) {
            return Optional.of(Refusal.by("N-4-18", guides ? "cases.work.not-guided-here" : "cases.work.only-guided"));
        }
        return refuseUnless(!guides || !answer.source().isBlank(), "N-4-18", "cases.work.source-required");
    }

    /** N-1-2; what is not a duty of this unit is handed over, not closed. */
    private Optional<Refusal> whatWasNotDoneSaysWhy(CaseFile file, Answer answer) {
        if (!answer.outcome().needsReason()) {
            return Optional.empty();
        }
        return refuseUnless(!answer.reason().isBlank(), "N-1-2", "cases.work.reason-required")
                .or(() -> refuseUnless(answer.why() != null, "N-1-2", "cases.work.why-required"))
                .or(() -> refuseUnless(
                        answer.why() != WhyNotDone.NOT_OUR_DUTY,
                        duties.clauseFor(file.leadUnit()),
                        "cases.work.not-our-duty"));
    }

    /** N-4-10; at the top nobody is above who could be asked. */
    private Optional<Refusal> theParentWasAsked(CaseFile file, Answer answer) {
        var why = answer.why();
        return refuseUnless(
                why == null
                        || !why.isForTheParent()
                        || duties.findParentDesk(file.leadUnit()).isEmpty()
                        || wasReferredUp(file),
                "N-4-10",
                "cases.work.parent-not-asked");
    }

    /** What the topic asks for, when the answer says it is done. */
    private Optional<Refusal> whatWasDoneIsShown(CaseFile file, Answer answer) {
        if (answer.outcome() != AnswerOutcome.DONE) {
            return Optional.empty();
        }
        var types = answer.documents().types();
        return switch (duties.evidenceFor(file.matter())) {
            case NONE -> Optional.empty();
            case PHOTOGRAPH ->
                types.stream().anyMatch(FileType::isImage)
                        ? Optional.empty()
                        : Optional.of(Refusal.of("cases.work.photograph-required"));
            // A scan is a document as well; sound and film are none.
            case DOCUMENT ->
                types.stream().anyMatch(type -> type == FileType.PDF || type.isImage())
                        ? Optional.empty()
                        : Optional.of(Refusal.of("cases.work.document-required"));
        };
    }

    private boolean wasReferredUp(CaseFile file) {
        var history = steps.history(file);
        var undone = history.stream()
                .filter(entry -> entry.event() == CaseEvent.UNDONE)
                .map(entry -> entry.get(Content.UNDOES))
                .collect(Collectors.toSet());
        return history.stream()
                .anyMatch(entry ->
                        entry.event() == CaseEvent.REFERRED_UP && !undone.contains(Integer.toString(entry.number())));
    }

    private static Optional<Refusal> refuseUnless(boolean kept, String clause, String messageKey) {
        return kept ? Optional.empty() : Optional.of(Refusal.by(clause, messageKey));
    }
}
