package ir.samad.arrival;

/**
 * A new account with its first password, to be handed over on paper.
 *
 * @param name whose it is
 * @param place position and unit
 * @param username the name to sign in with
 * @param password shown once, kept nowhere
 */
public record OpenedAccount(String name, String place, String username, String password) {}
