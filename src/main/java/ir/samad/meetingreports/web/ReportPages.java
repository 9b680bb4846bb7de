package ir.samad.meetingreports.web;

import ir.samad.audit.AccessRecords;
import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.UnitId;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetingreports.MeetingReports;
import ir.samad.meetingreports.truth.TruthChecks;
import ir.samad.meetings.MeetingSession;
import ir.samad.meetings.Programme;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.tables.Downloads;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reports of a body: what keeps each back, releasing it, and what became of it (M-5-2, M-9, M-10-4). */
@Controller
@Needs(Right.RUN_MEETINGS)
class ReportPages {

    private final MeetingReports reports;
    private final Sessions sessions;
    private final MeetingUnits units;
    private final TruthChecks truth;
    private final AccessRecords records;
    private final WorkCalendar calendar;

    ReportPages(
            MeetingReports reports,
            Sessions sessions,
            MeetingUnits units,
            TruthChecks truth,
            AccessRecords records,
            WorkCalendar calendar) {
        this.reports = reports;
        this.sessions = sessions;
        this.units = units;
        this.truth = truth;
        this.records = records;
        this.calendar = calendar;
    }

    /** The sessions and the report of a season; this one when none is named. */
    @GetMapping("/staff/meetings/reports")
    String show(Staff staff, Form form, Model model) {
        var season = form.has("season") ? form.read("season", Season::read) : null;
        return page(season == null ? Season.of(calendar.today()) : season, staff, form, model);
    }

    @GetMapping("/staff/meetings/sessions/{id}/report")
    String session(@PathVariable UUID id, Staff staff, Model model) {
        return sessionPage(session(id, staff), new Form(), model);
    }

    @PostMapping("/staff/meetings/sessions/{id}/report")
    String release(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var session = session(id, staff);
        form.keep("", reports.releaseWeekly(id, form.has("alike"), units.of(staff), staff));
        if (form.isRefused()) {
            return sessionPage(session, form, model);
        }
        Told.done(redirect, "meetingreports.told.released");
        return "redirect:/staff/meetings/sessions/" + id + "/report";
    }

    /** Signs the report of a season (M-5-2). */
    @PostMapping("/staff/meetings/reports/{programme}/sign")
    String sign(@PathVariable UUID programme, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var season = Season.read(form.value("season")).find().orElseThrow(() -> new NotFound("Season"));
        var unit = units.of(staff);
        var of = programmes(unit, season).stream()
                .filter(one -> one.id().value().equals(programme))
                .findFirst()
                .orElseThrow(() -> new NotFound("Programme " + programme));
        form.keep("", reports.releaseSeasonal(of, season, unit, staff));
        if (form.isRefused()) {
            return page(season, staff, form, model);
        }
        Told.done(redirect, "meetingreports.told.signed");
        return "redirect:/staff/meetings/reports?season=" + season;
    }

    /** A workbook as it was sent; every version is kept. */
    @GetMapping("/staff/meetings/reports/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Staff staff) {
        var report = reports.find(id, units.of(staff)).orElseThrow(() -> new NotFound("Report " + id));
        if (report.isErased()) {
            throw new NotFound("File of report " + id);
        }
        records.record(staff, id, "meetingreports.access.file");
        reports.listSessions(report).forEach(session -> records.record(staff, session, "meetingreports.access.file"));
        return Downloads.workbook(ReportNames.of(report), reports.file(report));
    }

    private String page(Season season, Staff staff, Form form, Model model) {
        var unit = units.of(staff);
        model.addAttribute("season", season);
        model.addAttribute("seasons", Season.listOf(season.year()));
        model.addAttribute(
                "programmes",
                programmes(unit, season).stream()
                        .map(programme -> new ProgrammeReports(
                                programme,
                                reports.listReadiness(programme, unit, season),
                                reports.isSent(programme, unit, season),
                                reports.list(programme, unit).stream()
                                        .filter(report -> report.season().equals(season))
                                        .toList()))
                        .toList());
        model.addAttribute(
                "samples",
                truth.list(unit, season.year()).stream()
                        .filter(sample -> sample.season().equals(season) && sample.called() > 0)
                        .toList());
        var untrue = truth.listUntrue(unit, season.year()).stream()
                .filter(called -> Season.of(called.row().day()).equals(season))
                .toList();
        untrue.forEach(called -> records.record(staff, called.row().id(), "meetingreports.access.untrue"));
        model.addAttribute("untrue", untrue);
        model.addAttribute("form", form);
        return "meetingreports/reports";
    }

    private List<Programme> programmes(UnitId unit, Season season) {
        return sessions.listProgrammes(unit, season.year());
    }

    private String sessionPage(MeetingSession session, Form form, Model model) {
        var readiness = reports.readiness(session);
        model.addAttribute("ready", readiness);
        model.addAttribute("season", Season.of(session.day()));
        model.addAttribute("form", form);
        return "meetingreports/session";
    }

    private MeetingSession session(UUID id, Staff staff) {
        return sessions.find(id, units.of(staff)).orElseThrow(() -> new NotFound("Session " + id));
    }
}
