package ir.samad.access;

import ir.samad.house.WebClient;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The owner's telephone, which knows a secret and shows codes; it reckons for itself, by RFC 6238. */
record Telephone(byte[] secret, Clock clock) {

    private static final long STEP_SECONDS = 30;

    /** A telephone into which somebody types the secret that a page shows. */
    static Telephone of(WebClient.Answer page, Clock clock) {
        return of(page.page().select("#secret").text(), clock);
    }

    static Telephone of(String letters, Clock clock) {
        return new Telephone(Base32.decode(letters.replace(" ", "")), clock);
    }

    /** The code it shows now. */
    String shows() {
        return showed(0);
    }

    /** The code it showed so many steps ago. */
    String showed(int stepsAgo) {
        var step = clock.instant().getEpochSecond() / STEP_SECONDS - stepsAgo;
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(digest).getInt(digest[digest.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A code it has not shown for long and will not show for long. */
    String neverShows() {
        for (var number = 100_000; ; number++) {
            var code = Integer.toString(number);
            var near = false;
            for (var steps = -5; steps <= 5; steps++) {
                near |= showed(steps).equals(code);
            }
            if (!near) {
                return code;
            }
        }
    }
}
