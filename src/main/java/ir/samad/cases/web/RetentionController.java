package ir.samad.cases.web;

import ir.samad.cases.Retention;
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

/** What the next night will erase, in numbers, for those who keep the years by which it is decided. */
@Controller
@Needs(Right.KEEP_PARAMETERS)
class RetentionController implements Menu {

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/staff/retention")
    String preview(Model model) {
        model.addAttribute("preview", retention.preview());
        return "cases/retention";
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_PARAMETERS)
                ? List.of(new MenuItem("/staff/retention", "cases.retention.menu", 830))
                : List.of();
    }
}
