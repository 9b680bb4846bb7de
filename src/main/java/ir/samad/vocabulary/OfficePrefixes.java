package ir.samad.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The three-digit prefixes of the registry offices. The list ages, so it is good for a remark and never for a refusal. */
final class OfficePrefixes {

    private static final Set<String> KNOWN = load();

    private OfficePrefixes() {}

    static boolean contains(String prefix) {
        return KNOWN.contains(prefix);
    }

    private static Set<String> load() {
        try (var file = Objects.requireNonNull(
                OfficePrefixes.class.getResourceAsStream("/vocabulary/national-id-office-prefixes.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
