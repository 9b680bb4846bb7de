package ir.samad.access;

import ir.samad.database.PrivateFiles;
import ir.samad.database.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.PropertyResolver;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals what must lie in the database and be read again by the program only (AES-256-GCM). The keys lie outside the
 * database: in {@code SAMAD_SECRET_KEY}, or, beside the embedded database, in a file made when it is first needed. Of
 * several keys the first seals; the others only open what they sealed before.
 */
@Component
public class SecretKeys {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final int OWNER_BYTES = 2 * Long.BYTES;
    private static final int MARK_LETTERS = 16;

    private final @Nullable Path file;
    private volatile List<Key> keys;

    SecretKeys(@Value("${samad.secret-key:}") String setting, @Value("${samad.secret-key-file:}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
        var named = read(setting);
        // A key in the file still opens what it sealed before one was named.
        this.keys = named.isEmpty() || this.file == null || !Files.exists(this.file)
                ? named
                : Stream.concat(named.stream(), readFile(this.file).stream()).toList();
    }

    /**
     * Refuses keys that are none, before the house opens.
     *
     * @throws StartRefused when the setting cannot be read
     */
    public static void refuseUnreadable(PropertyResolver settings) {
        try {
            read(settings.getProperty("samad.secret-key", ""));
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused("SAMAD_SECRET_KEY must be " + KEY_BYTES + " random bytes in base64, as"
                    + " `openssl rand -base64 32` makes them; several keys are separated by commas.");
        }
    }

    /** Whether anything can be sealed: an external database without the setting has no key. */
    public boolean arePresent() {
        return !keys.isEmpty() || file != null;
    }

    /** Seals it for its owner; it opens for nobody else. */
    Sealed seal(UUID owner, byte[] content) {
        var key = present().getFirst();
        return new Sealed(key.mark(), key.cipher().encrypt(withOwner(owner, content)));
    }

    /** What was sealed for this owner; empty when the key is not ours or it was sealed for somebody else. */
    Optional<byte[]> open(UUID owner, Sealed hidden) {
        return present().stream()
                .filter(key -> key.mark().equals(hidden.keyMark()))
                .findFirst()
                .flatMap(key -> opened(key, owner, hidden.bytes()));
    }

    /** The same content under the first key, when another one had sealed it. */
    Optional<Sealed> sealedAnew(UUID owner, Sealed before, byte[] content) {
        return present().getFirst().mark().equals(before.keyMark())
                ? Optional.empty()
                : Optional.of(seal(owner, content));
    }

    private static Optional<byte[]> opened(Key key, UUID owner, byte[] bytes) {
        byte[] all;
        try {
            all = key.cipher().decrypt(bytes);
        } catch (IllegalStateException | IllegalArgumentException touched) {
            return Optional.empty();
        }
        var content = Arrays.copyOfRange(all, Math.min(OWNER_BYTES, all.length), all.length);
        return Arrays.equals(all, withOwner(owner, content)) ? Optional.of(content) : Optional.empty();
    }

    private static byte[] withOwner(UUID owner, byte[] content) {
        return ByteBuffer.allocate(OWNER_BYTES + content.length)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .put(content)
                .array();
    }

    private List<Key> present() {
        if (keys.isEmpty()) {
            keys = fromFile();
        }
        return keys;
    }

    private synchronized List<Key> fromFile() {
        if (!keys.isEmpty() || file == null) {
            return keys;
        }
        if (!Files.exists(file)) {
            var random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            try {
                PrivateFiles.write(file, Base64.getEncoder().encodeToString(random));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return readFile(file);
    }

    private static List<Key> readFile(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Key> read(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> Key.of(Base64.getDecoder().decode(key)))
                .toList();
    }

    private record Key(String mark, AesBytesEncryptor cipher) {

        static Key of(byte[] bytes) {
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("Not a key");
            }
            var digest = HexFormat.of().formatHex(Digest.of(bytes, "mark of a key"));
            SecretKey key = new SecretKeySpec(bytes, "AES");
            return new Key(
                    digest.substring(0, MARK_LETTERS),
                    new AesBytesEncryptor(key, KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM));
        }
    }

    /**
     * What was sealed.
     *
     * @param keyMark which key did it
     * @param bytes unreadable
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes go in and out of the database, nothing compares them
    record Sealed(String keyMark, byte[] bytes) {

        /** In one text, for a session. */
        String text() {
            return keyMark + ' ' + Base64.getEncoder().encodeToString(bytes);
        }

        static Sealed read(String text) {
            var parts = text.split(" ", 2);
            return new Sealed(parts[0], Base64.getDecoder().decode(parts[1]));
        }
    }
}
