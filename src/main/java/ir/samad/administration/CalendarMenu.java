package ir.samad.administration;

import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the calendar for those who keep it. */
@Component
class CalendarMenu implements Menu {

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_CALENDAR)
                ? List.of(new MenuItem("/staff/calendar", "administration.calendar.menu", 810))
                : List.of();
    }
}
