package ir.samad.cases.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 over parts, each with its length before it, so that two different lists of parts never read the same. */
public final class Digest {

    private final MessageDigest sha256;

    private Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Digest start() {
        return new Digest();
    }

    /** Adds a part; null is told apart from empty. */
    public Digest add(byte @Nullable [] part) {
        var length = part == null ? -1 : part.length;
        sha256.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        if (part != null) {
            sha256.update(part);
        }
        return this;
    }

    public Digest add(@Nullable Object part) {
        return add(part == null ? null : part.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The 32 bytes; ends this digest. */
    public byte[] bytes() {
        return sha256.digest();
    }

    /** SHA-256 of one text. */
    public static byte[] of(String text) {
        return start().add(text).bytes();
    }
}
