package ir.samad.house;

import com.tngtech.archunit.core.domain.JavaClass;
import ir.samad.Samad;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The guards of the house: rooms, arrows that only point down. */
class HouseTest {

    /** Templates become classes of a package of their own; each belongs to the room whose folder it lies in. */
    private final ApplicationModules modules =
            ApplicationModules.of(Samad.class, JavaClass.Predicates.resideInAPackage("ir.samad.pages.."));

    @Test
    void everyRoomKeepsToItsDeclaredDependencies() {
        modules.verify();
    }
}
