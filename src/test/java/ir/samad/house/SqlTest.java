package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseVisibility;
import ir.samad.house.Sources.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No room reads the tables of another, and nobody on the staff sees a case that visibility does not show him. */
class SqlTest {

    private static final Pattern SQL = Pattern.compile("\\b(SELECT|FROM|JOIN|INSERT|UPDATE|DELETE|EXISTS|TRUNCATE)\\b");

    private static final String FILES = "cases.case_file";

    /** Who writes SQL over the case files themselves, and why that is no way around visibility. */
    private static final Map<String, String> KEEPERS_OF_THE_FILES = Map.ofEntries(
            Map.entry("CaseStore", "the store; what its callers ask for is guarded below"),
            Map.entry("CaseRows", "the columns of the store's queries"),
            Map.entry("Exclusions", "asks of which positions a case is kept; positions, no texts"),
            Map.entry("Numbering", "gives numbers to all cases, shows none"),
            Map.entry("CaseMeters", "counts all cases for whoever watches, shows none"),
            Map.entry("ErasureStore", "erases what is personal when its years are over, shows none"),
            Map.entry("Seals", "seals the chains of all cases, shows none"),
            Map.entry("ChainRows", "verifies a chain for an auditor; digests, no texts"),
            Map.entry("GlanceStore", "what waits for an official and how his units stand, under his own visibility"),
            Map.entry("ObjectionStore", "counts objections under the visibility of whoever looks"),
            Map.entry("ChainWalk", "verifies all chains for an auditor; digests, no texts"));

    /** Who takes case files from the store without the staff's visibility, and why. */
    private static final Map<String, String> NOT_FOR_STAFF = Map.of(
            "Cases.findByCode", "inquiry of the applicant, by code and a second thing he knows",
            "Cases.findBySecret", "the anonymous reporter, by code and secret",
            "Cases.listOfContact", "the applicant's own cases, by a contact he has proved",
            "Cases.findForApplicant", "the applicant who was let in before; who calls it is guarded below",
            "Cases.listOfApplicant",
                    "a line of each of the applicant's cases for whoever registers, so that a matter is not registered twice;"
                            + " which of them may be opened is asked of visibility",
            "ContactCorrection.correct", "the applicant's own case, after his door let him in",
            "Escalations.mayReach", "asks for the ladder whether a case is kept from a position; shows none",
            "Registration.register", "a submission that came twice gets the same receipt");

    @Test
    void noRoomReadsTheTablesOfAnother() {
        var rooms = Floors.ROOMS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (var file : Sources.program()) {
            found.addAll(foreignTables(file, rooms));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void readingTheTableOfAnotherRoomIsSeen() {
        var file = new SourceFile(Path.of("src/main/java/ir/samad/desk/Receipts.java"), """
                String a = "SELECT 1 FROM cases.case_file";
                String b = "SELECT 1 FROM directory.published_unit JOIN desk.receipt";
                """);
        assertThat(foreignTables(file, Set.of("cases", "directory", "desk"))).hasSize(1);
    }

    @Test
    void onlyTheKeepersOfTheCaseFilesWriteSqlOverThem() {
        var others = Sources.program().stream()
                .filter(file -> file.literals().stream().anyMatch(text -> text.contains(FILES)))
                .map(SourceFile::name)
                .filter(name -> !KEEPERS_OF_THE_FILES.containsKey(name));
        assertThat(others).isEmpty();
    }

    @Test
    void whatStaffSeeOfCaseFilesPassesVisibility() {
        assertThat(withoutVisibility())
                .as("methods that take case files from the store without CaseVisibility.visibleTo")
                .isSubsetOf(NOT_FOR_STAFF.keySet());
    }

    @Test
    void takingFilesWithoutVisibilityIsSeen() {
        assertThat(withoutVisibility())
                .as("the known ones are found, so an unknown one would be")
                .contains("Cases.findByCode", "Registration.register");
    }

    @Test
    void onlyTheApplicantsSideTakesFilesAsAnApplicantDoes() {
        var callers = Sources.program().stream()
                .filter(file -> file.text().contains("findForApplicant("))
                .map(SourceFile::name);
        assertThat(callers)
                .as(
                        "the door itself, the door of the applicant's own pages, his rating of an answer, and the demonstration's applicants")
                .isSubsetOf("Cases", "ApplicantDoor", "Ratings", "CaseLife");
    }

    private static List<String> foreignTables(SourceFile file, Set<String> rooms) {
        List<String> found = new ArrayList<>();
        for (var text : file.literals()) {
            if (!SQL.matcher(text).find()) {
                continue;
            }
            for (var room : rooms) {
                var table = Pattern.compile("\\b" + room + "\\.(?!published_)[a-z_]+")
                        .matcher(text);
                if (!room.equals(file.room()) && table.find()) {
                    found.add(file.path() + ": " + table.group());
                }
            }
        }
        return found;
    }

    private static Set<String> withoutVisibility() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("ir.samad");
        Set<String> found = new TreeSet<>();
        for (var type : classes) {
            if (type.isEquivalentTo(CaseStore.class)) {
                continue;
            }
            for (var method : type.getCodeUnits()) {
                var calls = method.getMethodCallsFromSelf();
                var taken = calls.stream().filter(SqlTest::takesFiles).count();
                var guarded = calls.stream()
                        .filter(call -> asksVisibility(type, call))
                        .count();
                if (taken > guarded) {
                    found.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        return found;
    }

    /** Directly, or through a method of the same class that does. */
    private static boolean asksVisibility(JavaClass type, JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(CaseVisibility.class)
                || (call.getTargetOwner().equals(type)
                        && type.getCodeUnits().stream()
                                .filter(own -> own.getName().equals(call.getName()))
                                .flatMap(own -> own.getMethodCallsFromSelf().stream())
                                .anyMatch(inner -> inner.getTargetOwner().isEquivalentTo(CaseVisibility.class)));
    }

    private static boolean takesFiles(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(CaseStore.class)
                && Set.of("find", "list", "count").contains(call.getName());
    }
}
