package ir.samad.meetings.web;

import ir.samad.calendar.TimeOfDay;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.meetings.Absences;
import ir.samad.meetings.Announcement;
import ir.samad.meetings.MeetingDays;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.territory.County;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Landline;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session of one's own unit: announcing it, saying that it was held, or why it is not (M-2-1 to M-2-5, M-5-1, M-8). */
@Controller
@Needs(Right.OVERSEE_UNIT)
class SessionDayPages {

    private static final int SHORTEST = 3;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_MEDIUM = 300;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final int LARGEST_CAPACITY = 5000;
    /** Words of message keys that name the field a refusal belongs to. */
    private static final Set<String> FIELDS = Set.of("closes", "host", "protocols", "county", "holder");

    private final Sessions sessions;
    private final MeetingDays days;
    private final Absences absences;
    private final Territory territory;

    SessionDayPages(Sessions sessions, MeetingDays days, Absences absences, Territory territory) {
        this.sessions = sessions;
        this.days = days;
        this.absences = absences;
        this.territory = territory;
    }

    @GetMapping("/staff/meetings/sessions/{id}")
    String show(@PathVariable UUID id, Staff staff, Model model) {
        var session = session(id, staff);
        return page(session, new Form(), model);
    }

    @PostMapping("/staff/meetings/sessions/{id}/announce")
    String announce(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var session = session(id, staff);
        var wanted = wanted(form, counties(session));
        if (wanted != null) {
            keep(form, days.announce(id, wanted, staff));
        }
        return end(session, form, model, redirect, "meetings.session.told.announced");
    }

    private static Announcement.@Nullable Wanted wanted(Form form, List<County> counties) {
        var place = form.text("place", SHORTEST, LONGEST_PLACE);
        var opens = form.read("opens", TimeOfDay::read);
        var closes = form.read("closes", TimeOfDay::read);
        var host = form.read("host", Hosts::read);
        var line = form.readOptional("line", Landline::read);
        var capacity = !form.value("capacity").isBlank() ? form.number("capacity", 1, LARGEST_CAPACITY) : null;
        var county = form.readOptional("county", CountyCode::read);
        if (county.isPresent() && counties.stream().noneMatch(one -> one.code().equals(county.get()))) {
            form.refuse("county", Refusal.by("M-2-1", "meetings.session.refused.county"));
        }
        var medium = !form.value("medium").isBlank() ? form.text("medium", 1, LONGEST_MEDIUM) : "";
        if (form.isRefused() || place == null || opens == null || closes == null || host == null || medium == null) {
            return null;
        }
        return new Announcement.Wanted(
                place,
                opens,
                closes,
                new PositionId(host),
                line.map(Landline::value).orElse(null),
                capacity,
                medium,
                county.orElse(null));
    }

    @PostMapping("/staff/meetings/sessions/{id}/held")
    String hold(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var session = session(id, staff);
        var holder = form.readOptional("holder", Hosts::read);
        if (!form.isRefused()) {
            keep(form, days.hold(id, holder.map(PositionId::new).orElse(null), form.has("protocols"), staff));
        }
        return end(session, form, model, redirect, "meetings.session.told.held");
    }

    @PostMapping("/staff/meetings/sessions/{id}/absence")
    String absence(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var session = session(id, staff);
        var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
        if (reason != null) {
            keep(form, absences.ask(id, reason, staff));
        }
        return end(session, form, model, redirect, "meetings.session.told.absence");
    }

    private String end(MeetingSession session, Form form, Model model, RedirectAttributes redirect, String done) {
        if (form.isRefused()) {
            return page(session, form, model);
        }
        Told.done(redirect, done);
        return "redirect:/staff/meetings/sessions/" + session.id();
    }

    private String page(MeetingSession session, Form form, Model model) {
        model.addAttribute("session", session);
        model.addAttribute(
                "hosts",
                days.listHosts(session).stream()
                        .map(host -> new Option(host.position().value().toString(), host.title() + "، " + host.name()))
                        .toList());
        model.addAttribute("checklist", days.needsChecklist(session));
        var counties = counties(session);
        model.addAttribute(
                "counties",
                counties.stream()
                        .map(county -> new Option(county.code().value(), county.name()))
                        .toList());
        model.addAttribute("countyNames", counties.stream().collect(Collectors.toMap(County::code, County::name)));
        model.addAttribute("form", filled(form, session, counties));
        return "meetings/session";
    }

    private List<County> counties(MeetingSession session) {
        return days.findCounty(session)
                .map(own -> List.of(territory.getCounty(own)))
                .or(() -> days.findProvince(session).map(territory::listCounties))
                .orElse(List.of());
    }

    /** Fields that were not sent stand as they were announced last, or as the timetable has them. */
    private static Form filled(Form form, MeetingSession session, List<County> counties) {
        var told = session.announcement();
        fill(form, "opens", session.opens());
        fill(form, "closes", session.closes());
        if (told != null) {
            fill(form, "place", told.place());
            fill(form, "host", told.host().position().value());
            fill(form, "holder", told.host().position().value());
            fill(form, "line", told.directLine());
            fill(form, "capacity", told.capacity());
            fill(form, "medium", told.medium());
            fill(form, "county", told.county());
        }
        // An office of a county meets them there, one of a province in its capital; whoever does it elsewhere says so.
        if (told == null) {
            counties.stream()
                    .filter(county -> counties.size() == 1 || county.capital())
                    .findFirst()
                    .ifPresent(capital -> fill(form, "county", capital.code()));
        }
        return form;
    }

    private static void fill(Form form, String field, @Nullable Object value) {
        if (!form.typed().containsKey(field)) {
            form.fill(field, value);
        }
    }

    private MeetingSession session(UUID id, Staff staff) {
        return sessions.find(id, new UnitId(staff.unitId())).orElseThrow(() -> new NotFound("Session " + id));
    }

    /** The last word of a message key names the field it belongs to. */
    private static void keep(Form form, Outcome<?> outcome) {
        outcome.findRefusal().ifPresent(refusal -> {
            var word = refusal.messageKey().substring(refusal.messageKey().lastIndexOf('.') + 1);
            form.refuse(FIELDS.contains(word) ? word : "", refusal);
        });
    }
}
