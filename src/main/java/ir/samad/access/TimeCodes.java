package ir.samad.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/**
 * Codes a telephone shows without being asked (RFC 6238): six digits made of a secret and the present stretch of 30
 * seconds, with SHA-1, which every app for them knows.
 */
@Component
class TimeCodes {

    static final int DIGITS = 6;
    /** As long as a digest of SHA-1, which RFC 4226 recommends; in base32 it needs no filling. */
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final AccessRules rules;
    private final Clock clock;

    TimeCodes(AccessRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** A secret nobody has. */
    byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The secret as people type it into a telephone: letters and digits, without the four that look like others. */
    static String letters(byte[] secret) {
        return Base32.toBase32String(secret);
    }

    /** What a telephone reads from the square: whose account in which house, and the secret. */
    static String address(String house, String username, byte[] secret) {
        return "otpauth://totp/" + encoded(house) + ":" + encoded(username) + "?secret=" + letters(secret) + "&issuer="
                + encoded(house) + "&algorithm=SHA1&digits=" + DIGITS + "&period=30";
    }

    /** The stretches of time, near enough to now, of which this is the code; the earliest first, usually one or none. */
    LongStream stepsOf(byte[] secret, String code) {
        var now = clock.instant().getEpochSecond() / stepSeconds();
        var drift = rules.secondFactorDrift();
        return LongStream.rangeClosed(now - drift, now + drift)
                .filter(step -> MessageDigest.isEqual(bytes(codeOf(secret, step)), bytes(code)));
    }

    private String codeOf(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * stepSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long stepSeconds() {
        return generator.getTimeStep().toSeconds();
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
