package ir.samad.applicants;

import java.util.UUID;

/** Identity of an applicant (متقاضی). */
public record ApplicantId(UUID value) {}
