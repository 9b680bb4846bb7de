package ir.samad.meetingreports.web;

import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetingreports.activity.ActivityReports;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.tables.Downloads;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the managers of one's own body did in a season, and reporting it upward (M-3, M-5-2). */
@Controller
@Needs(Right.RUN_MEETINGS)
class ActivityPages {

    private static final String PATH = "/staff/meetings/activity";

    private final ActivityReports reports;
    private final MeetingUnits units;
    private final WorkCalendar calendar;

    ActivityPages(ActivityReports reports, MeetingUnits units, WorkCalendar calendar) {
        this.reports = reports;
        this.units = units;
        this.calendar = calendar;
    }

    @GetMapping(PATH)
    String show(Staff staff, Form form, Model model) {
        var season = form.has("season") ? form.read("season", Season::read) : null;
        return page(season == null ? Season.of(calendar.today()) : season, staff, form, model);
    }

    /** Releases the report of a season, by the head's own account (M-5-2). */
    @PostMapping(PATH)
    String release(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var season = Season.read(form.value("season")).find().orElseThrow(() -> new NotFound("Season"));
        form.keep("", reports.release(season, units.of(staff), form.value("seen"), staff));
        if (form.isRefused()) {
            return page(season, staff, form, model);
        }
        Told.done(redirect, "meetingreports.activity.told.released");
        return "redirect:" + PATH + "?season=" + season;
    }

    /** A workbook as it was sent; every version is kept. */
    @GetMapping(PATH + "/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Staff staff) {
        var report = reports.find(id, units.of(staff)).orElseThrow(() -> new NotFound("Report " + id));
        return Downloads.workbook(ReportNames.of(report), reports.file(report));
    }

    private String page(Season season, Staff staff, Form form, Model model) {
        var unit = units.of(staff);
        model.addAttribute("season", season);
        model.addAttribute("seasons", Season.listOf(season.year()));
        model.addAttribute("draft", reports.draft(unit, season));
        model.addAttribute("sent", reports.list(unit, season));
        model.addAttribute("form", form);
        return "meetingreports/activity";
    }
}
