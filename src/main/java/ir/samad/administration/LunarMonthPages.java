package ir.samad.administration;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliYear;
import ir.samad.calendar.LunarMonth;
import ir.samad.calendar.LunarMonthStart;
import ir.samad.calendar.LunarMonths;
import ir.samad.calendar.LunarStatus;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lunar months of a Jalali year, and entering the first day of one from the printed calendar. */
@Controller
@Needs(Right.KEEP_CALENDAR)
class LunarMonthPages {

    private final LunarMonths lunarMonths;

    LunarMonthPages(LunarMonths lunarMonths) {
        this.lunarMonths = lunarMonths;
    }

    @GetMapping("/staff/calendar/{year:[0-9]{4}}/lunar")
    String months(@PathVariable String year, Model model) {
        var jalali = CalendarPages.existing(year);
        var form = new Form();
        lunarMonths.list(jalali).stream()
                .filter(start -> start.status() != LunarStatus.OFFICIAL)
                .findFirst()
                .ifPresent(start -> form.fill("month", start.month()));
        return page(jalali, form, model);
    }

    @PostMapping("/staff/calendar/{year:[0-9]{4}}/lunar")
    String enter(@PathVariable String year, Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var jalali = CalendarPages.existing(year);
        var months = lunarMonths.list(jalali);
        var month = form.read("month", typed -> month(typed, months));
        var first = form.read("first", JalaliDate::read);
        if (form.isRefused() || month == null || first == null) {
            return page(jalali, form, model);
        }
        form.keep("first", lunarMonths.enter(month, first.toLocalDate(), ClosurePages.by(staff)));
        if (form.isRefused()) {
            return page(jalali, form, model);
        }
        Told.done(redirect, "administration.lunar.told");
        return "redirect:/staff/calendar/" + jalali + "/lunar";
    }

    private static Reading<LunarMonth> month(String typed, List<LunarMonthStart> offered) {
        return offered.stream()
                .map(LunarMonthStart::month)
                .filter(month -> month.toString().equals(typed))
                .findFirst()
                .map(month -> Reading.accepted(month, typed))
                .orElseGet(() -> Reading.refused(
                        Refusal.of(typed.isEmpty() ? "shell.form.choose" : "shell.form.not-in-list"), typed));
    }

    private String page(JalaliYear year, Form form, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("form", form);
        model.addAttribute(
                "lines",
                lunarMonths.list(year).stream()
                        .map(start -> new LunarMonthLine(start, lunarMonths.history(start.month())))
                        .toList());
        return "administration/calendar/lunar";
    }
}
