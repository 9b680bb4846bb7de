package ir.samad.cases;

import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.Actor.Official;
import ir.samad.cases.CaseWork.Answer;
import ir.samad.cases.store.CaseStore.Locked;
import ir.samad.cases.store.ProposedAnswers;
import ir.samad.cases.store.ProposedAnswers.Proposed;
import ir.samad.directory.Position;
import ir.samad.directory.UnitId;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Box;
import ir.samad.worklist.Part;
import ir.samad.worklist.Worklists;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How an answer leaves the house: at once, or, where its author's body wants it, through the hands of a superior. */
@Component
class Answering {

    private final SecondEyes secondEyes;
    private final ProposedAnswers proposed;
    private final Steps steps;
    private final CaseDocuments documents;
    private final CaseLines lines;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;

    Answering(
            SecondEyes secondEyes,
            ProposedAnswers proposed,
            Steps steps,
            CaseDocuments documents,
            CaseLines lines,
            ApplicationEventPublisher events,
            MessageSource messages) {
        this.secondEyes = secondEyes;
        this.proposed = proposed;
        this.steps = steps;
        this.documents = documents;
        this.lines = lines;
        this.events = events;
        this.messages = messages;
    }

    /** Answers, or puts the answer before a superior who releases it; what the answer must say has been looked at. */
    Outcome<CaseId> answer(Locked locked, Official actor, Answer answer, Worklists worklists) {
        var outcome = answer.outcome();
        var decision = secondEyes.decide(actor, steps.history(locked.file()));
        var content = Content.by(actor)
                .with(Content.OUTCOME, outcome.name())
                .with(Content.TEXT, answer.text())
                .with(Content.REASON, outcome.needsReason() ? answer.reason() : "")
                .with(Content.DRAW, decision.draw())
                .with(answer.documents());
        if (!decision.needed()) {
            leave(locked, actor, content, answer.documents(), actor.unit());
            worklists.moveAll(locked.file().id().value(), Box.SENT);
            return Outcome.done(locked.file().id());
        }
        var reviewer = secondEyes.superiorsOf(actor.position(), actor.person()).findFirst();
        return reviewer.isEmpty()
                ? Outcome.refused(Refusal.of("cases.review.nobody"))
                : propose(locked, actor, content, answer.documents(), reviewer.get(), worklists);
    }

    /** The answer leaves. */
    int leave(Locked locked, Official actor, Content content, InspectedFiles files, UnitId unit) {
        var file = locked.file();
        var texts = content.texts();
        var changed = CaseChange.of(file)
                .answered(AnswerOutcome.valueOf(Objects.requireNonNull(texts.get(Content.OUTCOME))), steps.now());
        var head = steps.take(locked, changed, CaseEvent.ANSWERED, actor, texts);
        documents.keep(file.id(), head.number(), files);
        events.publishEvent(new CaseAnswered(file.id(), head.number(), unit));
        return head.number();
    }

    private Outcome<CaseId> propose(
            Locked locked,
            Official actor,
            Content content,
            InspectedFiles files,
            Position reviewer,
            Worklists worklists) {
        var file = locked.file();
        var id = file.id();
        var said = content.with(Content.TO_POSITION, reviewer.title())
                .with(Content.TO_UNIT, lines.unitName(reviewer.unitId()));
        var head = steps.take(locked, file, CaseEvent.ANSWER_PROPOSED, actor, said.texts());
        documents.keep(id, head.number(), files);
        proposed.keep(
                id,
                new Proposed(head.number(), actor.position(), actor.unit(), actor.person(), reviewer.id()),
                steps.now());
        worklists.move(actor.position(), id.value(), Box.WAITING);
        worklists.arrive(lines.arrival(
                file,
                lines.subject(file),
                reviewer.id(),
                Part.CONTRIBUTE,
                actor.place(),
                Objects.requireNonNull(messages.getMessage("cases.review.line", null, "", Texts.PERSIAN)),
                null));
        return Outcome.done(id);
    }

    /** What was proposed, as it leaves: by its author, released by another. */
    static Content released(Map<String, String> said, Official by) {
        var content = Content.by(by).with(Content.RELEASED_BY, by.place());
        for (var name :
                new String[] {Content.BY, Content.OUTCOME, Content.TEXT, Content.REASON, Content.DOCUMENTS, Content.DRAW
                }) {
            content.with(name, said.getOrDefault(name, ""));
        }
        return content;
    }
}
