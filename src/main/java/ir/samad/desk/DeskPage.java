package ir.samad.desk;

import ir.samad.applicants.Applicants;
import ir.samad.applicants.IdentityKind;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Cases;
import ir.samad.cases.ForeignOrigin;
import ir.samad.cases.ForeignOrigins;
import ir.samad.cases.FormerCases;
import ir.samad.cases.filing.FilingForms;
import ir.samad.shell.Form;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.NationalId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The one screen of the desk: the form, what can be chosen, and the citizen with his history when he is known. */
@Component
class DeskPage {

    private static final int HISTORY = 20;

    private final FilingForms filing;
    private final DeskForms forms;
    private final Applicants applicants;
    private final Cases cases;
    private final FormerCases formerCases;
    private final AccessRecords accessRecords;
    private final ForeignOrigins origins;

    DeskPage(
            FilingForms filing,
            DeskForms forms,
            Applicants applicants,
            Cases cases,
            FormerCases formerCases,
            AccessRecords accessRecords,
            ForeignOrigins origins) {
        this.origins = origins;
        this.formerCases = formerCases;
        this.filing = filing;
        this.forms = forms;
        this.applicants = applicants;
        this.cases = cases;
        this.accessRecords = accessRecords;
    }

    /**
     * Whom a search means: a national number as it was typed, or that of whoever raised the
     * case with this former number, or this number in a system outside, for those who may see that case.
     */
    String identityOf(String typed, Staff staff) {
        return NationalId.read(typed).find().isPresent()
                ? typed
                : Stream.concat(formerCases.find(typed).stream(), origins.find(typed).stream())
                        .flatMap(id -> cases.find(id, staff).stream())
                        .flatMap(file -> Optional.ofNullable(file.applicant()).stream())
                        .findFirst()
                        .flatMap(applicants::find)
                        .filter(applicant -> applicant.identity().kind() == IdentityKind.NATIONAL_ID)
                        .map(applicant -> applicant.identity().value())
                        .orElse(typed);
    }

    /** Fills in the name of the citizen whose national number stands in the form, when he was here before. */
    void fillName(Form form) {
        var identity = form.read("identity", NationalId::read);
        if (identity != null) {
            applicants
                    .find(IdentityKind.NATIONAL_ID, identity.value())
                    .ifPresent(applicant ->
                            form.fill("firstName", applicant.firstName()).fill("lastName", applicant.lastName()));
        }
    }

    /** The case that came with the same number of the same system before, for whoever may see it (N-6-3). */
    @Nullable
    CaseFile first(@Nullable ForeignOrigin origin, Staff staff) {
        return origin == null ? null : origins.findFirst(origin, staff).orElse(null);
    }

    String show(Form form, Staff staff, Model model) {
        var identity = NationalId.read(form.value("identity")).find();
        var known = identity.flatMap(id -> applicants.find(IdentityKind.NATIONAL_ID, id.value()));
        known.ifPresent(applicant -> accessRecords.record(staff, applicant.id().value(), "desk.access.found"));
        model.addAttribute("form", form);
        model.addAttribute("types", filing.typeOptions());
        model.addAttribute("about", filing.aboutOptions(form));
        model.addAttribute("you", filing.youOptions(form, false));
        model.addAttribute("channels", forms.channels());
        model.addAttribute("systems", forms.systems());
        model.addAttribute("urgencies", forms.urgencies());
        model.addAttribute("classifications", forms.classifications());
        model.addAttribute("searched", identity.isPresent());
        model.addAttribute(
                "history",
                known.map(applicant -> cases.listOfApplicant(applicant.id(), staff, HISTORY))
                        .orElse(List.of()));
        return "desk/desk";
    }
}
