package ir.samad.meetingreports.web;

import ir.samad.audit.AccessRecords;
import ir.samad.calendar.Season;
import ir.samad.calendar.WorkCalendar;
import ir.samad.directory.Directory;
import ir.samad.directory.UnitId;
import ir.samad.meetingreports.MeetingReport;
import ir.samad.meetingreports.ReceivedReports;
import ir.samad.meetingreports.truth.TruthChecks;
import ir.samad.meetingreports.truth.TruthChecks.Called;
import ir.samad.meetingreports.truth.TruthChecks.Said;
import ir.samad.meetingreports.truth.TruthSample;
import ir.samad.meetings.ProvinceOffice;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office of the governorate draws reported people by lot, calls them, and keeps what they say (M-12-2). */
@Controller
@Needs(Right.PLAN_MEETINGS)
class TruthPages {

    private static final int LARGEST_SAMPLE = 200;
    private static final int LONGEST_REMARK = 1000;

    private final TruthChecks checks;
    private final ReceivedReports reports;
    private final Directory directory;
    private final AccessRecords records;
    private final WorkCalendar calendar;

    TruthPages(
            TruthChecks checks,
            ReceivedReports reports,
            Directory directory,
            AccessRecords records,
            WorkCalendar calendar) {
        this.checks = checks;
        this.reports = reports;
        this.directory = directory;
        this.records = records;
        this.calendar = calendar;
    }

    @GetMapping("/staff/meetings/truth")
    String show(Staff staff, Form form, Model model) {
        var season = form.has("season") ? form.read("season", Season::read) : null;
        return page(season == null ? Season.of(calendar.today()) : season, staff, form, model);
    }

    @PostMapping("/staff/meetings/truth")
    String draw(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var season = Season.read(form.value("season")).find().orElseThrow(() -> new NotFound("Season"));
        var unit = form.read("unit", TruthPages::unit);
        var size = form.number("size", 1, LARGEST_SAMPLE);
        Outcome<TruthSample> drawn = unit == null || size == null || form.isRefused()
                ? Outcome.refused(Refusal.of("shell.form.required"))
                : checks.draw(unit, season, size, province(staff), staff);
        if (unit != null && size != null) {
            drawn.findRefusal().ifPresent(refusal -> form.refuse("unit", refusal));
        }
        if (form.isRefused() || drawn.find().isEmpty()) {
            return page(season, staff, form, model);
        }
        Told.done(redirect, "meetingreports.truth.told.drawn");
        return "redirect:/staff/meetings/truth/" + drawn.find().get().id();
    }

    private static Reading<UnitId> unit(String chosen) {
        try {
            return Reading.accepted(new UnitId(UUID.fromString(chosen)), chosen);
        } catch (IllegalArgumentException notOurs) {
            return Reading.refused(Refusal.by("M-12-2", "meetingreports.truth.refused.unit"), chosen);
        }
    }

    @GetMapping("/staff/meetings/truth/{id}")
    String sample(@PathVariable UUID id, Staff staff, Model model) {
        return samplePage(get(id, staff), null, new Form(), staff, model);
    }

    @PostMapping("/staff/meetings/truth/{id}")
    String answer(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var sample = get(id, staff);
        var person = checks.listCalled(sample).stream()
                .map(called -> called.row().id())
                .filter(one -> one.toString().equals(form.value("person")))
                .findFirst()
                .orElseThrow(() -> new NotFound("Person of the sample"));
        var said = read(form);
        if (said != null) {
            form.keep("", checks.answer(sample, person, said, staff));
        }
        if (form.isRefused()) {
            return samplePage(sample, person, form, staff, model);
        }
        Told.done(redirect, "meetingreports.truth.told.answered");
        return "redirect:/staff/meetings/truth/" + id;
    }

    private static @Nullable Said read(Form form) {
        var reached = yes(form, "reached");
        var met = Boolean.TRUE.equals(reached) ? yes(form, "met") : null;
        var day = Boolean.TRUE.equals(met) ? yes(form, "day") : null;
        var result = Boolean.TRUE.equals(met) ? yes(form, "result") : null;
        var remark = form.text("remark", 0, LONGEST_REMARK);
        return form.isRefused() || reached == null || remark == null
                ? null
                : new Said(reached, met, day, result, remark);
    }

    private static @Nullable Boolean yes(Form form, String field) {
        return switch (form.value(field)) {
            case "yes" -> true;
            case "no" -> false;
            default -> {
                form.refuse(field, Refusal.by("M-12-2", "meetingreports.truth.refused.yes-or-no"));
                yield null;
            }
        };
    }

    private String page(Season season, Staff staff, Form form, Model model) {
        var province = province(staff);
        model.addAttribute("season", season);
        model.addAttribute("seasons", Season.listOf(season.year()));
        model.addAttribute("samples", checks.list(province, season));
        model.addAttribute(
                "units",
                reports.list(province, season).stream()
                        .filter(report -> report.state() == MeetingReport.State.RECEIVED && report.session() != null)
                        .map(report -> new Option(report.unit().value().toString(), report.unitName()))
                        .distinct()
                        .toList());
        model.addAttribute("form", form);
        return "meetingreports/truth";
    }

    /** The next one to be called stands open, or the one about whom something was refused. */
    private String samplePage(TruthSample sample, @Nullable UUID asked, Form form, Staff staff, Model model) {
        records.record(staff, sample.id(), "meetingreports.access.truth");
        List<Called> people = checks.listCalled(sample);
        people.forEach(called -> records.record(staff, called.row().id(), "meetingreports.access.truth"));
        model.addAttribute("sample", sample);
        model.addAttribute("people", people);
        model.addAttribute(
                "open",
                people.stream()
                        .filter(called -> asked == null
                                ? called.check().answer() == null
                                : called.row().id().equals(asked))
                        .findFirst()
                        .or(() -> people.stream()
                                .filter(called -> !called.check().isAnswered())
                                .findFirst())
                        .orElse(null));
        model.addAttribute("form", form);
        return "meetingreports/sample";
    }

    private TruthSample get(UUID id, Staff staff) {
        return checks.find(id, province(staff)).orElseThrow(() -> new NotFound("Sample " + id));
    }

    private ProvinceCode province(Staff staff) {
        return ProvinceOffice.find(directory.getUnit(new UnitId(staff.unitId())))
                .orElseThrow(() -> new AccessDeniedException("Not the office of a province"));
    }
}
