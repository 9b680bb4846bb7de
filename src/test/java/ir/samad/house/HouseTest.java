package ir.samad.house;

import ir.samad.Samad;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The guards of the house: rooms, arrows that only point down. */
class HouseTest {

    private final ApplicationModules modules = ApplicationModules.of(Samad.class);

    @Test
    void everyRoomKeepsToItsDeclaredDependencies() {
        modules.verify();
    }
}
