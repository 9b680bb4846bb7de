package ir.samad.cases.web;

import ir.samad.attachments.Attachment;
import ir.samad.calendar.Light;
import ir.samad.cases.Actor.Official;
import ir.samad.cases.AnswerTemplate;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Content;
import ir.samad.cases.Entry;
import ir.samad.cases.Objection;
import ir.samad.cases.PromiseKept;
import ir.samad.cases.Reviews.Waiting;
import ir.samad.cases.SeenPerson;
import ir.samad.cases.model.CaseTransitions;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.catalogue.Evidence;
import ir.samad.notifications.WrittenNotice;
import ir.samad.shell.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a member of staff sees it, with what he may do now.
 *
 * @param file the case
 * @param applicant who raised it, as far as the position may see him; null for an anonymous report
 * @param relation what his position has to do with it; null when he only oversees
 * @param topicName what it is about; empty when unknown
 * @param placeName county and province; empty for Iranians abroad
 * @param leadPlace who leads, position and unit
 * @param entries the whole history
 * @param documents what belongs to it
 * @param notices what the applicant was told
 * @param mayReturn whether somebody referred it to him
 * @param undoable the entry he can undo at this moment; null when there is none
 * @param templates texts that are ready for an answer
 * @param waiting the answer that waits for release; null when none does
 * @param stageDue the date he has to keep, when it is another than the promised one; null when there is none
 * @param light how the date stands that he has to keep, else the promised one
 * @param promiseKept whether it was answered in time; null while it is open
 * @param parent unit to which it goes up when it is beyond the powers here; empty when there is none
 * @param onlyGuides whether it may only be guided or referred (N-4-18)
 * @param watches whether it stands in his list because its holder is late
 * @param asked whether a permit or funds were asked of his office, and nothing was said yet (N-4-10)
 * @param objection the objection that is pending; null when there is none
 * @param waitsUntil the last day on which the applicant is waited for; null while nobody waits for him
 * @param mayGrade whether he may give it another urgency or classification
 * @param claimed whether only the applicant says that a life is in danger
 * @param next the next case on his worklist; null when there is none
 * @param officials whom it is about, who answers for good execution, and what is with a board beside it
 * @param outside with whom outside it is, or to whom it can be handed over
 * @param evidence what must come with an answer that says it is done
 */
public record StaffView(
        CaseFile file,
        @Nullable SeenPerson applicant,
        @Nullable Relation relation,
        String topicName,
        String placeName,
        String leadPlace,
        List<Entry> entries,
        List<Attachment> documents,
        List<WrittenNotice> notices,
        boolean mayReturn,
        @Nullable Entry undoable,
        List<AnswerTemplate> templates,
        @Nullable Waiting waiting,
        @Nullable LocalDate stageDue,
        Light light,
        @Nullable PromiseKept promiseKept,
        String parent,
        boolean onlyGuides,
        boolean watches,
        boolean asked,
        @Nullable Objection objection,
        @Nullable LocalDate waitsUntil,
        boolean mayGrade,
        boolean claimed,
        @Nullable UUID next,
        OfficialView officials,
        OutsideView outside,
        Evidence evidence,
        Official viewer) {

    public String id() {
        return file.id().value().toString();
    }

    /** Whether everything personal was erased when its years were over. */
    public boolean erased() {
        return entries.getFirst().content().isEmpty();
    }

    /** What the applicant wrote. */
    public String text() {
        return entries.getFirst().get(Content.TEXT);
    }

    /** Its number in an older system; empty when it began here. */
    public String formerNumber() {
        return entries.getFirst().get(Content.FORMER_NUMBER);
    }

    /** The documents that came with an entry. */
    public List<Attachment> documentsOf(int entry) {
        return documents.stream().filter(document -> document.part() == entry).toList();
    }

    /** The documents that came with an entry, for its place in the history; those of the registration stand with its text. */
    public List<Attachment> documentsWith(Entry entry) {
        return entry.number() == CaseDocuments.REGISTRATION ? List.of() : documentsOf(entry.number());
    }

    public String documentLink(Attachment document) {
        return "/staff/cases/" + id() + "/documents/" + document.id().value();
    }

    public boolean leads() {
        return relation == Relation.LEAD;
    }

    /** Whether the answer was refused because what is not our duty is referred or handed over, never closed. */
    public boolean isNotOurDuty(Form form) {
        return form.refusals("why").stream()
                .anyMatch(refusal -> refusal.messageKey().equals("cases.work.not-our-duty"));
    }

    /** Whether he decides upon the pending objection. */
    public boolean decides() {
        return objection != null && relation == Relation.DECIDER && decidesOn(CaseEvent.OBJECTION_REJECTED);
    }

    /** A note is anybody's who has a part; of the rest he does what is of a kind that he decides upon. */
    private boolean decidesOn(CaseEvent event) {
        return event == CaseEvent.NOTED || viewer.decidesOn(event);
    }

    public boolean contributes() {
        return relation == Relation.CONTRIBUTOR;
    }

    /** Whether the state allows the event, and the position has the part it needs. */
    public boolean may(CaseEvent event) {
        if (!CaseTransitions.isPossible(event, file.state()) || !decidesOn(event)) {
            return false;
        }
        if (waiting != null && CaseTransitions.leadsOn(event)) {
            return false;
        }
        return switch (event) {
            case INSTRUCTED, TAKEN_OVER -> watches && relation == Relation.SUPERIOR;
            case HANDED_OVER -> leads() && !outside.recipients().isEmpty();
            case FOREIGN_REFERENCE_NOTED, HANDED_BACK -> outside.follows();
            case GRADED -> mayGrade;
            case NOTED -> relation != null;
            case BOARD_REFERRED -> leads() && officials.mayReferToBoard();
            case BOARD_RESULT_NOTED -> leads() && !officials.open().isEmpty();
            case CONTRIBUTED -> contributes();
            case RETURNED -> leads() && mayReturn;
            case REFERRED_UP -> leads() && !parent.isEmpty();
            case APPLICANT_ASKED -> leads() && !file.anonymous();
            default -> leads();
        };
    }
}
