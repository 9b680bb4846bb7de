package ir.samad.cases.web;

import ir.samad.cases.CaseFile;
import ir.samad.cases.Inquiries;
import ir.samad.shell.Citizen;
import ir.samad.vocabulary.TrackingCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a case by its code and the second thing the citizen knows. */
@Component
class Inquiry {

    private final Inquiries inquiries;

    Inquiry(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /** The case, when the second thing is its mobile, e-mail, identity, or the secret of an anonymous report. */
    Optional<CaseFile> find(TrackingCode code, String known) {
        return inquiries.find(code, known);
    }

    /** Whether the case belongs to a contact that was proved in this session. */
    static boolean belongsTo(CaseFile file, @Nullable Citizen citizen) {
        return citizen != null
                && (citizen.contact().equals(file.contact().mobile())
                        || citizen.contact().equals(file.contact().email()));
    }
}
