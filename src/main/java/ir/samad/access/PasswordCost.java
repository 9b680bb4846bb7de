package ir.samad.access;

/**
 * What it costs to keep or compare a password with Argon2id (decision 011).
 *
 * @param memory KiB that one digest fills
 * @param passes how often it goes over them
 */
public record PasswordCost(int memory, int passes) {

    /** What is shipped. */
    static final PasswordCost SHIPPED = new PasswordCost(19 * 1024, 2);
}
