package ir.samad.administration;

import ir.samad.calendar.CalendarDay;
import ir.samad.calendar.Closure;
import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.Closures;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliMonth;
import ir.samad.calendar.JalaliYear;
import ir.samad.calendar.LunarStatus;
import ir.samad.calendar.WorkCalendar;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A Jalali year at a glance: every member of staff may look, who keeps the calendar finds the ways to change it. */
@Controller
class CalendarPages {

    private final WorkCalendar calendar;
    private final Closures closures;
    private final Territory territory;

    CalendarPages(WorkCalendar calendar, Closures closures, Territory territory) {
        this.calendar = calendar;
        this.closures = closures;
        this.territory = territory;
    }

    @Needs
    @GetMapping("/staff/calendar")
    String present(Form form, Staff staff, Model model) {
        var present = JalaliYear.of(calendar.today());
        if (!form.has("year")) {
            return "redirect:/staff/calendar/" + present;
        }
        var typed = form.read("year", JalaliYear::read);
        if (typed != null) {
            return "redirect:/staff/calendar/" + typed;
        }
        return page(present, form, staff, model);
    }

    @Needs
    @GetMapping("/staff/calendar/{year:[0-9]{4}}")
    String year(@PathVariable String year, Form form, Staff staff, Model model) {
        return page(existing(year), form, staff, model);
    }

    static JalaliYear existing(String year) {
        return JalaliYear.read(year).find().orElseThrow(() -> new NotFound("Year " + year));
    }

    private String page(JalaliYear year, Form form, Staff staff, Model model) {
        var days = calendar.listDays(year);
        model.addAttribute("year", year);
        model.addAttribute("form", form);
        model.addAttribute("today", calendar.today());
        model.addAttribute("mayKeep", staff.may(Right.KEEP_CALENDAR));
        model.addAttribute(
                "months",
                year.months().stream().map(month -> sheet(month, days)).toList());
        model.addAttribute("workingDays", (int)
                days.stream().filter(day -> day.isWorkingDay(null)).count());
        model.addAttribute("holidays", (int)
                days.stream().filter(day -> !day.holidays().isEmpty()).count());
        model.addAttribute(
                "closures",
                closures.list(year).stream()
                        .map(closure -> new ClosureLine(closure, place(closure.days())))
                        .toList());
        model.addAttribute(
                "unsure",
                year.first().toLocalDate().isAfter(calendar.today().minusYears(2))
                        && days.stream().anyMatch(day -> day.lunar().status() != LunarStatus.OFFICIAL));
        return "administration/calendar/year";
    }

    private MonthSheet sheet(JalaliMonth month, List<CalendarDay> year) {
        var days = year.subList(month.first().dayOfYear() - 1, month.last().dayOfYear());
        List<DayNote> notes = new ArrayList<>();
        Set<Closure> holding = new LinkedHashSet<>();
        for (var day : days) {
            for (var holiday : day.holidays()) {
                notes.add(new DayNote(
                        day.jalali(),
                        day.jalali(),
                        DayMark.HOLIDAY,
                        holiday.name(),
                        "",
                        holiday.lunar() && day.lunar().status() != LunarStatus.OFFICIAL));
            }
            holding.addAll(day.closures());
        }
        for (var closure : holding) {
            notes.add(note(closure, month));
        }
        notes.sort(Comparator.comparing(DayNote::first));
        return MonthSheet.of(days, notes);
    }

    private DayNote note(Closure closure, JalaliMonth month) {
        var days = closure.days();
        var first = JalaliDate.of(days.first());
        var last = JalaliDate.of(days.last());
        var mark = !days.isWholeDay()
                ? DayMark.CLOSED_IN_PART
                : days.isNational() ? DayMark.CLOSED : DayMark.CLOSED_IN_PLACES;
        return new DayNote(
                first.compareTo(month.first()) < 0 ? month.first() : first,
                last.compareTo(month.last()) > 0 ? month.last() : last,
                mark,
                closure.reason(),
                place(days),
                false);
    }

    private String place(ClosureDays days) {
        return ClosurePages.place(days, territory);
    }

    /** Where a refusal of the calendar belongs in the form. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "calendar.closure.days-out-of-order", "calendar.closure.too-long" -> "last";
            case "calendar.closure.times-out-of-order" -> "until";
            case "calendar.closure.declared-already" -> "first";
            default -> "";
        };
    }
}
