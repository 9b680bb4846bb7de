package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rule of the founding texts lives where, and which test proves it: the page docs/rules.md. */
class RulePageTest {

    private static final Pattern CLAUSE = Pattern.compile("\\b[NMSRD]-(?:\\d+|[ABCDX])(?:-[0-9a-z]+)*\\b");

    /** A rule of the catalogue; the class says who can keep it: (a) software, (b) software can help, (c) people. */
    private record Clause(String id, String title, String type) {}

    private final Map<String, Clause> rules = readRules();
    private final Map<String, Set<String>> code = citedInCode();
    private final Map<String, Map<String, Set<String>>> tests = namedByTests();

    @Test
    void thePageIsUpToDate() {
        GeneratedPage.assertUpToDate("docs/rules.md", page());
    }

    @Test
    void testsNameOnlyRulesThatExist() {
        assertThat(rules.keySet()).containsAll(tests.keySet());
    }

    @Test
    void theCodeCitesOnlyRulesThatExist() {
        assertThat(code.entrySet().stream().filter(cited -> !rules.containsKey(cited.getKey())))
                .as("clauses that the catalogue of rules does not have, and who cites them")
                .isEmpty();
    }

    @Test
    void aRuleThatDoesNotExistIsSeen() {
        assertThat(clauses("see N-4-10, D-5-4 and N-99-1")).containsExactly("D-5-4", "N-4-10", "N-99-1");
        assertThat(rules).containsKeys("N-4-10", "D-5-4").doesNotContainKey("N-99-1");
    }

    @Test
    void theCatalogueIsWhole() {
        assertThat(rules).hasSize(195);
        assertThat(rules.values().stream().filter(rule -> rule.type.equals("a")))
                .hasSize(132);
        assertThat(rules.values().stream().filter(rule -> rule.type.equals("b")))
                .hasSize(56);
    }

    private String page() {
        var table = new StringBuilder();
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        rules.values().forEach(rule -> {
            var state = stateOf(rule);
            counts.computeIfAbsent(rule.type, type -> new TreeMap<>()).merge(state, 1, Integer::sum);
            table.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id,
                            rule.title.replace("|", "\\|"),
                            rule.type,
                            String.join(", ", code.getOrDefault(rule.id, Set.of())),
                            namesOf(tests.getOrDefault(rule.id, Map.of())),
                            state));
        });
        return """
                # Rules

                Every rule of the five founding texts, the code that cites it and the tests that prove it. Made by `RulePageTest`,
                renewed with `./samad rules`; the build fails when this page says something else than the code.
                A test counts only when it names the rule with `@Rule`. Class: **a** software can enforce it, **b** software can
                help or record, **c** people alone.

                | Class | proved by a test | cited in code | not yet | all |
                |---|---|---|---|---|
                %s
                | Rule | What | Class | Code | Tests | State |
                |---|---|---|---|---|---|
                """.formatted(sums(counts)) + table;
    }

    private static String sums(Map<String, Map<String, Integer>> counts) {
        var lines = new StringBuilder();
        var all = new TreeMap<String, Integer>();
        counts.forEach((type, states) -> {
            lines.append(sum(type, states));
            states.forEach((state, number) -> all.merge(state, number, Integer::sum));
        });
        return lines + sum("all", all);
    }

    private static String sum(String type, Map<String, Integer> states) {
        return "| %s | %d | %d | %d | %d |\n"
                .formatted(
                        type,
                        states.getOrDefault("proved", 0),
                        states.getOrDefault("cited", 0),
                        states.getOrDefault("not yet", 0),
                        states.values().stream().mapToInt(Integer::intValue).sum());
    }

    private String stateOf(Clause rule) {
        if (tests.containsKey(rule.id)) {
            return "proved";
        }
        return code.containsKey(rule.id) ? "cited" : "not yet";
    }

    private static String namesOf(Map<String, Set<String>> tests) {
        var names = new ArrayList<String>();
        tests.forEach(
                (type, methods) -> names.add(methods.isEmpty() ? type : type + ": " + String.join(", ", methods)));
        return String.join("; ", names);
    }

    private static Map<String, Clause> readRules() {
        Map<String, Clause> rules = new LinkedHashMap<>();
        CsvReader.builder().ofNamedCsvRecord(Sources.read(Path.of("src/test/resources/rules.csv"))).stream()
                .map(row -> new Clause(row.getField("id"), row.getField("title"), row.getField("class")))
                .forEach(rule -> rules.put(rule.id, rule));
        return rules;
    }

    /** Clause → files of the program that cite it, as {@code room/File}. */
    private static Map<String, Set<String>> citedInCode() {
        Map<String, Set<String>> cited = new TreeMap<>();
        Stream.of(Sources.program(), Sources.templates(), Sources.under("src/main/resources/db/migration", ".sql"))
                .flatMap(List::stream)
                .forEach(file -> clauses(file.text())
                        .forEach(clause -> cited.computeIfAbsent(clause, key -> new TreeSet<>())
                                .add((file.room().isEmpty() ? "" : file.room() + "/") + file.name())));
        return cited;
    }

    /** Rule → test class → its methods that name the rule; no methods when the class itself names it. */
    private static Map<String, Map<String, Set<String>>> namedByTests() {
        Map<String, Map<String, Set<String>>> named = new TreeMap<>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("ir.samad");
        for (var type : classes) {
            if (type.isAnnotatedWith(Rule.class)) {
                for (var rule : type.getAnnotationOfType(Rule.class).value()) {
                    testsOf(named, rule, type.getSimpleName());
                }
            }
            for (var method : type.getMethods()) {
                if (method.isAnnotatedWith(Rule.class)) {
                    for (var rule : method.getAnnotationOfType(Rule.class).value()) {
                        testsOf(named, rule, type.getSimpleName()).add(method.getName());
                    }
                }
            }
        }
        return named;
    }

    private static Set<String> testsOf(Map<String, Map<String, Set<String>>> named, String rule, String type) {
        return named.computeIfAbsent(rule, key -> new TreeMap<>()).computeIfAbsent(type, key -> new TreeSet<>());
    }

    private static Set<String> clauses(String text) {
        var found = new TreeSet<String>();
        CLAUSE.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }
}
