package ir.samad.access.web;

import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the accounts, for those who keep them. */
@Component
class StaffMenu implements Menu {

    private static final int LATE = 800;

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_ACCOUNTS)
                ? List.of(new MenuItem("/staff/accounts", "access.accounts.title", LATE))
                : List.of();
    }
}
