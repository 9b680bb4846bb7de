package ir.samad.arrival.web;

import ir.samad.arrival.ArrivalKind;
import ir.samad.arrival.Uploads;
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

/** Where moving in begins: what comes first and what after it. */
@Controller
@Needs({Right.KEEP_ACCOUNTS, Right.BRING_IN_CASES})
class ArrivalPages implements Menu {

    private static final int ORDER = 610;

    private final Uploads uploads;

    ArrivalPages(Uploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping("/staff/arrival")
    String show(Staff staff, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("staff", staff);
        model.addAttribute("done", uploads.listDone(ArrivalKind.CASES, staff));
        return "arrival/arrival";
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && (staff.may(Right.KEEP_ACCOUNTS) || staff.may(Right.BRING_IN_CASES))
                ? List.of(new MenuItem("/staff/arrival", "arrival.menu", ORDER))
                : List.of();
    }
}
