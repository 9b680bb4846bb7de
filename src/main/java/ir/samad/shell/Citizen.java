package ir.samad.shell;

/**
 * A citizen who has just proved, by a one-time code, that a contact is his. Controllers take it as an argument (null
 * when nobody has). It opens only what belongs to that contact.
 *
 * @param contact the mobile number ({@code 09…}) or e-mail address he proved
 */
public record Citizen(String contact) {}
