package ir.samad.cases.web;

import ir.samad.cases.CaseSearch;
import ir.samad.cases.CaseState;
import ir.samad.cases.Week;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.Paging;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** All cases one may see: search for everybody, and for those who oversee how their territory or body stands. */
@Controller
@Needs({Right.HANDLE_CASES, Right.OVERSEE_UNIT, Right.OVERSEE_TERRITORY, Right.OVERSEE_NATION})
class CaseListController implements Menu {

    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 10_000;

    private final CaseSearch search;

    CaseListController(CaseSearch search) {
        this.search = search;
    }

    @GetMapping("/staff/cases")
    String list(Staff staff, Form form, HttpServletRequest request, Model model) {
        var words = form.text("q", 0, LONGEST_WORDS);
        var page = form.value("page").isEmpty() ? Integer.valueOf(1) : form.number("page", 1, LAST_PAGE);
        var state = Arrays.stream(CaseState.values())
                .filter(candidate -> candidate.name().equals(form.value("state")))
                .findFirst()
                .orElse(null);
        var answered = Arrays.stream(Week.values())
                .filter(week -> week.name().equals(form.value("answered")))
                .findFirst()
                .orElse(null);
        var wanted = new CaseSearch.Wanted(
                words == null ? "" : words, state, form.has("overdue"), page == null ? 1 : page, answered);
        var found = search.list(wanted, staff);
        var more = found.size() > CaseSearch.PAGE_SIZE;
        model.addAttribute("form", form);
        model.addAttribute("wanted", wanted);
        model.addAttribute("figures", search.figures(staff));
        model.addAttribute("found", more ? found.subList(0, CaseSearch.PAGE_SIZE) : found);
        model.addAttribute(
                "paging",
                new Paging(
                        wanted.page() > 1 ? page(request, wanted.page() - 1) : null,
                        more ? page(request, wanted.page() + 1) : null));
        return "cases/cases";
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
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && mayLook(staff)
                ? List.of(new MenuItem("/staff/cases", "cases.menu.cases", 30))
                : List.of();
    }

    private static boolean mayLook(Staff staff) {
        return staff.may(Right.HANDLE_CASES)
                || staff.may(Right.OVERSEE_UNIT)
                || staff.may(Right.OVERSEE_TERRITORY)
                || staff.may(Right.OVERSEE_NATION);
    }
}
