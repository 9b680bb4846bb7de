package ir.samad.integration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as a program shows it: {@code samad_}, sixteen hexadecimal digits that name it, an underscore, and 256 random bits
 * that nobody else has. Only the digest of these is kept.
 *
 * @param id the public part
 * @param secret the secret part; never in a log, so this type does not write itself
 */
public record KeyText(String id, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "samad_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /** A new key. */
    static KeyText generate() {
        var id = new byte[ID_BYTES];
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(secret);
        return new KeyText(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads what a program shows; empty when it is no key of ours. */
    public static Optional<KeyText> find(String shown) {
        var matcher = FORM.matcher(shown);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The part of a key that may be shown, by which people tell keys apart. */
    public static String named(String id) {
        return PREFIX + id;
    }

    /** The whole key, to be handed over once. */
    public String whole() {
        return named(id) + "_" + secret;
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return named(id) + "_…";
    }
}
