package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Sources.SourceFile;
import ir.samad.parameters.ParameterKey;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts people read: in both languages, well formed, all of them used and none missing. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+\\.?");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:\\.text\\(|\\.name\\(|(?:label|hint|title|message|key|text) = )\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"(?! \\+)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern BAD_PERSIAN = Pattern.compile(
            "[يك\\u06C0٠-٩]|(^|\\s)ن?می (?=\\p{IsArabic})|\\p{IsArabic} (ها|های|هایی|ترین)(?=[\\s.،:؛!؟»)]|$)");

    /** Key → text, of one language. */
    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        bundles(language).forEach(bundle -> lines(bundle).forEach(texts::put));
        return texts;
    }

    private static List<SourceFile> bundles(String language) {
        return Sources.under("src/main/resources/messages", "_" + language + ".properties");
    }

    private static Map<String, String> lines(SourceFile bundle) {
        Map<String, String> lines = new TreeMap<>();
        for (var line : bundle.text().split("\n")) {
            var equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                var earlier = lines.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
                assertThat(earlier).as("%s says twice: %s", bundle.path(), line).isNull();
            }
        }
        return lines;
    }

    @Test
    void everyMessageIsThereInBothLanguages() {
        for (var bundle : bundles("fa")) {
            var other = bundle.path()
                    .resolveSibling(bundle.path().getFileName().toString().replace("_fa", "_en"));
            assertThat(lines(new SourceFile(other, Sources.read(other))).keySet())
                    .as("%s", other)
                    .containsExactlyInAnyOrderElementsOf(lines(bundle).keySet());
        }
        assertThat(bundles("en")).hasSameSizeAs(bundles("fa"));
    }

    @Test
    void everyMessageSpeaksOfTheSameThingsInBothLanguages() {
        var english = texts("en");
        texts("fa")
                .forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, "")))
                        .as("placeholders of %s", key)
                        .isEqualTo(placeholders(text)));
    }

    @Test
    void everyMessageIsWellFormed() {
        for (var language : List.of("fa", "en")) {
            texts(language)
                    .forEach((key, text) -> assertThat(faults(text, language))
                            .as("%s in %s: %s", key, language, text)
                            .isEmpty());
        }
    }

    @Test
    void badlyFormedMessagesAreSeen() {
        assertThat(faults("Don't", "en")).isNotEmpty();
        assertThat(faults("{0", "en")).isNotEmpty();
        assertThat(faults("", "en")).isNotEmpty();
        assertThat(faults("ثبت می شود", "fa")).isNotEmpty();
        assertThat(faults("پرونده ها", "fa")).isNotEmpty();
        assertThat(faults("كد ملي", "fa")).isNotEmpty();
        assertThat(faults("کد ملی {0} ثبت می‌شود، پرونده‌ها را ببینید", "fa")).isEmpty();
    }

    @Test
    void everyMessageStandsInTheFileOfItsRoom() {
        for (var bundle : bundles("fa")) {
            var room = bundle.name().replace("_fa", "");
            assertThat(lines(bundle).keySet()).as("%s", bundle.path()).allMatch(key -> key.startsWith(room + "."));
        }
    }

    @Test
    void everyMessageIsUsed() {
        assertThat(unused(texts("fa").keySet(), literals())).isEmpty();
    }

    @Test
    void aMessageNobodyUsesIsSeen() {
        assertThat(unused(Set.of("a.b.ONE", "a.c", "x.y"), Set.of("a.b", "x.y")))
                .containsExactly("a.c");
    }

    @Test
    void everyMessageThatIsAskedForExists() {
        var keys = texts("fa").keySet();
        List<String> missing = new ArrayList<>();
        for (var file : filesWithKeys().toList()) {
            missing(file.text(), keys).forEach(key -> missing.add(file.path() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatLooksLikeAMessageIsOne() {
        var keys = texts("fa").keySet();
        var rooms = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var parameters =
                Arrays.stream(ParameterKey.values()).map(ParameterKey::code).collect(Collectors.toSet());
        var stray = new TreeSet<String>();
        for (var literal : literals()) {
            if (LOOKS_LIKE_A_KEY.matcher(literal).matches()
                    && rooms.contains(literal.substring(0, literal.indexOf('.')))
                    && !keys.contains(literal)
                    && !parameters.contains(literal)
                    && !isTableName(literal)
                    && keys.stream().noneMatch(key -> key.startsWith(withDot(literal)))) {
                stray.add(literal);
            }
        }
        assertThat(stray).isEmpty();
    }

    @Test
    void aMissingMessageIsSeen() {
        assertThat(missing(
                        "${page.text(\"a.b\")} @template.x(label = \"a.c\", page = page) page.text(\"a.\" + kind)",
                        Set.of("a.b")))
                .containsExactly("a.c");
    }

    /** Reported, so that it is a decision: the name of a table begins like the key of a message. */
    private static boolean isTableName(String literal) {
        return literal.contains("_");
    }

    private static List<String> faults(String text, String language) {
        List<String> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add("empty");
        }
        if (text.replace("''", "").contains("'")) {
            faults.add("a single quotation mark swallows what follows; write ’ or ''");
        }
        try {
            new MessageFormat(text, Locale.ROOT);
        } catch (IllegalArgumentException broken) {
            faults.add(String.valueOf(broken.getMessage()));
        }
        if (language.equals("fa") && BAD_PERSIAN.matcher(text).find()) {
            faults.add("an Arabic letter, or a missing half space");
        }
        return faults;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that stand nowhere, neither whole nor by a beginning to which a constant's name is added. */
    private static List<String> unused(Set<String> keys, Set<String> literals) {
        return keys.stream().filter(key -> !isUsed(key, literals)).sorted().toList();
    }

    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (var dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            var beginning = key.substring(0, dot);
            if (beginning.contains(".") && (literals.contains(beginning) || literals.contains(beginning + "."))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> missing(String source, Set<String> keys) {
        return ASKED_FOR
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !keys.contains(key) && keys.stream().noneMatch(other -> other.startsWith(key + ".")))
                .toList();
    }

    private static Set<String> literals() {
        Set<String> literals = new HashSet<>();
        filesWithKeys().forEach(file -> {
            if (file.path().toString().endsWith(".java")) {
                literals.addAll(file.literals());
            } else {
                // In a template Java's quotes stand inside HTML's: every stretch between two quotes is looked at.
                var matcher = TEXT.matcher(file.text());
                for (var from = 0; matcher.find(from); from = matcher.start() + 1) {
                    literals.add(matcher.group(1));
                }
            }
        });
        return literals;
    }

    private static Stream<SourceFile> filesWithKeys() {
        return Stream.concat(Sources.program().stream(), Sources.templates().stream());
    }

    private static String withDot(String literal) {
        return literal.endsWith(".") ? literal : literal + ".";
    }
}
