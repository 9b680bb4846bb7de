package ir.samad.shell;

import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every piece a page can be made of, in every state, on one page for the public's distance and one for the staff's. For
 * those who make pages; there is no such page outside demonstration mode.
 */
@Controller
class Looks {

    private final boolean shown;
    private final Pages pages;
    private final Clock clock;

    Looks(@Value("${samad.looks:${samad.demonstration}}") boolean shown, Pages pages, Clock clock) {
        this.shown = shown;
        this.pages = pages;
        this.clock = clock;
    }

    @Open
    @GetMapping("/demonstration/looks")
    String forThePublic(Model model, HttpServletRequest request, Locale locale) {
        return show("shell/looks/public", model, pages.of(request, locale));
    }

    @Open
    @GetMapping("/demonstration/looks/staff")
    String forTheStaff(Model model, HttpServletRequest request, Locale locale) {
        var page = pages.of(request, locale);
        request.setAttribute(
                Visitor.ATTRIBUTE, new Visitor(page.text("looks.person"), page.text("looks.position"), true, null));
        request.setAttribute(ShownMenu.ATTRIBUTE, true);
        return show("shell/looks/staff", model, page);
    }

    private String show(String template, Model model, Page page) {
        if (!shown) {
            throw new NotFound("the page of looks");
        }
        model.addAllAttributes(Map.of(
                "form",
                new Form(),
                "refused",
                new Form()
                        .fill("refused-mobile", "0912۳۴")
                        .fill("refused-text", page.text("looks.text"))
                        .refuse("refused-mobile", Refusal.of("looks.refusal"))
                        .refuse("refused-kind", Refusal.of("shell.form.choose"))
                        .refuse("", Refusal.of("looks.refusal.whole")),
                "options",
                List.of(
                        new Option("REQUEST", page.text("looks.kind.request"), page.text("looks.kind.request.hint")),
                        new Option(
                                "COMPLAINT", page.text("looks.kind.complaint"), page.text("looks.kind.complaint.hint")),
                        new Option("REPORT", page.text("looks.kind.report"), page.text("looks.kind.report.hint"))),
                "now",
                clock.instant()));
        return template;
    }

    @Component
    static class ShownMenu implements Menu {

        static final String ATTRIBUTE = "samad.looks.menu";

        @Override
        public List<MenuItem> itemsFor(HttpServletRequest request) {
            return request.getAttribute(ATTRIBUTE) == null
                    ? List.of()
                    : List.of(
                            new MenuItem("/demonstration/looks/staff", "looks.menu.worklist", 1),
                            new MenuItem("/demonstration/looks", "looks.menu.desk", 2),
                            new MenuItem("/demonstration/looks/directory", "looks.menu.directory", 3),
                            new MenuItem("/demonstration/looks/calendar", "looks.menu.calendar", 4),
                            new MenuItem("/demonstration/looks/parameters", "looks.menu.parameters", 5));
        }
    }
}
