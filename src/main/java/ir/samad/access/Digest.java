package ir.samad.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over parts whose bounds count. */
final class Digest {

    private Digest() {}

    static byte[] of(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            add(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    static byte[] of(byte[] salt, String... parts) {
        var digest = sha256();
        add(digest, salt);
        for (var part : parts) {
            add(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update((byte) (part.length >>> 8));
        digest.update((byte) part.length);
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
