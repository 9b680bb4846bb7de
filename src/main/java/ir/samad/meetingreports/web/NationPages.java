package ir.samad.meetingreports.web;

import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.meetingreports.figures.MeetingFigures;
import ir.samad.meetingreports.figures.NationMeetings;
import ir.samad.meetings.HoldingBodies;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.territory.Province;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The Centre's look at the public meetings of the country (M-1): province by province, from there to the bodies of
 * one, and to the sessions of one body. Figures and hosts stand there, and nobody who was met.
 */
@Controller
@Needs(Right.OVERSEE_NATION)
class NationPages implements Menu {

    private static final String PATH = "/staff/meetings/nation";

    private final NationMeetings nation;
    private final MeetingFigures figures;
    private final Territory territory;
    private final Directory directory;
    private final WorkCalendar calendar;

    NationPages(
            NationMeetings nation,
            MeetingFigures figures,
            Territory territory,
            Directory directory,
            WorkCalendar calendar) {
        this.nation = nation;
        this.figures = figures;
        this.territory = territory;
        this.directory = directory;
        this.calendar = calendar;
    }

    @GetMapping(PATH)
    String show(Form form, Model model) {
        var season = season(form);
        model.addAttribute("nation", nation.of(season));
        return page(season, form, model, "meetingreports/nation");
    }

    /** The bodies of one province, compared as its own office sees them. */
    @GetMapping(PATH + "/{province}")
    String showProvince(@PathVariable String province, Form form, Model model) {
        var of = province(province);
        var season = season(form);
        model.addAttribute("figures", figures.of(of.code(), season));
        model.addAttribute("plans", false);
        model.addAttribute("address", PATH + "/" + of.code());
        model.addAttribute("province", of.name());
        model.addAttribute("back", PATH);
        return page(season, form, model, "meetingreports/figures");
    }

    /** One of them, with its sessions and their hosts. */
    @GetMapping(PATH + "/{province}/{id}")
    String showBody(@PathVariable String province, @PathVariable UUID id, Form form, Model model) {
        var of = province(province);
        var season = season(form);
        var unit = directory
                .findUnit(new UnitId(id))
                .filter(found ->
                        HoldingBodies.canHold(found.kind()) && of.code().equals(found.provinceCode()))
                .orElseThrow(() -> new NotFound("Unit " + id));
        model.addAttribute("unit", unit);
        model.addAttribute("among", true);
        model.addAttribute("address", PATH + "/" + of.code());
        model.addAttribute("figures", figures.of(of.code(), unit.id(), season));
        model.addAttribute("sessions", figures.listSessions(of.code(), unit.id(), season));
        return page(season, form, model, "meetingreports/body-figures");
    }

    private static String page(Season season, Form form, Model model, String view) {
        model.addAttribute("season", season);
        model.addAttribute("seasons", Season.listOf(season.year()));
        model.addAttribute("form", form);
        return view;
    }

    private Season season(Form form) {
        var season = form.has("season") ? form.read("season", Season::read) : null;
        return season == null ? Season.of(calendar.today()) : season;
    }

    private Province province(String code) {
        return ProvinceCode.read(code)
                .find()
                .flatMap(territory::findProvince)
                .orElseThrow(() -> new NotFound("Province " + code));
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.OVERSEE_NATION)
                ? List.of(new MenuItem(PATH, "meetingreports.nation.menu", 46))
                : List.of();
    }
}
