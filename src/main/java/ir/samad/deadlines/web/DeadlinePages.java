package ir.samad.deadlines.web;

import ir.samad.deadlines.Contacts;
import ir.samad.deadlines.Deadlines;
import ir.samad.deadlines.Digests;
import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.worklist.Entry;
import ir.samad.worklist.View;
import ir.samad.worklist.Worklists;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What burns: on one's own worklist, and on those under oneself. */
@Controller
@Needs({Right.HANDLE_CASES, Right.OVERSEE_UNIT})
class DeadlinePages implements Menu {

    private static final int MOST = 200;
    private static final View RED = new View(null, true, false, false, null, "", "", View.Order.DUE, 1);
    private static final View AMBER = new View(null, false, true, false, null, "", "", View.Order.DUE, 1);

    private final Deadlines deadlines;
    private final Digests digests;
    private final Worklists worklists;
    private final Contacts contacts;

    DeadlinePages(Deadlines deadlines, Digests digests, Worklists worklists, Contacts contacts) {
        this.deadlines = deadlines;
        this.digests = digests;
        this.worklists = worklists;
        this.contacts = contacts;
    }

    @GetMapping("/staff/deadlines")
    String overview(Staff staff, Model model) {
        var person = new PersonId(staff.personId());
        var own = new PositionId(staff.positionId());
        model.addAttribute("digest", digests.open(person).orElse(null));
        model.addAttribute("counts", worklists.counts(own, deadlines.listWithheld(own, staff)));
        model.addAttribute("oversees", staff.may(Right.OVERSEE_UNIT));
        model.addAttribute("under", deadlines.listUnder(staff, MOST));
        model.addAttribute("address", contacts.find(person).orElse(null));
        return "deadlines/overview";
    }

    /** The worklist of a position under him, as far as it shows amber or red. */
    @GetMapping("/staff/deadlines/{id}")
    String position(@PathVariable UUID id, Staff staff, Model model) {
        var position = deadlines
                .findUnder(new PositionId(id), staff)
                .orElseThrow(() -> new NotFound("Position " + id + " is not under the viewer"));
        model.addAttribute("position", position);
        var withheld = deadlines.listWithheld(position.id(), staff);
        model.addAttribute("counts", worklists.counts(position.id(), withheld));
        List<Entry> entries = Stream.of(RED, AMBER)
                .flatMap(view -> worklists.list(position.id(), view, withheld).entries().stream())
                .toList();
        model.addAttribute("entries", entries);
        return "deadlines/position";
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && (staff.may(Right.HANDLE_CASES) || staff.may(Right.OVERSEE_UNIT))
                ? List.of(new MenuItem("/staff/deadlines", "deadlines.menu", 15))
                : List.of();
    }
}
