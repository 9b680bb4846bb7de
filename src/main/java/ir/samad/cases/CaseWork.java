package ir.samad.cases;

import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.Actor.Official;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.directory.PositionId;
import ir.samad.vocabulary.Outcome;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for staff who work on a case: receive, refer, involve, return, ask, contribute, note, answer. Each action names
 * the last history entry its actor has seen; when something decisive happened since, nothing is done and he is told, so
 * that two who act at once never overwrite each other. Documents that come with an action belong to its history entry.
 */
@Component
public class CaseWork {

    private final Guards guards;
    private final Handover handover;
    private final Worklists worklists;
    private final Steps steps;
    private final Asking asking;
    private final CaseDocuments documents;
    private final Answering answering;

    CaseWork(
            Guards guards,
            Handover handover,
            Worklists worklists,
            Steps steps,
            Asking asking,
            CaseDocuments documents,
            Answering answering) {
        this.guards = guards;
        this.handover = handover;
        this.worklists = worklists;
        this.steps = steps;
        this.asking = asking;
        this.documents = documents;
        this.answering = answering;
    }

    /**
     * To whom a case is given.
     *
     * @param to the position that receives it
     * @param part LEAD to hand it over, CONTRIBUTE to ask for a part, COPY to inform
     * @param remark for the receiver; never leaves the house; may be empty
     * @param dueOn until when; null for the share of the receiver's stage
     * @param documents for the receiver; never shown outside
     */
    public record Referral(
            PositionId to,
            Part part,
            String remark,
            @Nullable LocalDate dueOn,
            InspectedFiles documents) {

        public Referral(PositionId to, Part part, String remark, @Nullable LocalDate dueOn) {
            this(to, part, remark, dueOn, InspectedFiles.NONE);
        }

        CaseEvent event() {
            return part == Part.LEAD ? CaseEvent.REFERRED : CaseEvent.INVOLVED;
        }
    }

    /**
     * A question to the applicant (D-5-4).
     *
     * @param text what he reads
     * @param until a working day
     * @param missing what is missing, one thing a line; may be empty
     * @param documents for him, as a form to fill in
     */
    public record Question(String text, LocalDate until, String missing, InspectedFiles documents) {

        public Question(String text, LocalDate until, InspectedFiles documents) {
            this(text, until, "", documents);
        }

        public Question(String text, LocalDate until) {
            this(text, until, "", InspectedFiles.NONE);
        }
    }

    /**
     * An answer to the applicant.
     *
     * @param outcome how it ended
     * @param text what he reads
     * @param why why not, or why not all, from the closed list; null when all was done
     * @param reason the same in words he reads; empty when all was done
     * @param source the competent source to which a request was guided (N-4-18); else empty
     * @param documents for him
     */
    public record Answer(
            AnswerOutcome outcome,
            String text,
            @Nullable WhyNotDone why,
            String reason,
            String source,
            InspectedFiles documents) {

        /** An answer whose reason, when it has one, stands in its own words. */
        public Answer(AnswerOutcome outcome, String text, String reason) {
            this(outcome, text, outcome.needsReason() ? WhyNotDone.OTHER : null, reason, "", InspectedFiles.NONE);
        }
    }

    /**
     * The position that leads opened the case: the first time it is received (N-4-16). Others only read it.
     *
     * @return whether that changed the case
     */
    @Transactional
    public boolean open(CaseId id, Official actor) {
        if (!worklists.opened(actor.position(), id.value())) {
            return false;
        }
        var locked = guards.lock(id);
        var file = locked.file();
        var leads = !guards.withholds(file, actor) && file.lead().equals(actor.position());
        if (leads) {
            steps.newsOpened(id);
        }
        if (leads && CaseTransitions.isPossible(CaseEvent.RECEIVED, file.state())) {
            var changed = CaseChange.of(file).event(CaseEvent.RECEIVED);
            steps.take(
                    locked,
                    changed,
                    CaseEvent.RECEIVED,
                    actor,
                    Content.by(actor).texts());
            return true;
        }
        return false;
    }

    /** Gives the case, or a part of it, to another position (N-4-5). */
    @Transactional
    public Outcome<CaseId> refer(CaseId id, int seen, Official actor, Referral referral) {
        return guards.act(id, seen, actor, referral.event(), locked -> handover.refer(locked, actor, referral));
    }

    /** Hands the case back to the position that had referred it. */
    @Transactional
    public Outcome<CaseId> giveBack(CaseId id, int seen, Official actor, String remark) {
        return guards.act(id, seen, actor, CaseEvent.RETURNED, locked -> handover.giveBack(locked, actor, remark));
    }

    /** Asks the applicant for something that is missing, until a working day (D-5-4). */
    @Transactional
    public Outcome<CaseId> askApplicant(CaseId id, int seen, Official actor, Question question) {
        return guards.act(id, seen, actor, CaseEvent.APPLICANT_ASKED, locked -> asking.ask(locked, actor, question));
    }

    /**
     * Gives a part to the lead, on whose worklist the case is unread again; the applicant gets one final answer only, from
     * the lead.
     */
    @Transactional
    public Outcome<CaseId> contribute(CaseId id, int seen, Official actor, String remark, InspectedFiles files) {
        return guards.act(id, seen, actor, CaseEvent.CONTRIBUTED, locked -> {
            var content = Content.by(actor).with(Content.REMARK, remark).with(files);
            var head = steps.take(locked, locked.file(), CaseEvent.CONTRIBUTED, actor, content.texts());
            documents.keep(id, head.number(), files);
            handover.partGiven(id, actor);
            worklists.unreadAgain(locked.file().lead(), id.value());
            return Outcome.done(id);
        });
    }

    /** Adds a remark between staff. */
    @Transactional
    public Outcome<CaseId> note(CaseId id, Official actor, String remark) {
        return note(id, actor, remark, InspectedFiles.NONE);
    }

    /** Adds a remark between staff, with documents. */
    @Transactional
    public Outcome<CaseId> note(CaseId id, Official actor, String remark, InspectedFiles files) {
        return guards.actWithAnyPart(id, actor, locked -> {
            var content = Content.by(actor).with(Content.REMARK, remark).with(files);
            var head = steps.take(locked, locked.file(), CaseEvent.NOTED, actor, content.texts());
            documents.keep(id, head.number(), files);
            return Outcome.done(id);
        });
    }

    /** Whether the case may only be guided or referred (N-4-18). */
    public boolean onlyGuides(CaseFile file) {
        return answering.onlyGuides(file);
    }

    /**
     * Answers with an outcome; what was not done needs a reason that the applicant reads (N-1-2). Where the body wants it the
     * answer waits for {@link Reviews}.
     */
    @Transactional
    public Outcome<CaseId> answer(CaseId id, int seen, Official actor, Answer answer) {
        return guards.act(id, seen, actor, CaseEvent.ANSWERED, locked -> {
            return answering.answer(locked, actor, answer, worklists);
        });
    }
}
