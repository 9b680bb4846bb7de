package ir.samad.cases.web;

import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.Paging;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.worklist.Box;
import ir.samad.worklist.View;
import ir.samad.worklist.Worklists;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The worklist of the position (N-6-1): what decides the next action, at a glance. */
@Controller
class WorklistController implements Menu {

    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 10_000;

    private final Worklists worklists;

    WorklistController(Worklists worklists) {
        this.worklists = worklists;
    }

    @Needs(Right.HANDLE_CASES)
    @GetMapping("/staff/worklist")
    String worklist(Staff staff, Form form, HttpServletRequest request, Model model) {
        var view = view(form);
        var position = new PositionId(staff.positionId());
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("counts", worklists.counts(position));
        model.addAttribute("entries", worklists.list(position, view));
        model.addAttribute("paging", paging(view, worklists.hasMore(position, view), request));
        return "cases/worklist";
    }

    private static View view(Form form) {
        var box = Arrays.stream(Box.values())
                .filter(candidate -> candidate.name().equals(form.value("box")))
                .findFirst()
                .orElse(null);
        var order = Arrays.stream(View.Order.values())
                .filter(candidate -> candidate.name().equals(form.value("order")))
                .findFirst()
                .orElse(box == Box.SENT ? View.Order.NEWEST : View.Order.DUE);
        var words = form.text("q", 0, LONGEST_WORDS);
        var page = form.value("page").isEmpty() ? Integer.valueOf(1) : form.number("page", 1, LAST_PAGE);
        var category = form.value("type").matches("[A-Z_]{1,20}") ? "catalogue.type." + form.value("type") : "";
        return new View(
                box,
                form.has("overdue"),
                form.has("unread"),
                category,
                words == null ? "" : words,
                order,
                page == null ? 1 : page);
    }

    private static Paging paging(View view, boolean more, HttpServletRequest request) {
        return new Paging(
                view.page() > 1 ? page(request, view.page() - 1) : null, more ? page(request, view.page() + 1) : null);
    }

    private static String page(HttpServletRequest request, int page) {
        var query = request.getQueryString();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query == null ? "" : query)
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.HANDLE_CASES)
                ? List.of(new MenuItem("/staff/worklist", "cases.menu.worklist", 10))
                : List.of();
    }
}
