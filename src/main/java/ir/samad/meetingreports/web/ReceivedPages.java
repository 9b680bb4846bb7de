package ir.samad.meetingreports.web;

import ir.samad.audit.AccessRecords;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.meetingreports.MeetingReport;
import ir.samad.meetingreports.ReceivedReports;
import ir.samad.meetings.ProvinceOffice;
import ir.samad.meetings.SeasonCounts;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.tables.Downloads;
import ir.samad.territory.ProvinceCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office of the governorate with what the bodies of its province sent, and what goes upward (M-9, M-10-4). */
@Controller
@Needs(Right.PLAN_MEETINGS)
class ReceivedPages implements Menu {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final ReceivedReports reports;
    private final Directory directory;
    private final AccessRecords records;
    private final WorkCalendar calendar;
    private final SeasonCounts counts;

    ReceivedPages(
            ReceivedReports reports,
            Directory directory,
            AccessRecords records,
            WorkCalendar calendar,
            SeasonCounts counts) {
        this.reports = reports;
        this.directory = directory;
        this.records = records;
        this.calendar = calendar;
        this.counts = counts;
    }

    @GetMapping("/staff/meetings/received")
    String show(Staff staff, Form form, Model model) {
        return page(season(form), null, staff, form, model);
    }

    @PostMapping("/staff/meetings/received/{id}/receive")
    String receive(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var report = report(id, staff);
        form.keep("", reports.receive(id, province(staff), staff));
        return end(report, form, staff, model, redirect, "meetingreports.told.received");
    }

    @PostMapping("/staff/meetings/received/{id}/return")
    String giveBack(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var report = report(id, staff);
        var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
        if (reason != null) {
            form.keep("", reports.giveBack(id, reason, province(staff), staff));
        }
        return end(report, form, staff, model, redirect, "meetingreports.told.returned");
    }

    @GetMapping("/staff/meetings/received/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Staff staff) {
        var report = report(id, staff);
        if (report.isErased()) {
            throw new NotFound("File of report " + id);
        }
        records.record(staff, id, "meetingreports.access.file");
        reports.listSessions(report).forEach(session -> records.record(staff, session, "meetingreports.access.file"));
        return Downloads.workbook(ReportNames.of(report), reports.file(report));
    }

    /** What goes upward of a season; written to a file first, so that nobody gets half of it. */
    @GetMapping("/staff/meetings/received.xlsx")
    void upward(Staff staff, Form form, HttpServletResponse response) throws IOException {
        var season = season(form);
        var province = province(staff);
        records.record(staff, staff.unitId(), "meetingreports.access.upward");
        reports.list(province, season).stream()
                .map(report -> report.programme().value())
                .distinct()
                .forEach(programme -> records.record(staff, programme, "meetingreports.access.upward"));
        var file = Files.createTempFile("samad-meetings", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                reports.writeUpward(province, season, out);
            }
            Downloads.workbook("meetings-" + season + "-" + province.value() + ".xlsx", file, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Season season(Form form) {
        var season = form.has("season") ? form.read("season", Season::read) : null;
        return season == null ? Season.of(calendar.today()) : season;
    }

    private String end(
            MeetingReport report, Form form, Staff staff, Model model, RedirectAttributes redirect, String done) {
        if (form.isRefused()) {
            return page(report.season(), report.id(), staff, form, model);
        }
        Told.done(redirect, done);
        var day = day(form);
        return "redirect:/staff/meetings/received?season=" + report.season()
                + (day == null ? "" : "&day=" + JalaliDate.of(day));
    }

    private String page(Season season, @Nullable UUID asked, Staff staff, Form form, Model model) {
        model.addAttribute("season", season);
        model.addAttribute("seasons", Season.listOf(season.year()));
        var all = reports.list(province(staff), season);
        var days = counts.listDays(all.stream()
                .map(MeetingReport::session)
                .filter(Objects::nonNull)
                .toList());
        var day = day(form);
        model.addAttribute("days", days);
        model.addAttribute("day", day);
        model.addAttribute(
                "reports",
                all.stream()
                        .filter(report -> day == null || day.equals(days.get(report.session())))
                        .toList());
        model.addAttribute("asked", asked);
        model.addAttribute("form", form);
        return "meetingreports/received";
    }

    /** Of which day reports are looked at; null for all of the season. */
    private static @Nullable LocalDate day(Form form) {
        return JalaliDate.read(form.value("day"))
                .find()
                .map(JalaliDate::toLocalDate)
                .orElse(null);
    }

    private MeetingReport report(UUID id, Staff staff) {
        return reports.find(id, province(staff)).orElseThrow(() -> new NotFound("Report " + id));
    }

    private ProvinceCode province(Staff staff) {
        return ProvinceOffice.find(directory.getUnit(new UnitId(staff.unitId())))
                .orElseThrow(() -> new AccessDeniedException("Not the office of a province"));
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && staff.may(Right.PLAN_MEETINGS)
                        && ProvinceOffice.find(directory.getUnit(new UnitId(staff.unitId())))
                                .isPresent()
                ? List.of(new MenuItem("/staff/meetings/received", "meetingreports.received.menu", 44))
                : List.of();
    }
}
