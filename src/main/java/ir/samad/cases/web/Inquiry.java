package ir.samad.cases.web;

import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.access.Requester;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Inquiries;
import ir.samad.shell.Citizen;
import ir.samad.vocabulary.TrackingCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a case by its code and the second thing the citizen knows; asking is limited. */
@Component
class Inquiry {

    private final Inquiries inquiries;
    private final Limits limits;

    Inquiry(Inquiries inquiries, Limits limits) {
        this.inquiries = inquiries;
        this.limits = limits;
    }

    /** The case, when the second thing is its mobile, e-mail, identity, or the secret of an anonymous report. */
    Optional<CaseFile> find(TrackingCode code, String known, Requester requester) {
        limits.require(LimitKey.INQUIRY_BY_ADDRESS, LimitKey.INQUIRY_BY_DEVICE, requester);
        return inquiries.find(code, known);
    }

    /** Whether the case belongs to a contact that was proved in this session. */
    static boolean belongsTo(CaseFile file, @Nullable Citizen citizen) {
        return citizen != null
                && (citizen.contact().equals(file.contact().mobile())
                        || citizen.contact().equals(file.contact().email()));
    }
}
