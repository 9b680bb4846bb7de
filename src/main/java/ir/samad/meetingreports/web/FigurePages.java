package ir.samad.meetingreports.web;

import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetingreports.ProvinceWatch;
import ir.samad.meetingreports.figures.MeetingFigures;
import ir.samad.meetings.HoldingBodies;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.territory.ProvinceCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The season of public meetings in figures: of a province for those who head its governorate and for the office that plans
 * its meetings, of one body for those who oversee it. Everybody else sees none.
 */
@Controller
@Needs({Right.PLAN_MEETINGS, Right.OVERSEE_TERRITORY, Right.OVERSEE_UNIT})
class FigurePages implements Menu {

    private final MeetingFigures figures;
    private final Directory directory;
    private final WorkCalendar calendar;
    private final ProvinceWatch watch;
    private final MeetingUnits units;

    FigurePages(
            MeetingFigures figures,
            Directory directory,
            WorkCalendar calendar,
            ProvinceWatch watch,
            MeetingUnits units) {
        this.figures = figures;
        this.directory = directory;
        this.calendar = calendar;
        this.watch = watch;
        this.units = units;
    }

    @GetMapping("/staff/meetings/figures")
    String show(Staff staff, Form form, Model model) {
        var season = season(form);
        var province = watch.find(staff);
        if (province.isEmpty()) {
            return body(staff.unitId(), ownProvince(staff), season, false, form, model);
        }
        model.addAttribute("figures", figures.of(province.get(), season));
        model.addAttribute("plans", staff.may(Right.PLAN_MEETINGS));
        return page(season, form, model, "meetingreports/figures");
    }

    /** One body of the province, with the sessions behind its figures. */
    @GetMapping("/staff/meetings/figures/{id}")
    String showBody(@PathVariable UUID id, Staff staff, Form form, Model model) {
        var province = watch.find(staff)
                .or(() -> id.equals(staff.unitId()) ? Optional.of(ownProvince(staff)) : Optional.empty())
                .orElseThrow(() -> new NotFound("Unit " + id));
        return body(id, province, season(form), watch.find(staff).isPresent(), form, model);
    }

    private String body(UUID id, ProvinceCode province, Season season, boolean among, Form form, Model model) {
        var unit = directory
                .findUnit(new UnitId(id))
                .filter(found -> HoldingBodies.canHold(found.kind()) && province.equals(found.provinceCode()))
                .orElseThrow(() -> new NotFound("Unit " + id));
        model.addAttribute("unit", unit);
        model.addAttribute("among", among);
        model.addAttribute("figures", figures.of(province, unit.id(), season));
        model.addAttribute("sessions", figures.listSessions(province, unit.id(), season));
        return page(season, form, model, "meetingreports/body-figures");
    }

    private String page(Season season, Form form, Model model, String view) {
        model.addAttribute("season", season);
        model.addAttribute("seasons", Season.listOf(season.year()));
        model.addAttribute("form", form);
        return view;
    }

    private Season season(Form form) {
        var season = form.has("season") ? form.read("season", Season::read) : null;
        return season == null ? Season.of(calendar.today()) : season;
    }

    private ProvinceCode ownProvince(Staff staff) {
        return Optional.ofNullable(unit(staff).provinceCode())
                .orElseThrow(() -> new NotFound("Unit " + staff.unitId() + " holds no meetings"));
    }

    private Unit unit(Staff staff) {
        return directory.getUnit(new UnitId(staff.unitId()));
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && sees(staff)
                ? List.of(new MenuItem("/staff/meetings/figures", "meetingreports.figures.menu", 46))
                : List.of();
    }

    private boolean sees(Staff staff) {
        return (staff.may(Right.PLAN_MEETINGS) || staff.may(Right.OVERSEE_TERRITORY))
                        && watch.find(staff).isPresent()
                || staff.may(Right.OVERSEE_UNIT)
                        && unit(staff).provinceCode() != null
                        && HoldingBodies.canHold(unit(staff).kind())
                        && units.holdMeetings(staff);
    }
}
