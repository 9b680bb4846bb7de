package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.Samad;
import ir.samad.catalogue.Topics;
import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** An auditor walks all histories, on a database with real cases; whatever was done behind the program's back is named. */
@SamadTest
@ContextConfiguration(initializers = AuditDatabase.class, inheritInitializers = false)
@DirtiesContext
class VerificationTest {

    private static final List<String> TABLES = List.of("case_file", "entry", "entry_content", "seal", "sealed_head");

    @TempDir
    Path empty;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    CaseWork work;

    @Autowired
    Seals seals;

    @Autowired
    Chains chains;

    @Autowired
    JdbcClient jdbc;

    private CaseId first;
    private CaseId second;

    @BeforeEach
    void twoSealedCases() {
        var world = new CaseWorld(staff, topics, clock);
        first = opened(world);
        seal();
        second = opened(world);
        seal();
        TABLES.forEach(table -> jdbc.sql("CREATE TABLE public.kept_" + table + " AS SELECT * FROM cases." + table)
                .update());
    }

    /** As it was before somebody laid hands on it. */
    @AfterEach
    void putBack() {
        TABLES.forEach(table -> {
            behindTheProgram("DELETE FROM cases." + table + "; INSERT INTO cases." + table
                    + " SELECT * FROM public.kept_" + table + "; DROP TABLE public.kept_" + table);
        });
    }

    @Test
    @Rule("N-5-2")
    void whatNobodyTouchedHoldsAndErasedContentBreaksNothing() {
        behindTheProgram("DELETE FROM cases.entry_content WHERE case_id = '%s' AND number = 1".formatted(id(first)));
        var walk = chains.verifyAll(progress -> {});
        assertThat(walk.broken()).isNull();
        assertThat(walk.cases())
                .isEqualTo(jdbc.sql("SELECT count(*) FROM cases.case_file")
                        .query(Long.class)
                        .single());
        assertThat(walk.entries())
                .isEqualTo(jdbc.sql("SELECT count(*) FROM cases.entry")
                        .query(Long.class)
                        .single());
        assertThat(walk.erased()).isEqualTo(1);
        assertThat(walk.lastSeal().number())
                .isEqualTo(jdbc.sql("SELECT max(number) FROM cases.seal")
                        .query(Long.class)
                        .single());
    }

    @Test
    @Rule("N-5-2")
    void aTamperedEntryIsNamed() {
        assertBroken(
                "UPDATE cases.entry SET event = 'CLOSED' WHERE case_id = '%s' AND number = 2",
                "case %s, entry 2: was changed");
    }

    @Test
    @Rule("N-5-2")
    void aTamperedTextIsNamed() {
        assertBroken(
                "UPDATE cases.entry_content SET content = '{}' WHERE case_id = '%s' AND number = 1",
                "case %s, entry 1: says something else than it did");
    }

    @Test
    @Rule("N-5-2")
    void aRemovedLastEntryIsNamedAlsoWhenTheCaseForgotIt() {
        assertBroken(
                "DELETE FROM cases.entry WHERE case_id = '%s' AND number = 3",
                "case %s, entry 2: is not the last one the case knows");
        assertBroken(
                "UPDATE cases.case_file c SET last_entry = 2, last_digest = (SELECT digest FROM"
                        + " cases.entry e WHERE e.case_id = c.id AND e.number = 2) WHERE id = '%s'",
                "case %s, entry 3: is not what was sealed");
    }

    @Test
    @Rule("N-5-2")
    void aReorderedPairIsNamed() {
        assertBroken(
                "UPDATE cases.entry SET number = 1000 WHERE case_id = '%s' AND number = 2;"
                        + " UPDATE cases.entry SET number = 2 WHERE case_id = '%s' AND number = 3;"
                        + " UPDATE cases.entry SET number = 3 WHERE case_id = '%s' AND number = 1000",
                "case %s, entry 2: does not follow the entry before");
    }

    @Test
    @Rule("N-5-2")
    void aRemovedCaseIsNamedByWhatIsLeftOfIt() {
        assertBroken("DELETE FROM cases.case_file WHERE id = '%s'", "case %s: the case is missing");
        assertBroken(
                "DELETE FROM cases.entry WHERE case_id = '%s'", "case %s: was sealed and is gone, with its history");
        assertBroken("DELETE FROM cases.sealed_head WHERE case_id = '%s'", "is not over the heads it lists");
    }

    @Test
    @Rule("N-5-2")
    void aCaseWithoutAHistoryIsNamed() {
        assertBroken("DELETE FROM cases.entry WHERE case_id = '%s'", "case %s: the case has no history");
    }

    @Test
    @Rule("N-5-2")
    void aCaseThatOnlyPretendsToBeSealedIsNamed() {
        assertBroken(
                "DELETE FROM cases.sealed_head WHERE case_id = '%s'",
                "case %s, entry 3: no seal has the entry up to which the case counts as sealed");
    }

    @Test
    @Rule("N-5-2")
    void brokenAndRemovedSealsAreNamed() {
        var last = chains.verifyAll(progress -> {}).lastSeal();
        assertBroken(
                "UPDATE cases.seal SET digest = sha256('x') WHERE number = " + last.number(),
                "seal " + last.number() + ": is not over the heads it lists");
        assertBroken("DELETE FROM cases.seal WHERE number = " + last.number(), "seal " + last.number() + ": is gone");
        // Whoever takes the heads away too is found only by the seal that was kept elsewhere.
        behindTheProgram("DELETE FROM cases.sealed_head WHERE seal_number = " + last.number()
                + "; INSERT INTO cases.unsealed (case_id) VALUES ('" + id(second) + "') ON CONFLICT DO NOTHING");
        assertThat(chains.verifyAll(progress -> {}).broken()).isNull();
        assertThat(chains.compare(last))
                .hasValueSatisfying(found -> assertThat(found.sentence())
                        .isEqualTo("seal " + last.number() + ": was kept outside and is gone"));
    }

    @Test
    @Rule("N-5-2")
    void theCommandSharesTheDatabaseOfTheRunningProgramAndEndsWithACode() throws Exception {
        var home = Map.of("SAMAD_HOME", AuditDatabase.HOME.toString());
        var seal = chains.verifyAll(progress -> {}).lastSeal();
        var kept = seal.number() + ":" + seal.digest();
        assertSays(0, home, List.of("verify"), "last seal " + kept, "EVERYTHING HOLDS");
        behindTheProgram(
                "UPDATE cases.entry SET level = 'NATIONAL' WHERE number = 2 AND case_id = '" + id(first) + "'");
        assertSays(
                1,
                AuditDatabase.external(),
                List.of("verify", kept),
                "BROKEN case " + id(first) + ", entry 2: was changed");
    }

    @Test
    void settingsThatCannotWorkAreRefusedInWords() throws Exception {
        assertSays(78, Map.of("SAMAD_HOME", empty.toString()), List.of("verify"), "There is no database in " + empty);
        assertThat(empty).isEmptyDirectory();
        assertSays(78, Map.of("SAMAD_HOME", empty.toString()), List.of("verify", "yesterday"), "number:digest");
    }

    private CaseId opened(CaseWorld world) {
        var receipt =
                CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(CaseWorld.mobile()), world.web()));
        work.open(receipt.caseId(), world.official(world.desk));
        return receipt.caseId();
    }

    private void seal() {
        while (seals.seal() > 0) {
            // until everything is sealed
        }
    }

    private void assertBroken(String sql, String sentence) {
        behindTheProgram(sql.replace("%s", id(second)));
        var broken = chains.verifyAll(progress -> {}).broken();
        assertThat(broken).isNotNull();
        assertThat(broken.sentence()).contains(sentence.replace("%s", id(second)));
    }

    private static String id(CaseId id) {
        UUID value = id.value();
        return value.toString();
    }

    private void behindTheProgram(String sql) {
        jdbc.sql("SET session_replication_role = replica; " + sql + "; SET session_replication_role = DEFAULT")
                .update();
    }

    private static void assertSays(int code, Map<String, String> environment, List<String> arguments, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Samad.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMAD_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains(words).doesNotContain("Exception").doesNotContain("DEBUG");
        assertThat(process.waitFor()).isEqualTo(code);
    }
}
