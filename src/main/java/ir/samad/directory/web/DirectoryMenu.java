package ir.samad.directory.web;

import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the directory, for every member of staff. */
@Component
class DirectoryMenu implements Menu {

    private static final int ORDER = 600;

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff
                ? List.of(new MenuItem("/staff/directory", "directory.menu", ORDER))
                : List.of();
    }
}
