package ir.samad.meetingreports.web;

import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.directory.UnitKind;
import ir.samad.meetingreports.activity.ActivityReport;
import ir.samad.meetingreports.activity.ReceivedActivity;
import ir.samad.meetingreports.activity.ReceivedActivity.Reader;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.tables.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ministry and the governorate with what was reported to them of the activity of managers (M-3). */
@Controller
@Needs({Right.PLAN_MEETINGS, Right.OVERSEE_TERRITORY, Right.OVERSEE_UNIT})
class ReceivedActivityPages implements Menu {

    private static final String PATH = "/staff/meetings/activities";

    private final ReceivedActivity reports;
    private final Directory directory;
    private final WorkCalendar calendar;

    ReceivedActivityPages(ReceivedActivity reports, Directory directory, WorkCalendar calendar) {
        this.reports = reports;
        this.directory = directory;
        this.calendar = calendar;
    }

    @GetMapping(PATH)
    String show(Staff staff, Form form, Model model) {
        var asked = form.has("season") ? form.read("season", Season::read) : null;
        var season = asked == null ? Season.of(calendar.today()) : asked;
        model.addAttribute("season", season);
        model.addAttribute("seasons", Season.listOf(season.year()));
        model.addAttribute("reports", reports.list(reader(staff), season));
        model.addAttribute("form", form);
        return "meetingreports/activities";
    }

    @GetMapping(PATH + "/{id}")
    String showOne(@PathVariable UUID id, Staff staff, Model model) {
        return page(report(id, staff), staff, new Form(), model);
    }

    @PostMapping(PATH + "/{id}/receive")
    String receive(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var report = report(id, staff);
        form.keep("", reports.receive(id, reader(staff), staff));
        if (form.isRefused()) {
            return page(report, staff, form, model);
        }
        Told.done(redirect, "meetingreports.told.received");
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping(PATH + "/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Staff staff) {
        var report = report(id, staff);
        return Downloads.workbook(ReportNames.of(report), reports.file(report));
    }

    private String page(ActivityReport report, Staff staff, Form form, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("lines", reports.listLines(report));
        model.addAttribute(
                "waiting", report.receiptOf(reader(staff).recipient(report)).isEmpty());
        model.addAttribute("form", form);
        return "meetingreports/activity-report";
    }

    private ActivityReport report(UUID id, Staff staff) {
        return reports.find(id, reader(staff)).orElseThrow(() -> new NotFound("Report " + id));
    }

    private Reader reader(Staff staff) {
        return reports.findReader(staff).orElseThrow(() -> new NotFound("Reports to unit " + staff.unitId()));
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && isReportedTo(staff)
                ? List.of(new MenuItem(PATH, "meetingreports.activities.menu", 47))
                : List.of();
    }

    private boolean isReportedTo(Staff staff) {
        return reports.findReader(staff)
                .filter(reader -> reader instanceof Reader.OfProvince
                        || directory.getUnit(new UnitId(staff.unitId())).kind() == UnitKind.HEADQUARTERS)
                .isPresent();
    }
}
