package ir.samad.cases.web;

import ir.samad.audit.AccessRecords;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.Cases;
import ir.samad.shell.Citizen;
import ir.samad.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an applicant to his own case: opened by its code in this session, or by a contact he has proved. */
@Component
class ApplicantDoor {

    private final Cases cases;
    private final AccessRecords accessRecords;

    ApplicantDoor(Cases cases, AccessRecords accessRecords) {
        this.cases = cases;
        this.accessRecords = accessRecords;
    }

    /**
     * His case.
     *
     * @throws NotFound when there is no such case, or it is not his
     */
    CaseFile own(UUID id, @Nullable Citizen citizen, HttpServletRequest request) {
        var caseId = new CaseId(id);
        return cases.findForApplicant(caseId)
                .filter(file -> OpenedCases.contains(request, caseId) || Inquiry.belongsTo(file, citizen))
                .orElseThrow(() -> new NotFound("Case " + id));
    }

    /** Records that he opened it. */
    void record(UUID id, @Nullable Citizen citizen) {
        if (citizen == null) {
            accessRecords.recordBearer(id, "cases.access.by-code");
        } else {
            accessRecords.record(citizen, id, "cases.access.by-contact");
        }
    }
}
