package ir.samad.meetingday.web;

import ir.samad.audit.AccessRecords;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.DayFigures;
import ir.samad.meetingday.DayLine;
import ir.samad.meetingday.MeetingPeople;
import ir.samad.meetingday.MeetingResults;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetings.MeetingSession;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The day of a meeting on one screen: who waits, who is inside, who was met, and what is still to be done. */
@Controller
@Needs(Right.RUN_MEETINGS)
class MeetingDayPages implements Menu {

    private final Sessions sessions;
    private final MeetingPeople people;
    private final MeetingResults results;
    private final MeetingUnits units;
    private final AccessRecords records;
    private final WorkCalendar calendar;

    MeetingDayPages(
            Sessions sessions,
            MeetingPeople people,
            MeetingResults results,
            MeetingUnits units,
            AccessRecords records,
            WorkCalendar calendar) {
        this.sessions = sessions;
        this.people = people;
        this.results = results;
        this.units = units;
        this.records = records;
        this.calendar = calendar;
    }

    /** The sessions whose day it is or was, the newest first, and what is in progress. */
    @GetMapping("/staff/meetings/day")
    String days(Staff staff, Model model) {
        var unit = units.of(staff);
        records.record(staff, unit.value(), "meetingday.access.follow-ups");
        model.addAttribute("sessions", listSessions(unit));
        model.addAttribute("inProgress", results.listInProgress(unit));
        return "meetingday/days";
    }

    private List<MeetingSession> listSessions(UnitId unit) {
        var today = calendar.today();
        return sessions.listProgrammes(unit, JalaliDate.of(today).year()).stream()
                .flatMap(programme -> sessions.list(programme, unit).stream())
                .filter(session ->
                        !session.day().isAfter(today.plusDays(7)) && session.state() != MeetingSession.State.DROPPED)
                .sorted(Comparator.comparing(MeetingSession::day).reversed())
                .toList();
    }

    @GetMapping("/staff/meetings/sessions/{id}/people")
    String show(@PathVariable UUID id, Staff staff, Model model) {
        return page(session(id, staff), new Form(), staff, model);
    }

    @PostMapping("/staff/meetings/sessions/{id}/people")
    String add(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var session = session(id, staff);
        var person = PersonForms.readPerson(form);
        if (person != null) {
            PersonForms.keep(form, people.add(id, person, units.of(staff), staff));
        }
        if (form.isRefused()) {
            return page(session, form, staff, model);
        }
        Told.done(redirect, "meetingday.told.added");
        return "redirect:/staff/meetings/sessions/" + id + "/people";
    }

    @PostMapping("/staff/meetings/sessions/{id}/people/next")
    String next(@PathVariable UUID id, Staff staff, Form form, Model model) {
        var session = session(id, staff);
        var called = people.callNext(id, units.of(staff));
        PersonForms.keep(form, called);
        return called.find()
                .map(one -> "redirect:/staff/meetings/people/" + one.id())
                .orElseGet(() -> page(session, form, staff, model));
    }

    private String page(MeetingSession session, Form form, Staff staff, Model model) {
        records.record(staff, session.id(), "meetingday.access.day");
        var everybody = people.list(session.id(), units.of(staff));
        model.addAttribute("session", session);
        model.addAttribute("lines", DayLine.list(everybody, people.listAwaited(session, units.of(staff))));
        model.addAttribute("over", people.isOver(session));
        model.addAttribute("figures", DayFigures.of(everybody));
        model.addAttribute("form", form);
        model.addAttribute("account", staff.accountId());
        model.addAttribute("owners", PersonForms.options(results.listOwners(units.of(staff))));
        return "meetingday/day";
    }

    private MeetingSession session(UUID id, Staff staff) {
        return sessions.find(id, units.of(staff)).orElseThrow(() -> new NotFound("Session " + id));
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && staff.may(Right.RUN_MEETINGS)
                        && units.holdMeetings(staff)
                ? List.of(new MenuItem("/staff/meetings/day", "meetingday.menu", 40))
                : List.of();
    }
}
