package ir.samad.access.web;

import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to one's own account, and to those one keeps. */
@Component
class StaffMenu implements Menu {

    private static final int LATE = 800;
    private static final int LATER = 850;
    private static final int LAST = 900;

    private final Presences presences;

    StaffMenu(Presences presences) {
        this.presences = presences;
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        var items = new ArrayList<MenuItem>();
        if (request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff) {
            if (staff.may(Right.KEEP_ACCOUNTS)) {
                items.add(new MenuItem("/staff/accounts", "access.accounts.menu", LATE));
            }
            if (presences.find(request).map(Presence::secondFactorDue).isPresent()) {
                items.add(new MenuItem("/staff/second-factor", "access.second-factor.menu", LATER));
            }
            items.add(new MenuItem("/staff/sessions", "access.own.menu", LAST));
        }
        return items;
    }
}
