package ir.samad.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import ir.samad.house.Sources.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What can do harm with the wrong input is called in known places only: other programs, other servers, objects out of bytes,
 * code out of texts. And only good cryptography is asked for.
 */
class DangerousCallsTest {

    /** Who may, and with what: everything named here was looked at. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("java.lang.ProcessBuilder", Set.of("EmbeddedDatabase", "Postmaster")),
            Map.entry("java.lang.Runtime.exec", Set.of()),
            Map.entry("java.net.http.HttpClient", Set.of("HttpSmsSender", "TrialRun", "VulnerabilityDatabase")),
            Map.entry("java.net.URL.open", Set.of()),
            Map.entry("java.io.ObjectInputStream", Set.of()),
            Map.entry("java.beans.XMLDecoder", Set.of()),
            Map.entry("javax.script", Set.of()),
            Map.entry("javax.naming", Set.of()),
            Map.entry("org.springframework.expression", Set.of()),
            // The backup of the operator, from his command line.
            Map.entry(
                    "java.util.zip.Zip",
                    Set.of("Backup", "Restoring", "OwnData", "OwnDataController", "OwnRest", "WordFile")),
            Map.entry("java.util.zip.GZIP", Set.of()),
            Map.entry("java.util.zip.Inflater", Set.of()));

    /** Who may be guessed at: pauses of those who send, and the number of a request for the log. */
    private static final String GUESSABLE = ".*\\.(Patience|SmppLink|RequestNumber)";

    private static final Set<String> GOOD = Set.of("SHA-256", "AES/GCM/NoPadding", "HmacSHA256");

    private static final Pattern ALGORITHM = Pattern.compile(
            "(?:MessageDigest|Cipher|Mac|Signature|KeyFactory|SecretKeyFactory|SecureRandom|KeyGenerator)"
                    + "\\s*\\.\\s*getInstance\\(\\s*\"?([^\")]*)");

    /** Making HTML, code or memory out of texts in a browser. */
    private static final Pattern IN_SCRIPTS = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|createContextualFragment"
                    + "|sessionStorage|indexedDB|document\\.cookie|postMessage|__proto__");

    private static final ArchRule UNGUESSABLE = noClasses()
            .that()
            .resideOutsideOfPackage("ir.samad.demonstration..")
            .and()
            .haveNameNotMatching(GUESSABLE)
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("are random and can be guessed") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    var owner = access.getTargetOwner().getName();
                    return owner.equals("java.util.Random")
                            || owner.equals("java.util.concurrent.ThreadLocalRandom")
                            || owner.equals("java.util.SplittableRandom")
                            || (owner.equals("java.lang.Math")
                                    && access.getName().equals("random"));
                }
            });

    @Test
    void dangerousThingsAreCalledInKnownPlacesOnly() {
        assertThat(callers(CodeTest.PROGRAM)).isEmpty();
    }

    @Test
    void aDangerousCallIsSeen() {
        assertThat(callers(new ClassFileImporter().importClasses(Careless.class)))
                .hasSize(2)
                .allMatch(found -> found.contains("Careless"));
    }

    @Test
    void whatMustNotBeGuessedComesFromASecureSource() {
        UNGUESSABLE.check(CodeTest.PROGRAM);
        assertThat(UNGUESSABLE
                        .evaluate(new ClassFileImporter().importClasses(Careless.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void onlyGoodCryptographyIsAskedFor() {
        assertThat(algorithms(Sources.program()))
                .isNotEmpty()
                .allSatisfy((algorithm, where) -> assertThat(GOOD).as(where).contains(algorithm));
        assertThat(algorithms(List.of(new SourceFile(Path.of("X.java"), "MessageDigest.getInstance(\"MD5\")"))))
                .containsKey("MD5");
    }

    @Test
    void scriptsMakeNoHtmlAndKeepNothing() {
        for (var script : Sources.under("src/main/resources/static", ".js")) {
            assertThat(IN_SCRIPTS.matcher(script.text()).results().map(found -> found.group()))
                    .as("%s", script.path())
                    // There entries of a meeting rest until they are sent (decision 055).
                    .allMatch(found -> script.name().equals("device") && found.equals("indexedDB"));
            if (!script.name().equals("keys")) {
                // There it is remembered whether keys are switched off.
                assertThat(script.text()).as("%s", script.path()).doesNotContain("localStorage");
            }
        }
        assertThat(IN_SCRIPTS.matcher("list.innerHTML = typed").find()).isTrue();
    }

    private static List<String> callers(JavaClasses classes) {
        var found = new ArrayList<String>();
        for (var type : classes) {
            for (var access : type.getAccessesFromSelf()) {
                var target = access.getTargetOwner().getName() + "." + access.getName();
                KNOWN.forEach((dangerous, known) -> {
                    if (target.startsWith(dangerous) && !known.contains(outermost(type.getName()))) {
                        found.add(type.getName() + " calls " + target);
                    }
                });
            }
        }
        return found.stream().distinct().toList();
    }

    private static String outermost(String name) {
        return name.replaceFirst(".*\\.", "").replaceFirst("\\$.*", "");
    }

    private static Map<String, String> algorithms(List<SourceFile> files) {
        var found = new java.util.TreeMap<String, String>();
        for (var file : files) {
            ALGORITHM
                    .matcher(file.text())
                    .results()
                    .forEach(asked -> found.put(asked.group(1), file.path().toString()));
        }
        return found;
    }

    /** What must not be. */
    static final class Careless {
        Object act(String typed) throws IOException {
            return new ProcessBuilder(typed).start().pid() + new Random().nextInt();
        }
    }
}
