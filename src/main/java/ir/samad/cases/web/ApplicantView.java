package ir.samad.cases.web;

import ir.samad.applicants.Representative;
import ir.samad.attachments.Attachment;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseState;
import ir.samad.cases.Content;
import ir.samad.cases.Entry;
import ir.samad.cases.PromiseKept;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it: who holds it, until when, what happens next, and what was said to him.
 *
 * @param file the case
 * @param unitName the unit that holds it; never a person (D-2)
 * @param entries the history that is for him
 * @param documents what he sent and got
 * @param applicantName whose case it is, where somebody acts for him; empty otherwise
 * @param acting who acts for him; null when he acts himself
 * @param mayObject whether he may still object to the answer
 * @param objectionPending whether he objected and it is not decided yet
 * @param mayAct whether he may add to it or take it back
 * @param promiseKept whether it was answered in time; null while it is open
 * @param about the official, desk or office it is about; empty when none was named
 */
public record ApplicantView(
        CaseFile file,
        String unitName,
        List<Entry> entries,
        List<Attachment> documents,
        String applicantName,
        @Nullable Representative acting,
        boolean mayObject,
        boolean objectionPending,
        boolean mayAct,
        @Nullable PromiseKept promiseKept,
        String about) {

    public String id() {
        return file.id().value().toString();
    }

    /** Whether it was closed because he did not follow it; his reply opens it again. */
    public boolean notFollowed() {
        return file.state() == CaseState.CLOSED && file.answeredAt() == null && last(CaseEvent.NOT_FOLLOWED) != null;
    }

    /** That it is late, and who watches over it since, as he was told; null while it is in time or no longer open. */
    public @Nullable Entry delayed() {
        return mayAct ? last(CaseEvent.DELAY_TOLD) : null;
    }

    /** What was said when it was handed over to somebody outside, while it is there; null otherwise. */
    public @Nullable Entry outside() {
        return file.state() == CaseState.HANDED_OVER ? last(CaseEvent.HANDED_OVER) : null;
    }

    /** Its number there; empty until it is known. */
    public String foreignReference() {
        var outside = outside();
        var noted = last(CaseEvent.FOREIGN_REFERENCE_NOTED);
        return outside == null
                ? ""
                : (noted != null && noted.number() > outside.number() ? noted : outside).get(Content.FOREIGN_REFERENCE);
    }

    /** What is missing, each thing by itself. */
    public List<String> missing() {
        var asked = asked();
        return asked == null
                ? List.of()
                : asked.get(Content.MISSING)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    /** His objection while nobody has decided upon it; null otherwise. */
    public @Nullable Entry objection() {
        return objectionPending ? last(CaseEvent.OBJECTED) : null;
    }

    /** What he was asked, while he has not replied; null otherwise. */
    public @Nullable Entry asked() {
        return file.state() == CaseState.WAITING_FOR_APPLICANT || notFollowed()
                ? last(CaseEvent.APPLICANT_ASKED)
                : null;
    }

    /** Until when he is asked to reply. */
    public LocalDate askedUntil() {
        var asked = asked();
        return asked == null ? file.dueEffectiveOn() : LocalDate.parse(asked.get(Content.DUE));
    }

    /** The answer that stands; null while there is none. */
    public @Nullable Entry answer() {
        return file.answeredAt() == null ? null : last(CaseEvent.ANSWERED);
    }

    /** The documents that came with an entry. */
    public List<Attachment> documentsOf(Entry entry) {
        return documents.stream()
                .filter(document -> document.part() == entry.number())
                .toList();
    }

    public String documentLink(Attachment document) {
        return "/track/case/" + id() + "/documents/" + document.id().value();
    }

    private @Nullable Entry last(CaseEvent event) {
        return entries.reversed().stream()
                .filter(entry -> entry.event() == event)
                .findFirst()
                .orElse(null);
    }
}
