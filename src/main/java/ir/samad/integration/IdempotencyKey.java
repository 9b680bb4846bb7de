package ir.samad.integration;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which a program marks a request, so that sending it again does nothing twice. It is kept nowhere: what was
 * answered is found by its digest and can be read only by whoever brings it again, because answers hold personal data and,
 * once, the secret of an anonymous report.
 *
 * @param client whose key it is; another program's same key is another one
 * @param text 16 to 100 characters, such as a random UUID
 */
public record IdempotencyKey(ClientId client, String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{16,100}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Reads the header, with or without the quotation marks of a structured field; empty when it is none. */
    public static Optional<IdempotencyKey> find(ClientId client, String sent) {
        var text = sent.length() > 2 && sent.startsWith("\"") && sent.endsWith("\"")
                ? sent.substring(1, sent.length() - 1)
                : sent;
        return FORM.matcher(text).matches() ? Optional.of(new IdempotencyKey(client, text)) : Optional.empty();
    }

    /** An identifier that the same key always gives, for the draft from which a case is registered once. */
    public UUID draft() {
        var bytes = ByteBuffer.wrap(derived("draft"));
        // Version 8: made by a rule of our own.
        return new UUID(
                (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L,
                (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    byte[] digest() {
        return derived("name");
    }

    byte[] encrypt(byte[] answer) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, answer);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    byte[] decrypt(byte[] kept) {
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(kept, NONCE_BYTES),
                Arrays.copyOfRange(kept, NONCE_BYTES, kept.length));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("answer"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("An answer that was kept cannot be read", broken);
        }
    }

    private byte[] derived(String use) {
        return Sha256.start().add(use).add(client.toString()).add(text).bytes();
    }

    @Override
    public String toString() {
        return "IdempotencyKey of " + client;
    }
}
