package ir.samad.cases.web;

import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where ministers, heads, governors and their deputies arrive (N-6-1). */
@Controller
@Needs(Right.OVERSEE_UNIT)
class GlanceController implements Menu {

    private final GlancePage page;

    GlanceController(GlancePage page) {
        this.page = page;
    }

    @GetMapping(GlancePage.PATH)
    String show(Staff staff, Form form, Model model) {
        return page.show(staff, form, model);
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.OVERSEE_UNIT)
                ? List.of(new MenuItem(GlancePage.PATH, "cases.menu.glance", 5))
                : List.of();
    }
}
