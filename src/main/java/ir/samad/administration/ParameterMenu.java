package ir.samad.administration;

import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the parameters, for those who keep them. */
@Component
class ParameterMenu implements Menu {

    private static final int LATE = 820;

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_PARAMETERS)
                ? List.of(new MenuItem(ParameterPages.PATH, "administration.parameters.menu", LATE))
                : List.of();
    }
}
