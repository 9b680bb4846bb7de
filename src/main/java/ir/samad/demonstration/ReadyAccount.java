package ir.samad.demonstration;

import java.util.List;

/**
 * A row of {@code accounts.csv}: an account ready to be tried. What it is and what to try with it are the messages
 * {@code demonstration.account.<username>.role} and {@code .try}.
 *
 * @param username small Latin letters and digits
 * @param position code of the position its person holds
 */
record ReadyAccount(String username, String position, Invention.Gender gender, String firstName, String lastName) {

    /** The password of all of them. It is public, and exists in demonstration mode only. */
    static final String PASSWORD = "samad-demo-1404";

    /** All of them, in the order in which a visitor would meet them. */
    static List<ReadyAccount> all() {
        return DataFile.rows("accounts.csv").stream()
                .map(row -> new ReadyAccount(
                        row.getField("username"),
                        row.getField("position"),
                        Invention.Gender.valueOf(row.getField("gender")),
                        row.getField("first_name"),
                        row.getField("last_name")))
                .toList();
    }

    String name() {
        return firstName + " " + lastName;
    }
}
