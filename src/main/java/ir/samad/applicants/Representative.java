package ir.samad.applicants;

/**
 * Who acts for an applicant; both are known by their identity (N-5-3).
 *
 * @param as by what right
 * @param identity what he is known by
 * @param firstName his first name
 * @param lastName his family name
 * @param document number of the document that gives him the right; empty when his right needs none
 */
public record Representative(ActsAs as, Identity identity, String firstName, String lastName, String document) {

    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
