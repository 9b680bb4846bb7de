package ir.samad.applicants;

/** By what right somebody acts for another. */
public enum ActsAs {
    /** Father, mother, guardian or custodian. */
    GUARDIAN,
    /** By a power of attorney, whose number is given. */
    ATTORNEY,
    /** Writes for somebody who cannot, as at a desk. */
    HELPER
}
