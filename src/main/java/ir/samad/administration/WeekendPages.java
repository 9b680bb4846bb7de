package ir.samad.administration;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.Weekends;
import ir.samad.calendar.WorkCalendar;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which days of the week are free, from a date on (decision 18). */
@Controller
@Needs(Right.KEEP_CALENDAR)
class WeekendPages {

    private final Weekends weekends;
    private final WorkCalendar calendar;

    WeekendPages(Weekends weekends, WorkCalendar calendar) {
        this.weekends = weekends;
        this.calendar = calendar;
    }

    @GetMapping("/staff/calendar/weekend")
    String weekend(Model model) {
        return page(new Form(), model);
    }

    @PostMapping("/staff/calendar/weekend")
    String change(Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var from = form.read("from", JalaliDate::read);
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> form.values("days").contains(day.name()))
                .forEach(days::add);
        if (days.isEmpty()) {
            form.refuse("days", Refusal.of("shell.form.choose"));
        }
        if (form.isRefused() || from == null) {
            return page(form, model);
        }
        form.keep("days", weekends.change(from.toLocalDate(), days, ClosurePages.by(staff)));
        if (form.isRefused()) {
            return page(form, model);
        }
        Told.done(redirect, "administration.weekend.told");
        return "redirect:/staff/calendar/weekend";
    }

    @PostMapping("/staff/calendar/weekend/{id}/take-back")
    String takeBack(@PathVariable String id, Form form, Staff staff, Model model, RedirectAttributes redirect) {
        UUID entry;
        try {
            entry = UUID.fromString(id);
        } catch (IllegalArgumentException noSuchId) {
            throw new NotFound("Weekend " + id);
        }
        form.keep("", weekends.takeBack(entry, ClosurePages.by(staff)));
        if (form.isRefused()) {
            return page(form, model);
        }
        Told.done(redirect, "administration.weekend.told-back");
        return "redirect:/staff/calendar/weekend";
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("today", calendar.today());
        model.addAttribute("weekends", weekends.list().reversed());
        return "administration/calendar/weekend";
    }
}
