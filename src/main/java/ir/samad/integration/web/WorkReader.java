package ir.samad.integration.web;

import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.InspectedFiles;
import ir.samad.calendar.JalaliDate;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.BeyondPowers.Need;
import ir.samad.cases.BeyondPowers.Upward;
import ir.samad.cases.Boards;
import ir.samad.cases.CaseWork.Answer;
import ir.samad.cases.CaseWork.Question;
import ir.samad.cases.CaseWork.Referral;
import ir.samad.cases.WhyNotDone;
import ir.samad.cases.filing.BoardForms;
import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Problem;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.Part;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what a program does with a case, within the bounds of the page; throws {@link Problem} 422 with all that is wrong. */
@Component
class WorkReader {

    private static final int LONGEST = 4000;
    private static final int SHORTEST_REMARK = 2;
    private static final int SHORTEST_TOLD = 10;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_ENTRIES = 1_000_000;

    /** Refusals of an action that are about one field of it. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("cases.work.refer-to-self", "to"),
            Map.entry("cases.about.receiver", "to"),
            Map.entry("cases.board.letter-in-future", "letterOn"),
            Map.entry("cases.board.no-such-referral", "referral"),
            Map.entry("cases.board.result-day", "resultOn"),
            Map.entry("cases.work.date-after-promise", "dueOn"),
            Map.entry("cases.work.reason-required", "reason"),
            Map.entry("cases.work.why-required", "why"),
            Map.entry("cases.work.not-our-duty", "why"),
            Map.entry("cases.work.parent-not-asked", "why"),
            Map.entry("cases.work.only-guided", "outcome"),
            Map.entry("cases.work.not-guided-here", "outcome"),
            Map.entry("cases.work.source-required", "source"),
            Map.entry("cases.outside.no-such-recipient", "recipient"),
            Map.entry("cases.outside.own-duty", "recipient"),
            Map.entry("cases.outside.same-reference", "reference"),
            Map.entry("cases.work.photograph-required", Documents.DOCUMENTS),
            Map.entry("cases.work.document-required", Documents.DOCUMENTS),
            Map.entry("cases.work.not-the-parent", "to"));

    private final Directory directory;
    private final Attachments attachments;

    WorkReader(Directory directory, Attachments attachments) {
        this.attachments = attachments;
        this.directory = directory;
    }

    /** The last history entry the program has seen. */
    int seen(Form form) {
        var seen = form.number("seen", 0, MOST_ENTRIES);
        return seen == null ? 0 : seen;
    }

    /** The history entry that is taken back. */
    int entry(Form form) {
        var entry = form.number("entry", 1, MOST_ENTRIES);
        demandAccepted(form);
        return Objects.requireNonNull(entry);
    }

    Referral referral(Sent sent) {
        var form = sent.form();
        var to = position(form, "to");
        var part = form.value("part").isEmpty() ? Part.LEAD : form.choice("part", Part.class);
        if (part != null && !part.isGiven()) {
            form.refuse("part", Refusal.of("shell.form.not-in-list"));
        }
        var remark = form.text("remark", 0, LONGEST);
        var documents = documents(sent);
        var due = form.readOptional("dueOn", JalaliDate::read).map(JalaliDate::toLocalDate);
        demandAccepted(form);
        return new Referral(
                Objects.requireNonNull(to),
                Objects.requireNonNull(part),
                Objects.requireNonNull(remark),
                due.orElse(null),
                documents);
    }

    /** A letter to a legal authority (N-10-3-t). */
    Boards.Letter boardLetter(Form form) {
        var letter = BoardForms.readLetter(form);
        demandAccepted(form);
        return Objects.requireNonNull(letter);
    }

    /** What it decided. */
    Boards.Result boardResult(Form form) {
        var result = BoardForms.readResult(form);
        demandAccepted(form);
        return Objects.requireNonNull(result);
    }

    Upward upward(Form form) {
        var need = form.choice("need", Need.class);
        var note = form.text("note", SHORTEST_TOLD, LONGEST);
        var to = form.value("to").isEmpty() ? null : position(form, "to");
        demandAccepted(form);
        return new Upward(Objects.requireNonNull(need), Objects.requireNonNull(note), to);
    }

    Question question(Sent sent) {
        var form = sent.form();
        var text = form.text("text", SHORTEST_TOLD, LONGEST);
        var until = form.read("until", JalaliDate::read);
        var missing = form.text("missing", 0, LONGEST);
        var documents = documents(sent);
        demandAccepted(form);
        return new Question(
                Objects.requireNonNull(text),
                Objects.requireNonNull(until).toLocalDate(),
                Objects.requireNonNull(missing),
                documents);
    }

    Answer answer(Sent sent) {
        var form = sent.form();
        var outcome = form.choice("outcome", AnswerOutcome.class);
        var text = form.text("text", SHORTEST_TOLD, LONGEST);
        var reason = form.text("reason", 0, LONGEST);
        if (outcome != null && outcome.needsReason() && reason != null && reason.isBlank()) {
            form.refuse("reason", Refusal.by("N-1-2", "cases.work.reason-required"));
        }
        var why = form.value("why").isEmpty() ? null : form.choice("why", WhyNotDone.class);
        if (outcome != null && outcome.needsReason() && form.value("why").isEmpty()) {
            form.refuse("why", Refusal.by("N-1-2", "cases.work.why-required"));
        }
        var source = form.text("source", 0, LONGEST_SOURCE);
        var documents = documents(sent);
        demandAccepted(form);
        return new Answer(
                Objects.requireNonNull(outcome),
                Objects.requireNonNull(text),
                why,
                Objects.requireNonNull(reason),
                Objects.requireNonNull(source),
                documents);
    }

    /** The documents sent with an action; those that are not let in are refused in the form. */
    InspectedFiles documents(Sent sent) {
        return sent.form()
                .keep(Documents.DOCUMENTS, attachments.inspect(sent.documents(), AttachmentUse.DOCUMENTS))
                .orElse(InspectedFiles.NONE);
    }

    /** A text between staff. */
    String remark(Form form, String field) {
        var remark = form.text(field, SHORTEST_REMARK, LONGEST);
        demandAccepted(form);
        return Objects.requireNonNull(remark);
    }

    void demandAccepted(Form form) {
        if (form.isRefused()) {
            throw Problem.of(form);
        }
    }

    /** Why an action was refused: at a field when it is about one, else as it stands with the case now. */
    Problem problem(Refusal refusal, Form form) {
        var field = refusal.messageKey().equals("cases.work.date-not-open")
                ? form.has("until") ? "until" : "dueOn"
                : FIELDS.get(refusal.messageKey());
        return field == null
                ? new Problem(HttpStatus.CONFLICT, refusal)
                : Problem.of(java.util.List.of(new Problem.AtField(field, refusal)));
    }

    private @Nullable PositionId position(Form form, String field) {
        try {
            var id = new PositionId(UUID.fromString(form.value(field)));
            if (directory
                    .findPosition(id)
                    .filter(position -> position.active() && position.kind().handlesCases())
                    .isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below
        }
        form.refuse(field, Refusal.of("cases.work.choose-receiver"));
        return null;
    }
}
