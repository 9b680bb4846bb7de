package ir.samad.applicants;

/**
 * Somebody who contacts the government.
 *
 * @param id identity in the house
 * @param identity what he is known by
 * @param firstName his first name; empty for a legal person
 * @param lastName his family name, or the name of the legal person
 */
public record Applicant(ApplicantId id, Identity identity, String firstName, String lastName) {

    /** First and family name, or the name of the legal person. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** The name as it may be shown to those who need not know it: first letters only. */
    public String maskedName() {
        return (initial(firstName) + " " + initial(lastName)).strip();
    }

    /** The identity's last four characters behind dots. */
    public String maskedIdentity() {
        var value = identity.value();
        return "•".repeat(Math.max(0, value.length() - 4)) + value.substring(Math.max(0, value.length() - 4));
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
    }
}
