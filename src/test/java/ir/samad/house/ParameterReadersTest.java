package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Sources.SourceFile;
import ir.samad.parameters.Awaited;
import ir.samad.parameters.ParameterKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No parameter without effect, but those that say so. */
class ParameterReadersTest {

    private static final Set<String> THEIR_OWN_FILES = Set.of("ParameterKey", "Awaited");
    private static final Pattern NAMED = Pattern.compile("\\bParameterKey\\s*\\.\\s*([A-Z][A-Z0-9_]*)");

    @Test
    void everyParameterIsReadOrSaysWhatItWaitsFor() {
        var read = read(Sources.program());
        var withoutReader = Arrays.stream(ParameterKey.values())
                .filter(key -> !read.contains(key))
                .collect(Collectors.toSet());
        var said = Arrays.stream(ParameterKey.values())
                .filter(key -> Awaited.by(key).isPresent())
                .collect(Collectors.toSet());
        assertThat(said)
                .as("read by nobody (its reader is missing) = named in Awaited (take out what is read now)")
                .isEqualTo(withoutReader);
    }

    @Test
    void aParameterNobodyReadsIsSeen() {
        var file = new SourceFile(
                Path.of("src/main/java/ir/samad/cases/Closing.java"),
                "parameters.integer(ParameterKey.CLOSE_AFTER_DAYS); // not OBJECTION_DAYS");
        assertThat(read(List.of(file))).containsExactly(ParameterKey.CLOSE_AFTER_DAYS);
    }

    /** Named by their constant, or, where there is one for each type or limit, through the method that makes the name. */
    private static Set<ParameterKey> read(List<SourceFile> program) {
        var text = program.stream()
                .filter(file -> !THEIR_OWN_FILES.contains(file.name()))
                .map(SourceFile::text)
                .collect(Collectors.joining("\n"));
        var named = NAMED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        return Arrays.stream(ParameterKey.values())
                .filter(key -> named.contains(key.name())
                        || key.code().startsWith("case.answer.days.") && text.contains("ParameterKey.answerDays(")
                        || key.code().startsWith("limit.") && text.contains("\"limit.\" + key"))
                .collect(Collectors.toSet());
    }
}
