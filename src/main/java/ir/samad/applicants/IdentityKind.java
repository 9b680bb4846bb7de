package ir.samad.applicants;

/** By what an applicant is known (decision 4, N-5-3). */
public enum IdentityKind {
    /** National number, 10 digits: every Iranian, also abroad when he has it. */
    NATIONAL_ID,
    /** Code of a foreign national, 12 digits, structure only. */
    FOREIGN_NATIONAL_ID,
    /** Passport: foreigners without a code, Iranians abroad without a national number. */
    PASSPORT,
    /** Legal person, 11 digits, with the national number of its representative. */
    LEGAL_ENTITY
}
