package ir.samad.meetings.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliYear;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.UnitId;
import ir.samad.meetings.OtherContact;
import ir.samad.meetings.OtherContacts;
import ir.samad.meetings.Programme;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public meetings of one's own unit, and what is required of the units below (M-1, M-3). */
@Controller
@Needs(Right.OVERSEE_UNIT)
class SessionPages implements Menu {

    private static final int SHORTEST_DESCRIPTION = 3;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int SEASONS = 4;
    private static final int MOST_SESSIONS = 99;

    private final Sessions sessions;
    private final OtherContacts contacts;
    private final WorkCalendar calendar;

    SessionPages(Sessions sessions, OtherContacts contacts, WorkCalendar calendar) {
        this.sessions = sessions;
        this.contacts = contacts;
        this.calendar = calendar;
    }

    @GetMapping("/staff/meetings")
    String show(Staff staff, Form form, Model model) {
        var year = form.has("year") ? form.read("year", JalaliYear::read) : null;
        var supposing = new Form();
        if (form.has("if-missed")) {
            supposing.fill("if-season", form.value("if-season")).fill("if-missed", form.value("if-missed"));
            var season = supposing.number("if-season", 1, SEASONS);
            var missed = supposing.number("if-missed", 0, MOST_SESSIONS);
            if (season != null && missed != null) {
                model.addAttribute("supposed", new Supposed(season, missed));
            }
        }
        return page(year, staff, supposing, model, null);
    }

    @PostMapping("/staff/meetings/{id}/sessions")
    String add(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var year = JalaliYear.read(form.value("year")).find().orElse(null);
        var programme = sessions
                .listProgrammes(new UnitId(staff.unitId()), orThis(year).value())
                .stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Programme " + id));
        var day = form.read("day", JalaliDate::read);
        if (day != null) {
            ProgrammePages.keep(form, sessions.add(programme, day.toLocalDate(), staff));
        }
        if (form.isRefused()) {
            return page(year, staff, form, model, programme);
        }
        Told.done(redirect, "meetings.told.added");
        return "redirect:/staff/meetings?year=" + orThis(year).value();
    }

    /** Keeps a contact that is no public meeting (M-2-2). */
    @PostMapping("/staff/meetings/contacts")
    String contact(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var day = form.read("contact-day", JalaliDate::read);
        var kind = form.choice("kind", OtherContact.Kind.class);
        var description = form.text("description", SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION);
        if (day != null && kind != null && description != null) {
            contacts.add(day.toLocalDate(), kind, description, staff)
                    .findRefusal()
                    .ifPresent(refusal -> form.refuse("contact-day", refusal));
        }
        if (form.isRefused() || day == null) {
            return page(null, staff, form, model, null);
        }
        Told.done(redirect, "meetings.told.contact");
        return "redirect:/staff/meetings?year=" + day.year();
    }

    private String page(@Nullable JalaliYear asked, Staff staff, Form form, Model model, @Nullable Programme adding) {
        var unit = new UnitId(staff.unitId());
        var year = orThis(asked);
        model.addAttribute("year", year);
        model.addAttribute("unitName", staff.unitName());
        model.addAttribute(
                "programmes",
                sessions.listProgrammes(unit, year.value()).stream()
                        .map(programme -> new OwnProgramme(programme, sessions.list(programme, unit)))
                        .toList());
        model.addAttribute("standings", sessions.listStandings(unit, year.value()));
        model.addAttribute("contacts", contacts.list(unit, year));
        model.addAttribute("adding", adding);
        model.addAttribute("form", form);
        return "meetings/sessions";
    }

    private JalaliYear orThis(@Nullable JalaliYear year) {
        return year == null ? JalaliYear.of(calendar.today()) : year;
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.OVERSEE_UNIT)
                ? List.of(new MenuItem("/staff/meetings", "meetings.sessions.menu", 41))
                : List.of();
    }
}
