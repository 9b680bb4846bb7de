package ir.samad.meetings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.directory.Directory;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.meetings.HoldingBodies;
import ir.samad.meetings.Programme;
import ir.samad.meetings.ProgrammeId;
import ir.samad.meetings.Programmes;
import ir.samad.meetings.ProvinceOffice;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Texts;
import ir.samad.shell.Told;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly timetable of a province: begun, edited, approved and published by the office that watches it (M-3, M-4). */
@Controller
@Needs(Right.PLAN_MEETINGS)
class ProgrammePages implements Menu {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_INSTRUMENTS = 500;
    private static final int LONGEST_REASON = 300;
    private static final int SHORTEST = 3;

    private final Programmes programmes;
    private final Directory directory;

    ProgrammePages(Programmes programmes, Directory directory) {
        this.programmes = programmes;
        this.directory = directory;
    }

    @GetMapping("/staff/meetings/programmes")
    String list(Staff staff, Form form, Model model) {
        return listPage(province(staff), new Form().fill("holders", HoldingBodies.PROVINCIAL_OFFICES), model);
    }

    @PostMapping("/staff/meetings/programmes")
    String begin(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var province = province(staff);
        var title = form.text("title", SHORTEST, LONGEST_TITLE);
        var instruments = form.text("instruments", SHORTEST, LONGEST_INSTRUMENTS);
        var first = form.read("first", JalaliDate::read);
        var last = form.read("last", JalaliDate::read);
        var holders = holders(form);
        if (title == null || instruments == null || first == null || last == null || holders.isEmpty()) {
            return listPage(province, form, model);
        }
        var begun = programmes.begin(
                province,
                new Programmes.New(title, instruments, first.toLocalDate(), last.toLocalDate(), holders),
                staff);
        keep(form, begun);
        if (form.isRefused()) {
            return listPage(province, form, model);
        }
        Told.done(redirect, "meetings.told.begun", title);
        return "redirect:/staff/meetings/programmes/" + begun.orThrow();
    }

    /** Whose heads meet the people; somebody must (N-8-3). */
    private static List<HoldingBodies> holders(Form form) {
        var chosen = Arrays.stream(HoldingBodies.values())
                .filter(one -> form.values("holders").contains(one.name()))
                .toList();
        if (chosen.isEmpty()) {
            form.refuse("holders", Refusal.by("N-8-3", "meetings.refused.holders"));
        }
        return chosen;
    }

    private String listPage(ProvinceCode province, Form form, Model model) {
        model.addAttribute("programmes", programmes.list(province));
        model.addAttribute("form", form);
        return "meetings/programmes";
    }

    @GetMapping("/staff/meetings/programmes/{id}")
    String show(@PathVariable UUID id, Staff staff, Model model) {
        return page(programme(id, staff), staff, new Form(), model);
    }

    @PostMapping("/staff/meetings/programmes/{id}/exclude")
    String exclude(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var programme = programme(id, staff);
        var day = form.read("day", JalaliDate::read);
        var reason = form.text("reason", SHORTEST, LONGEST_REASON);
        if (day == null || reason == null) {
            return page(programme, staff, form, model);
        }
        keep(form, programmes.exclude(programme.id(), day.toLocalDate(), reason, staff));
        return end(programme, staff, form, model, redirect, "meetings.told.excluded");
    }

    @PostMapping("/staff/meetings/programmes/{id}/readmit")
    String readmit(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var programme = programme(id, staff);
        var day = days(form.value("readmitted")).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Day " + form.value("readmitted")));
        keep(form, programmes.readmit(programme.id(), day, staff));
        return end(programme, staff, form, model, redirect, "meetings.told.readmitted");
    }

    @PostMapping("/staff/meetings/programmes/{id}/approve")
    @Needs(Right.APPROVE_MEETINGS)
    String approve(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var programme = programme(id, staff);
        keep(form, programmes.approve(programme.id(), days(form.value("seen")), staff));
        return end(programme, staff, form, model, redirect, "meetings.told.approved");
    }

    @PostMapping("/staff/meetings/programmes/{id}/publish")
    @Needs(Right.APPROVE_MEETINGS)
    String publish(
            @PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect, Locale locale) {
        var programme = programme(id, staff);
        var published = programmes.publish(programme.id(), form.has("past"), staff);
        keep(form, published);
        if (form.isRefused()) {
            return page(programme, staff, form, model);
        }
        Told.done(
                redirect,
                "meetings.told.published",
                Texts.digits(published.orThrow().toString(), locale));
        return "redirect:/staff/meetings/programmes/" + id;
    }

    private String end(
            Programme programme, Staff staff, Form form, Model model, RedirectAttributes redirect, String done) {
        if (form.isRefused()) {
            return page(programme, staff, form, model);
        }
        Told.done(redirect, done);
        return "redirect:/staff/meetings/programmes/" + programme.id();
    }

    private String page(Programme programme, Staff staff, Form form, Model model) {
        var plan = programmes.plan(programme);
        var timetables = programmes.listTimetables(programme.id());
        model.addAttribute("programme", programme);
        model.addAttribute("plan", PlanView.of(plan));
        model.addAttribute("timetables", timetables);
        model.addAttribute(
                "changed", timetables.isEmpty() || !timetables.getFirst().days().equals(Programmes.held(plan)));
        model.addAttribute("past", programmes.countPast(timetables));
        model.addAttribute("approves", staff.may(Right.APPROVE_MEETINGS));
        model.addAttribute("form", form);
        return "meetings/programme";
    }

    private Programme programme(UUID id, Staff staff) {
        var province = province(staff);
        return programmes
                .find(new ProgrammeId(id))
                .filter(programme -> programme.province().equals(province))
                .orElseThrow(() -> new NotFound("Programme " + id));
    }

    /** The province whose office this is; the office of a county plans nothing. */
    private ProvinceCode province(Staff staff) {
        return province(directory.getUnit(new UnitId(staff.unitId())));
    }

    static ProvinceCode province(Unit unit) {
        return ProvinceOffice.find(unit).orElseThrow(() -> new AccessDeniedException("Not the office of a province"));
    }

    static boolean plans(Unit unit) {
        return ProvinceOffice.find(unit).isPresent();
    }

    /** The third word of a message key names the field it belongs to. */
    static void keep(Form form, Outcome<?> outcome) {
        outcome.findRefusal().ifPresent(refusal -> {
            var word = refusal.messageKey().split("\\.")[2];
            form.refuse(List.of("title", "last", "day", "past").contains(word) ? word : "", refusal);
        });
    }

    private static List<LocalDate> days(String sent) {
        try {
            return sent.isBlank()
                    ? List.of()
                    : Arrays.stream(sent.split(" ")).map(LocalDate::parse).toList();
        } catch (DateTimeParseException notOurs) {
            return List.of();
        }
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && staff.may(Right.PLAN_MEETINGS)
                        && plans(directory.getUnit(new UnitId(staff.unitId())))
                ? List.of(new MenuItem("/staff/meetings/programmes", "meetings.programmes.menu", 43))
                : List.of();
    }
}
