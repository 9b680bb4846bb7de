package ir.samad.cases;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.applicants.Identity;
import ir.samad.applicants.Representative;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.PersonSight.Field;
import ir.samad.cases.store.Parties;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.PositionId;
import ir.samad.shell.Staff;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the person behind a case, for staff who may see the case: what stands in {@link PersonSight}, the rest masked. */
@Component
public class CasePersons {

    /** Shortest reason for which what is masked is shown. */
    public static final int SHORTEST_REASON = 5;
    /** Longest reason. */
    public static final int LONGEST_REASON = 300;

    private static final int SHOWN_DIGITS = 4;
    private static final String DOTS = "•••";

    private final Applicants applicants;
    private final Parties parties;
    private final AccessRecords accessRecords;

    CasePersons(Applicants applicants, Parties parties, AccessRecords accessRecords) {
        this.applicants = applicants;
        this.parties = parties;
        this.accessRecords = accessRecords;
    }

    /** The person as this member of staff may see him; empty for an anonymous report. */
    @Transactional(readOnly = true)
    public Optional<SeenPerson> find(CaseFile file, Staff staff) {
        return find(
                file,
                parties.find(file.id(), new PositionId(staff.positionId())).orElse(null));
    }

    /**
     * The same for whoever has this part.
     *
     * @param relation null for those who have none and stand above
     */
    @Transactional(readOnly = true)
    public Optional<SeenPerson> find(CaseFile file, @Nullable Relation relation) {
        return person(file, PersonSight.of(relation));
    }

    /**
     * The person as he is, to whoever says why he needs it; that is recorded, and the applicant may read it.
     *
     * @param reason in his own words
     */
    @Transactional
    public Optional<SeenPerson> show(CaseFile file, Staff staff, String reason) {
        accessRecords.record(staff, file.id().value(), "cases.access.person", reason);
        return whole(file);
    }

    /** The person as he is, for a page on which {@link #show} led. */
    @Transactional(readOnly = true)
    public Optional<SeenPerson> whole(CaseFile file) {
        return person(file, PersonSight.whole());
    }

    private Optional<SeenPerson> person(CaseFile file, Set<Field> seen) {
        var id = file.applicant();
        return id == null ? Optional.empty() : applicants.find(id).map(applicant -> person(applicant, file, seen));
    }

    private SeenPerson person(Applicant applicant, CaseFile file, Set<Field> seen) {
        var identity = applicant.identity();
        var showsIdentity = seen.contains(Field.IDENTITY);
        var reach = file.contact();
        return new SeenPerson(
                identity.kind(),
                showsIdentity ? identity.value() : tail(identity.value()),
                showsIdentity || identity.representative() == null
                        ? identity.representative()
                        : tail(identity.representative()),
                applicant.firstName(),
                applicant.lastName(),
                seen.contains(Field.MOBILE) ? reach.mobile() : ends(reach.mobile()),
                seen.contains(Field.EMAIL) ? reach.email() : host(reach.email()),
                reach.country(),
                applicants
                        .findRepresentative(file.id().value())
                        .map(acting -> showsIdentity ? acting : masked(acting))
                        .orElse(null),
                !seen.equals(PersonSight.whole()));
    }

    private static Representative masked(Representative acting) {
        var identity = acting.identity();
        return new Representative(
                acting.as(),
                new Identity(identity.kind(), tail(identity.value()), null),
                acting.firstName(),
                acting.lastName(),
                acting.document().isEmpty() ? "" : DOTS);
    }

    private static String tail(String number) {
        return "•".repeat(Math.max(0, number.length() - SHOWN_DIGITS))
                + number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    }

    private static @Nullable String ends(@Nullable String mobile) {
        return mobile == null
                ? null
                : mobile.substring(0, Math.min(SHOWN_DIGITS, mobile.length()))
                        + DOTS
                        + mobile.substring(Math.max(0, mobile.length() - SHOWN_DIGITS));
    }

    private static @Nullable String host(@Nullable String email) {
        return email == null ? null : email.charAt(0) + DOTS + email.substring(email.indexOf('@'));
    }
}
