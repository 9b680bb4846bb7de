package ir.samad.cases.web;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.cases.ApplicantHands;
import ir.samad.cases.ApplicantSide;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Cases;
import ir.samad.directory.Directory;
import ir.samad.shell.Form;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the applicant's page of his case shows. */
@Component
class ApplicantViews {

    private final Cases cases;
    private final ApplicantSide applicantSide;
    private final CaseDocuments documents;
    private final Directory directory;
    private final ApplicantHands hands;
    private final Applicants applicants;
    private final OfficialViews officials;

    ApplicantViews(
            Cases cases,
            ApplicantSide applicantSide,
            CaseDocuments documents,
            Directory directory,
            ApplicantHands hands,
            Applicants applicants,
            OfficialViews officials) {
        this.applicants = applicants;
        this.hands = hands;
        this.cases = cases;
        this.applicantSide = applicantSide;
        this.documents = documents;
        this.directory = directory;
        this.officials = officials;
    }

    /** The page of his case. */
    String show(CaseFile file, Form form, Model model) {
        model.addAttribute("view", of(file));
        model.addAttribute("form", form);
        return "cases/track_case";
    }

    ApplicantView of(CaseFile file) {
        var applicant = file.applicant();
        var acting = applicants.findRepresentative(file.id().value()).orElse(null);
        return new ApplicantView(
                file,
                directory.getUnit(file.leadUnit()).name(),
                cases.historyForApplicant(file),
                documents.listForApplicant(file),
                acting == null || applicant == null
                        ? ""
                        : applicants.find(applicant).map(Applicant::name).orElse(""),
                acting,
                applicantSide.mayObject(file),
                applicantSide.isObjectionPending(file),
                hands.mayAct(file),
                cases.promiseKept(file).orElse(null),
                officials.about(file));
    }
}
