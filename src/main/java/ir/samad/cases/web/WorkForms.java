package ir.samad.cases.web;

import ir.samad.attachments.InspectedFiles;
import ir.samad.calendar.JalaliDate;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.CaseWork.Answer;
import ir.samad.cases.CaseWork.Question;
import ir.samad.cases.CaseWork.Referral;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Part;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what staff type when they act on a case; every text is bounded. */
@Component
class WorkForms {

    private static final int LONGEST = 4000;
    private static final int SHORTEST_ANSWER = 10;
    private static final int MOST_ENTRIES = 1_000_000;

    private final Directory directory;

    WorkForms(Directory directory) {
        this.directory = directory;
    }

    /** The last history entry the page showed. */
    int seen(Form form) {
        var seen = form.number("seen", 0, MOST_ENTRIES);
        return seen == null ? 0 : seen;
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
        if (outcome != null && outcome.needsReason() && reason != null && reason.isBlank()) {
            form.refuse("reason", Refusal.by("N-1-2", "cases.work.reason-required"));
        }
        return form.isRefused() || outcome == null || text == null || reason == null
                ? Optional.empty()
                : Optional.of(new Answer(outcome, text, reason, documents));
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
