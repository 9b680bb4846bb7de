package ir.samad.access;

/**
 * A secret that a telephone is about to learn, shown only to whoever has just proved his password.
 *
 * @param letters the secret as it is typed, without spaces
 * @param address the same as a telephone reads it from a square
 */
public record NewSecret(String letters, String address) {

    private static final int GROUP = 4;

    /** The letters in groups of four, for typing. */
    public String grouped() {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
