package ir.samad.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import ir.samad.calendar.TehranClock;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every class of the program keeps to: the injected clock, speaking names, readable sizes. */
class CodeTest {

    private static final int MOST_LINES = 300;
    private static final int MOST_DEPENDENCIES = 7;

    /** Every class of the program; read once for all guards that look at classes. */
    static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ir.samad")
            .that(DescribedPredicate.not(resideInAPackage("ir.samad.pages..")));

    private static final ArchRule NO_OTHER_CLOCK = noClasses()
            .that()
            .areNotAssignableTo(TehranClock.class)
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("reads a clock nobody injected") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return readsAnotherClock(call);
                }
            })
            .orShould()
            .callConstructor(Date.class);

    private static final ArchRule NAMES_FROM_THE_FIELD = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Manager|Helper|Service|Common)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..service..", "..impl..");

    private static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    private static final ArchRule FEW_DEPENDENCIES = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .areNotRecords()
            .should(new ArchCondition<>("be made of at most " + MOST_DEPENDENCIES + " others") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (var constructor : type.getConstructors()) {
                        var number = constructor.getRawParameterTypes().size();
                        if (number > MOST_DEPENDENCIES) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " takes " + number));
                        }
                    }
                }
            });

    @Test
    void timeComesFromTheInjectedClock() {
        NO_OTHER_CLOCK.check(PROGRAM);
    }

    @Test
    void aClockNobodyInjectedIsSeen() {
        assertThat(violations(NO_OTHER_CLOCK, OwnClock.class)).hasSize(3);
    }

    @Test
    void namesAreWordsOfTheField() {
        NAMES_FROM_THE_FIELD.check(PROGRAM);
    }

    @Test
    void aNameThatSaysNothingIsSeen() {
        assertThat(violations(NAMES_FROM_THE_FIELD, CaseManager.class)).hasSize(1);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_FIELD_INJECTION.check(PROGRAM);
    }

    @Test
    void anInjectedFieldIsSeen() {
        assertThat(violations(NO_FIELD_INJECTION, CaseManager.class)).hasSize(1);
    }

    @Test
    void noComponentIsMadeOfMoreThanSevenOthers() {
        FEW_DEPENDENCIES.check(PROGRAM);
    }

    @Test
    void aComponentMadeOfEightOthersIsSeen() {
        assertThat(violations(FEW_DEPENDENCIES, Crowded.class)).hasSize(1);
    }

    @Test
    void everyFileCanBeReadInOneSitting() {
        List<String> tooLong = new ArrayList<>();
        for (var file : Sources.program()) {
            var lines = file.text().lines().count();
            if (lines > MOST_LINES) {
                tooLong.add(file.path() + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void testsNeverSleep() {
        var sleep = "Thread." + "sleep";
        assertThat(Sources.tests().stream().filter(file -> file.text().contains(sleep)))
                .extracting(Sources.SourceFile::path)
                .isEmpty();
    }

    private static boolean readsAnotherClock(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        var withoutClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isAssignableTo(TemporalAccessor.class) && name.equals("now") && withoutClock;
    }

    private static List<String> violations(ArchRule rule, Class<?> sample) {
        return rule.evaluate(new ClassFileImporter().importClasses(sample))
                .getFailureReport()
                .getDetails();
    }

    // Samples of what must not be.

    static final class OwnClock {
        Object times() {
            return List.of(Instant.now(), System.currentTimeMillis(), new Date());
        }
    }

    static final class CaseManager {
        @Autowired
        Object door;
    }

    @Component
    static final class Crowded {
        Crowded(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h) {}
    }
}
