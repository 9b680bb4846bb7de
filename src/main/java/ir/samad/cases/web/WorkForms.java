package ir.samad.cases.web;

import ir.samad.attachments.InspectedFiles;
import ir.samad.calendar.JalaliDate;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.BeyondPowers.Need;
import ir.samad.cases.BeyondPowers.Upward;
import ir.samad.cases.CaseWork.Answer;
import ir.samad.cases.CaseWork.Question;
import ir.samad.cases.CaseWork.Referral;
import ir.samad.cases.WhyNotDone;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Part;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what staff type when they act on a case; every text is bounded. */
@Component
class WorkForms {

    private static final int LONGEST = 4000;
    private static final int LONGEST_SOURCE = 300;
    private static final int SHORTEST_ANSWER = 10;
    private static final int MOST_ENTRIES = 1_000_000;

    /** Refusals of an action that stand at one field of it. */
    private static final Map<String, String> FIELDS = Map.of(
            "cases.work.photograph-required", "answerDocuments",
            "cases.work.document-required", "answerDocuments",
            "cases.work.not-our-duty", "why",
            "cases.work.parent-not-asked", "why",
            "cases.work.only-guided", "outcome",
            "cases.work.not-guided-here", "outcome",
            "cases.work.source-required", "source",
            "cases.outside.no-such-recipient", "recipient",
            "cases.outside.own-duty", "recipient",
            "cases.outside.same-reference", "notedReference");

    /** The date of an action's form, at which stands why it cannot be that day. */
    private static final Map<String, String> DATES =
            Map.of("ask", "until", "refer", "dueOn", "instruct", "instructUntil");

    private static final Set<String> OF_A_DATE = Set.of("cases.work.date-not-open", "cases.work.date-after-promise");
    private static final Set<String> OF_A_RECEIVER = Set.of("cases.work.refer-to-self", "cases.about.receiver");

    private final Directory directory;

    WorkForms(Directory directory) {
        this.directory = directory;
    }

    /** The field of the page at which the refusal of an action stands; empty for the whole form. */
    static String fieldOf(String action, Outcome<?> outcome) {
        var key = outcome.findRefusal().map(Refusal::messageKey).orElse("");
        if (OF_A_DATE.contains(key)) {
            return DATES.getOrDefault(action, "");
        }
        if (OF_A_RECEIVER.contains(key)) {
            return action.equals("refer") ? "to" : "";
        }
        return FIELDS.getOrDefault(key, "");
    }

    /** The history entry that is to be undone. */
    Optional<Integer> readEntry(Form form) {
        return Optional.ofNullable(form.number("entry", 1, MOST_ENTRIES));
    }

    Optional<Referral> readReferral(Form form, InspectedFiles documents) {
        var to = position(form, "to");
        var part = form.value("part").isEmpty() ? Part.LEAD : form.choice("part", Part.class);
        if (part != null && !part.isGiven()) {
            form.refuse("part", Refusal.of("shell.form.not-in-list"));
        }
        var remark = form.text("remark", 0, LONGEST);
        var due = form.readOptional("dueOn", JalaliDate::read).map(JalaliDate::toLocalDate);
        return form.isRefused() || to == null || part == null || remark == null
                ? Optional.empty()
                : Optional.of(new Referral(to, part, remark, due.orElse(null), documents));
    }

    Optional<Question> readQuestion(Form form, InspectedFiles documents) {
        var text = form.text("question", SHORTEST_ANSWER, LONGEST);
        var until = form.read("until", JalaliDate::read);
        var missing = form.text("missing", 0, LONGEST);
        return form.isRefused() || text == null || until == null || missing == null
                ? Optional.empty()
                : Optional.of(new Question(text, until.toLocalDate(), missing, documents));
    }

    Optional<Answer> readAnswer(Form form, InspectedFiles documents) {
        var outcome = form.choice("outcome", AnswerOutcome.class);
        var text = form.text("answer", SHORTEST_ANSWER, LONGEST);
        var reason = form.text("reason", 0, LONGEST);
        var source = form.text("source", 0, LONGEST_SOURCE);
        var why = form.value("why").isEmpty() ? null : form.choice("why", WhyNotDone.class);
        if (outcome != null && outcome.needsReason() && reason != null && reason.isBlank()) {
            form.refuse("reason", Refusal.by("N-1-2", "cases.work.reason-required"));
        }
        if (outcome != null && outcome.needsReason() && form.value("why").isEmpty()) {
            form.refuse("why", Refusal.by("N-1-2", "cases.work.why-required"));
        }
        return form.isRefused() || outcome == null || text == null || reason == null || source == null
                ? Optional.empty()
                : Optional.of(new Answer(outcome, text, why, reason, source, documents));
    }

    Optional<Upward> readUpward(Form form) {
        var need = form.choice("need", Need.class);
        var note = form.text("upwardNote", SHORTEST_ANSWER, LONGEST);
        var to = form.value("upwardTo").isEmpty() ? null : position(form, "upwardTo");
        return form.isRefused() || need == null || note == null
                ? Optional.empty()
                : Optional.of(new Upward(need, note, to));
    }

    Optional<String> readRemark(Form form, String field) {
        var remark = form.text(field, 2, LONGEST);
        return form.isRefused() ? Optional.empty() : Optional.ofNullable(remark);
    }

    private @Nullable PositionId position(Form form, String field) {
        try {
            var id = new PositionId(UUID.fromString(form.value(field)));
            if (directory.findPosition(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below
        }
        form.refuse(field, Refusal.of("cases.work.choose-receiver"));
        return null;
    }
}
