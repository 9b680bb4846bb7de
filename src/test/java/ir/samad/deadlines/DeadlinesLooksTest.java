package ir.samad.deadlines;

import ir.samad.house.Browser;
import ir.samad.house.Visit;
import org.junit.jupiter.api.Test;

/** The pages of deadlines as people see them, at a desk and on a phone. */
class DeadlinesLooksTest extends DeadlineTest {

    @Test
    void thePagesLookRightWithSomethingLateAndSomethingNear() {
        var late = withTheExpert();
        at(before(due(late), 6), 10, 0);
        var near = withTheExpert();
        at(before(due(late), -1), 8, 0);
        watcher.sweep();
        digests.make();
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, world.head);
                var size = "-" + visit.page().viewportSize().width;
                see(visit, "/staff/deadlines", "deadlines" + size);
                see(visit, "/staff/deadlines/" + world.expert.position().id().value(), "deadlines-position" + size);
                see(visit, "/staff/deadlines/address", "deadlines-address" + size);
            }
        }
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, world.expert);
                var size = "-" + visit.page().viewportSize().width;
                see(visit, "/staff/worklist", "deadlines-worklist" + size);
                see(visit, page(near), "deadlines-case" + size);
            }
        }
    }

    private void see(Visit visit, String path, String picture) {
        visit.open(path);
        visit.looksRight(picture);
    }
}
