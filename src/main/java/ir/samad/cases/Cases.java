package ir.samad.cases;

import ir.samad.applicants.ApplicantId;
import ir.samad.calendar.Light;
import ir.samad.cases.model.Digest;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseVisibility;
import ir.samad.cases.store.History;
import ir.samad.database.Condition;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.TrackingCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the cases: registering, and finding what one may see. Work on a case stands in {@link CaseWork}. */
@Component
public class Cases {

    private final Registration registration;
    private final CaseStore store;
    private final History history;
    private final CaseLines lines;
    private final Promises promises;

    Cases(Registration registration, CaseStore store, History history, CaseLines lines, Promises promises) {
        this.registration = registration;
        this.store = store;
        this.history = history;
        this.lines = lines;
        this.promises = promises;
    }

    /**
     * Registers a case (N-5-2). The same draft sent twice is registered once and gives the same receipt.
     *
     * @param person who raises it; null for an anonymous report (decision 4)
     */
    public Registered register(Matter matter, @Nullable Person person, Intake intake) {
        return registration.register(matter, person, intake);
    }

    /** The case, when this member of staff may see it. */
    public Optional<CaseFile> find(CaseId id, Staff staff) {
        return store.find(
                Condition.where("c.id = :id", Map.of("id", id.value())).and(CaseVisibility.visibleTo(staff)));
    }

    /** The confidential case that this member of staff may not see, and opens when he says why. */
    public Optional<CaseFile> findToOpenWithReason(CaseId id, Staff staff) {
        return store.find(
                Condition.where("c.id = :id", Map.of("id", id.value())).and(CaseVisibility.openedWithReasonBy(staff)));
    }

    /** The case with this code, when the second thing the citizen knows belongs to it: mobile or national number. */
    public Optional<CaseFile> findByCode(TrackingCode code, String mobileOrIdentity) {
        return store.find(Condition.where("c.tracking_code = :code", Map.of("code", code.value()))
                .and("""
                        c.mobile = :known OR lower(c.email) = lower(:known)
                        OR EXISTS (SELECT 1 FROM applicants.published_identity a
                                   WHERE (a.applicant_id = c.applicant_id
                                          OR a.applicant_id IN (SELECT acting.applicant_id
                                                                FROM applicants.published_representation acting
                                                                WHERE acting.subject_id = c.id))
                                     AND :known IN (a.identity, a.representative))
                        """, Map.of("known", mobileOrIdentity)));
    }

    /** The anonymous report with this code and secret. */
    public Optional<CaseFile> findBySecret(TrackingCode code, String secret) {
        return store.find(Condition.where(
                "c.tracking_code = :code AND c.secret_digest = :secret",
                Map.of("code", code.value(), "secret", Digest.of(secret))));
    }

    /** The cases of a contact that its holder has proved, newest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> listOfContact(String contact, int most) {
        return store.list(
                Condition.where("c.mobile = :contact OR c.email = :contact", Map.of("contact", contact)),
                "c.registered_at DESC",
                most,
                0);
    }

    /**
     * What an applicant has raised so far, for himself or acting for another, newest first: the line of each case for
     * everybody who registers, so that the same matter is not registered twice; opening one takes the right to see it. What
     * is about that member of staff, or about somebody above him, is not among them (N-10-3).
     */
    @Transactional(readOnly = true)
    public List<CaseSummary> listOfApplicant(ApplicantId applicant, Staff staff, int most) {
        var own =
                Condition.where("""
                c.applicant_id = :applicant
                OR c.id = ANY (ARRAY(SELECT acting.subject_id FROM applicants.published_representation acting
                                     WHERE acting.applicant_id = :applicant))
                """, Map.of("applicant", applicant.value())).and(CaseVisibility.notWithheldFrom(staff));
        var open = store
                .list(
                        Condition.where("c.applicant_id = :applicant", Map.of("applicant", applicant.value()))
                                .and(CaseVisibility.visibleTo(staff)),
                        "c.registered_at DESC",
                        most,
                        0)
                .stream()
                .map(CaseFile::id)
                .collect(Collectors.toSet());
        return store.list(own, "c.registered_at DESC", most, 0).stream()
                .map(file -> new CaseSummary(
                        file.id(),
                        file.code(),
                        file.matter().type(),
                        file.grade().confidential() ? lines.text("cases.classification.hidden") : file.headline(),
                        file.state(),
                        lines.unitName(file.leadUnit()),
                        file.registeredAt(),
                        file.dueEffectiveOn(),
                        lines.light(file),
                        open.contains(file.id())))
                .toList();
    }

    /** The case of an applicant who was let in before, as by code or contact in this session. */
    public Optional<CaseFile> findForApplicant(CaseId id) {
        return store.find(id);
    }

    /** The whole history, oldest entry first; for staff who may see the case. */
    public List<Entry> history(CaseFile file) {
        return history.list(file.id(), file.registeredAt(), file.latestEntryAt());
    }

    /** Whether the promised date was kept; empty while nothing is answered. */
    @Transactional(readOnly = true)
    public Optional<PromiseKept> promiseKept(CaseFile file) {
        return file.answeredAt() == null ? Optional.empty() : promiseKept(file, history(file));
    }

    /** The same, when the whole history was read already. */
    @Transactional(readOnly = true)
    public Optional<PromiseKept> promiseKept(CaseFile file, List<Entry> history) {
        if (file.answeredAt() == null) {
            return Optional.empty();
        }
        return Entry.forApplicant(history).stream()
                .filter(entry -> entry.event() == CaseEvent.ANSWERED)
                .findFirst()
                .map(answer -> promises.keptBy(file, answer.at()));
    }

    /** How its promised date stands today; green when it is not open. */
    public Light light(CaseFile file) {
        return lines.light(file);
    }

    /** The history as the applicant sees it: no event that is not for him, and none that was undone. */
    public List<Entry> historyForApplicant(CaseFile file) {
        return Entry.forApplicant(history(file));
    }
}
