package ir.samad.access;

import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: which are good enough, and how they are kept (Argon2id, 19 MiB, two passes). Persian and Arabic digits and
 * letter forms are brought to one form first, so that a password does not depend on the keyboard of the day.
 */
@Component
class Passwords {

    static final int LONGEST = 128;
    private static final int INITIAL_LENGTH = 16;
    /** Without the letters and digits that look like another. */
    private static final String INITIAL_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    /**
     * Each digest takes 19 MiB and a processor: more at once would only make a flood cheaper for who sends it, and all
     * together take at most a quarter of the memory.
     */
    private final Semaphore places;

    private final Set<String> commonest = readCommonest();
    private final AccessRules rules;
    private final String nobodys;

    Passwords(AccessRules rules, PasswordCost cost) {
        this.rules = rules;
        this.encoder = new Argon2PasswordEncoder(16, 32, 1, cost.memory(), cost.passes());
        this.places = new Semaphore(places(Runtime.getRuntime(), cost.memory()), true);
        this.nobodys = digest(initial());
    }

    /** Why this is not good enough as a password of this account; empty when it is. */
    Optional<Refusal> findFault(String password, String username) {
        var plain = oneForm(password);
        var length = plain.codePointCount(0, plain.length());
        if (length < rules.passwordLength()) {
            return Optional.of(Refusal.of("access.password.too-short", rules.passwordLength()));
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.of("access.password.too-long", LONGEST));
        }
        var small = plain.toLowerCase(Locale.ROOT);
        if (small.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.of("access.password.has-name"));
        }
        if (small.codePoints().distinct().count() < 5 || isRun(small) || isCommon(small)) {
            return Optional.of(Refusal.of("access.password.common"));
        }
        return Optional.empty();
    }

    String digest(String password) {
        return atAPlace(() -> java.util.Objects.requireNonNull(encoder.encode(oneForm(password))));
    }

    boolean matches(String password, String digest) {
        if (password.length() > LONGEST) {
            return false;
        }
        return atAPlace(() -> encoder.matches(oneForm(password), digest));
    }

    /** Costs what a comparison costs, for names nobody has. */
    void matchesNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether the digest was made with weaker settings than today's. */
    boolean isOutdated(String digest) {
        return encoder.upgradeEncoding(digest);
    }

    /** A password to be handed over once and changed at the first sign-in. */
    String initial() {
        return random.ints(INITIAL_LENGTH, 0, INITIAL_LETTERS.length())
                .mapToObj(i -> String.valueOf(INITIAL_LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    private boolean isCommon(String small) {
        var core = small.replaceAll("[^\\p{L}\\p{N}]", "");
        var withoutEnd = core.replaceAll("[0-9]+$", "");
        return commonest.contains(core) || commonest.contains(withoutEnd) || isRepeated(core);
    }

    /** One short piece again and again, as in abcabcabcabc. */
    private static boolean isRepeated(String text) {
        for (var piece = 1; piece <= text.length() / 2; piece++) {
            if (text.length() % piece == 0
                    && text.substring(0, piece).repeat(text.length() / piece).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** A walk along the alphabet or the digits, as in 123456789012. */
    private static boolean isRun(String text) {
        var steps = 0;
        for (var i = 1; i < text.length(); i++) {
            var step = text.charAt(i) - text.charAt(i - 1);
            if (Math.abs(step) == 1 || Math.abs(step) == 9) {
                steps++;
            }
        }
        return steps >= text.length() * 3 / 4;
    }

    private static String oneForm(String password) {
        var composed = Normalizer.normalize(password, Normalizer.Form.NFKC);
        var plain = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(point, 10));
            } else {
                plain.appendCodePoint(
                        switch (point) {
                            case 'ي', 'ى' -> 'ی';
                            case 'ك' -> 'ک';
                            default -> point;
                        });
            }
        });
        return plain.toString();
    }

    private static int places(Runtime machine, int memory) {
        var inMemory = machine.maxMemory() / 4 / (memory * 1024L);
        return (int) Math.max(2, Math.min(2L * machine.availableProcessors(), inMemory));
    }

    private <T> T atAPlace(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Set<String> readCommonest() {
        try {
            return new ClassPathResource("access/commonest-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
