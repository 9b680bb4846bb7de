package ir.samad.access;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Codes for the day the telephone is lost: sixteen letters and digits in groups of four, each good once. */
@Component
class RecoveryCodes {

    static final int COUNT = 10;
    /** As typed, with hyphens and spaces. */
    static final int LONGEST_TYPED = 40;

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    /** Without the letters and digits that look like another: 31 of them, 79 bits in a code. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    /** Ten new ones, as they are shown once. */
    List<String> make() {
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < COUNT) {
            codes.add(one());
        }
        return List.copyOf(codes);
    }

    private String one() {
        var code = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** How a code is kept, however it was typed: hyphens, spaces, large letters and the kind of digits do not count. */
    static byte[] digest(AccountId account, String typed) {
        var plain = new StringBuilder();
        typed.codePoints().filter(Character::isLetterOrDigit).forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return Digest.of("recovery", account.toString(), plain.toString().toLowerCase(Locale.ROOT));
    }
}
