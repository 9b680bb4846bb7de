package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.house.Colleague;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import ir.samad.worklist.Box;
import ir.samad.worklist.Worklists;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes back from outside when the position that handed it over has been closed since (N-3-1-2). */
class HandOverReturnTest extends OutsideTest {

    private static final String WHY = "خود را صالح ندانست.";

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Worklists worklists;

    private Receipt receipt;

    @BeforeEach
    void aCaseHandedOver() {
        receipt = foreign();
        var handed = handOver(staff.signIn(port, world.desk), receipt);
        assertThat(handed.location()).as(handed.text()).isPresent();
        assertThat(file(receipt).state()).isEqualTo(CaseState.HANDED_OVER);
        clock.forward(Duration.ofMinutes(10));
    }

    private void close(Colleague colleague) {
        staff.leave(colleague.position().id(), clock.instant());
        clock.forward(Duration.ofMinutes(10));
        entries.closePosition(
                        colleague.position().id(),
                        directory.getPosition(colleague.position().id()).version(),
                        Keeper.PROGRAM)
                .orThrow();
    }

    private WebClient.Answer back(Colleague colleague) {
        return back(staff.signIn(port, colleague), receipt, WHY);
    }

    private Box boxOf(Colleague colleague) {
        return worklists
                .find(colleague.position().id(), receipt.caseId().value())
                .orElseThrow()
                .box();
    }

    @Test
    @Rule({"N-3-1-2", "N-10-1"})
    void whenNobodyIsLeftInItsUnitTheNearestUnitAboveTakesItBackAndHasIt() {
        assertThat(back(world.head).text()).as("while the desk is open").contains("فقط از جایگاهی برمی‌آید");
        close(world.desk);
        assertThat(back(schools.desk).text()).contains("فقط از جایگاهی برمی‌آید");
        assertThat(staff.signIn(port, world.head).get(page(receipt)).page().select("#backReason"))
                .hasSize(1);
        assertThat(back(world.head).location()).isPresent();
        var file = file(receipt);
        assertThat(file.state()).isEqualTo(CaseState.REFERRED);
        assertThat(directory.getPosition(file.lead()).active()).isTrue();
        assertThat(file.lead()).isEqualTo(world.head.position().id());
        assertThat(boxOf(world.head).isOpen()).isTrue();
    }
}
