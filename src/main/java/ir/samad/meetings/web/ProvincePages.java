package ir.samad.meetings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.meetings.Absences;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the governorate of a province sees of the meetings of its bodies, and decides of their absences (M-8). */
@Controller
@Needs(Right.PLAN_MEETINGS)
class ProvincePages implements Menu {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final Sessions sessions;
    private final Absences absences;
    private final Directory directory;
    private final WorkCalendar calendar;

    ProvincePages(Sessions sessions, Absences absences, Directory directory, WorkCalendar calendar) {
        this.sessions = sessions;
        this.absences = absences;
        this.directory = directory;
        this.calendar = calendar;
    }

    @GetMapping("/staff/meetings/province")
    String show(Staff staff, Form form, Model model) {
        var day = form.has("day") ? form.read("day", JalaliDate::read) : null;
        return page(staff, day == null ? null : day.toLocalDate(), form, model);
    }

    @PostMapping("/staff/meetings/province/{id}/decide")
    @Needs(Right.APPROVE_MEETINGS)
    String decide(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var accepted = form.value("decision").equals("accept");
        if (!accepted && !form.value("decision").equals("reject")) {
            form.refuse("", Refusal.of("shell.form.choose"));
        }
        var remark = !form.value("remark").isBlank() ? form.text("remark", 1, LONGEST_REASON) : "";
        if (!form.isRefused() && remark != null) {
            keep(form, "remark", absences.decide(province(staff), known(id, staff), accepted, remark, staff));
        }
        return end(
                staff,
                id,
                form,
                model,
                redirect,
                accepted ? "meetings.absence.told.accepted" : "meetings.absence.told.rejected");
    }

    @PostMapping("/staff/meetings/province/{id}/excuse")
    @Needs(Right.APPROVE_MEETINGS)
    String excuse(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
        if (reason != null) {
            keep(form, "reason", absences.excuse(province(staff), known(id, staff), reason, staff));
        }
        return end(staff, id, form, model, redirect, "meetings.absence.told.excused");
    }

    private UUID known(UUID id, Staff staff) {
        return sessions.find(id, province(staff))
                .orElseThrow(() -> new NotFound("Session " + id))
                .id();
    }

    private String end(Staff staff, UUID id, Form form, Model model, RedirectAttributes redirect, String done) {
        var day = sessions.find(id, province(staff))
                .orElseThrow(() -> new NotFound("Session " + id))
                .day();
        if (form.isRefused()) {
            model.addAttribute("asked", id);
            return page(staff, day, form, model);
        }
        Told.done(redirect, done);
        return "redirect:/staff/meetings/province?day=" + JalaliDate.of(day);
    }

    private String page(Staff staff, @Nullable LocalDate asked, Form form, Model model) {
        var province = province(staff);
        var today = calendar.today();
        var days = sessions.listDays(
                province, JalaliDate.of(asked == null ? today : asked).year());
        var day = asked == null ? nearest(days, today) : asked;
        model.addAttribute("day", day);
        model.addAttribute(
                "earlier",
                days.stream()
                        .filter(one -> one.isBefore(day))
                        .reduce((a, b) -> b)
                        .orElse(null));
        model.addAttribute(
                "later",
                days.stream().filter(one -> one.isAfter(day)).findFirst().orElse(null));
        model.addAttribute("sessions", sessions.listOn(province, day));
        model.addAttribute("without", sessions.listWithoutProgramme(province));
        model.addAttribute("waiting", absences.listWaiting(province));
        model.addAttribute("decides", staff.may(Right.APPROVE_MEETINGS));
        model.addAttribute("form", form);
        return "meetings/province";
    }

    /** The last day that has come, or the first. */
    private static LocalDate nearest(List<LocalDate> days, LocalDate today) {
        return days.stream()
                .filter(day -> !day.isAfter(today))
                .reduce((earlier, later) -> later)
                .or(() -> days.stream().findFirst())
                .orElse(today);
    }

    private static void keep(Form form, String field, Outcome<?> outcome) {
        outcome.findRefusal()
                .ifPresent(refusal -> form.refuse(refusal.messageKey().endsWith("." + field) ? field : "", refusal));
    }

    private ProvinceCode province(Staff staff) {
        return ProgrammePages.province(directory.getUnit(new UnitId(staff.unitId())));
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && staff.may(Right.PLAN_MEETINGS)
                        && ProgrammePages.plans(directory.getUnit(new UnitId(staff.unitId())))
                ? List.of(new MenuItem("/staff/meetings/province", "meetings.province.menu", 42))
                : List.of();
    }
}
