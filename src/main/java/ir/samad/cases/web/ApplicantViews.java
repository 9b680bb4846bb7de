package ir.samad.cases.web;

import ir.samad.cases.ApplicantSide;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Cases;
import ir.samad.cases.Objections;
import ir.samad.directory.Directory;
import org.springframework.stereotype.Component;

/** Gathers what the applicant's page of his case shows. */
@Component
class ApplicantViews {

    private final Cases cases;
    private final ApplicantSide applicantSide;
    private final CaseDocuments documents;
    private final Directory directory;
    private final Objections objections;

    ApplicantViews(
            Cases cases,
            ApplicantSide applicantSide,
            CaseDocuments documents,
            Directory directory,
            Objections objections) {
        this.objections = objections;
        this.cases = cases;
        this.applicantSide = applicantSide;
        this.documents = documents;
        this.directory = directory;
    }

    ApplicantView of(CaseFile file) {
        return new ApplicantView(
                file,
                directory.getUnit(file.leadUnit()).name(),
                cases.historyForApplicant(file),
                documents.listForApplicant(file),
                applicantSide.mayObject(file),
                objections.findPending(file.id()).isPresent(),
                cases.promiseKept(file).orElse(null));
    }
}
