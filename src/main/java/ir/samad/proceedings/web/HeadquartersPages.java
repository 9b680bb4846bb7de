package ir.samad.proceedings.web;

import ir.samad.calendar.JalaliMonth;
import ir.samad.calendar.WorkCalendar;
import ir.samad.proceedings.HeadquartersMonth;
import ir.samad.proceedings.HeadquartersMonths;
import ir.samad.proceedings.OfficialSessions;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list at the end of a month: which provinces had no headquarters (N-3-2). */
@Controller
@Needs(Right.OVERSEE_NATION)
class HeadquartersPages {

    private final HeadquartersMonths months;
    private final OfficialSessions sessions;
    private final WorkCalendar calendar;

    HeadquartersPages(HeadquartersMonths months, OfficialSessions sessions, WorkCalendar calendar) {
        this.months = months;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    @GetMapping(ProceedingsPages.LIST + "/months")
    String show(Staff staff, Form form, Model model) {
        var present = JalaliMonth.of(calendar.today());
        var asked = form.has("month") ? form.read("month", JalaliMonth::read) : present;
        var month = asked == null ? present : asked;
        var provinces = months.list(month);
        model.addAttribute("month", month);
        model.addAttribute("over", month.compareTo(present) < 0);
        model.addAttribute("provinces", provinces);
        model.addAttribute(
                "without",
                provinces.stream().filter(HeadquartersMonth::isWithout).count());
        model.addAttribute(
                "states",
                provinces.stream()
                        .map(HeadquartersMonth::session)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toMap(one -> one.id(), sessions::state)));
        model.addAttribute("form", form);
        return "proceedings/months";
    }
}
