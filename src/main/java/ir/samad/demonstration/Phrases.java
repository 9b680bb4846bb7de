package ir.samad.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Short texts of the work on cases, by their kind. */
final class Phrases {

    private final Map<String, List<String>> byKind = DataFile.rows("phrases.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.getField("kind"), Collectors.mapping(row -> row.getField("text"), Collectors.toList())));

    /** One of the texts of this kind, by chance. */
    String any(String kind, Random random) {
        var texts = Objects.requireNonNull(byKind.get(kind), kind);
        return texts.get(random.nextInt(texts.size()));
    }
}
