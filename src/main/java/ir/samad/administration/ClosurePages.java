package ir.samad.administration;

import ir.samad.calendar.ClosureDays;
import ir.samad.calendar.ClosureId;
import ir.samad.calendar.Closures;
import ir.samad.calendar.EnteredBy;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.JalaliYear;
import ir.samad.calendar.TimeOfDay;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declaring that offices are closed, beforehand or afterwards, and taking it back. */
@Controller
@Needs(Right.KEEP_CALENDAR)
class ClosurePages {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final Closures closures;
    private final Territory territory;

    ClosurePages(Closures closures, Territory territory) {
        this.closures = closures;
        this.territory = territory;
    }

    /** How much of each day is closed. */
    enum Extent {
        WHOLE,
        PART
    }

    /** Where a closure holds. */
    enum Reach {
        NATION,
        PROVINCE,
        COUNTY
    }

    @GetMapping("/staff/calendar/closures/new")
    String form(Form form, Model model) {
        var empty = new Form();
        JalaliDate.read(form.value("day")).find().ifPresent(day -> empty.fill("first", day));
        empty.fill("extent", Extent.WHOLE).fill("reach", Reach.NATION);
        return page(empty, model);
    }

    @PostMapping("/staff/calendar/closures/new")
    String declare(Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var first = form.read("first", JalaliDate::read);
        var last = form.readOptional("last", JalaliDate::read);
        var extent = form.choice("extent", Extent.class);
        var from = extent == Extent.PART ? form.read("from", TimeOfDay::read) : null;
        var until = extent == Extent.PART ? form.read("until", TimeOfDay::read) : null;
        var reach = form.choice("reach", Reach.class);
        var province = reach == Reach.PROVINCE ? form.read("province", this::province) : null;
        var county = reach == Reach.COUNTY ? form.read("county", this::county) : null;
        var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
        if (form.isRefused() || first == null || reason == null) {
            return page(form, model);
        }
        var days = days(first, last, from, until, county == null ? province : county.province(), county);
        var declared = closures.declare(days, reason, by(staff));
        declared.findRefusal().ifPresent(refusal -> form.refuse(CalendarPages.fieldOf(refusal), refusal));
        if (form.isRefused()) {
            return page(form, model);
        }
        Told.done(redirect, "administration.closure.told");
        return "redirect:/staff/calendar/" + first.year() + "#closures";
    }

    @GetMapping("/staff/calendar/closures/{id}")
    String closure(@PathVariable String id, Model model) {
        return closurePage(existing(id), new Form(), model);
    }

    @PostMapping("/staff/calendar/closures/{id}/withdraw")
    String withdraw(@PathVariable String id, Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var closure = existing(id);
        var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
        if (reason == null) {
            return closurePage(closure, form, model);
        }
        form.keep("", closures.withdraw(closure, reason, by(staff)));
        if (form.isRefused()) {
            return closurePage(closure, form, model);
        }
        Told.done(redirect, "administration.closure.told-withdrawn");
        return "redirect:/staff/calendar/closures/" + closure.value();
    }

    static EnteredBy by(Staff staff) {
        return new EnteredBy(staff.personId(), staff.name());
    }

    /** Name of the territory; empty for the whole country. */
    static String place(ClosureDays days, Territory territory) {
        var county = days.county();
        var province = days.province();
        if (province == null) {
            return "";
        }
        var name = territory.getProvince(province).name();
        return county == null ? name : territory.getCounty(county).name() + " (" + name + ")";
    }

    private static ClosureDays days(
            JalaliDate first,
            Optional<JalaliDate> last,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable ProvinceCode province,
            @Nullable CountyCode county) {
        return new ClosureDays(first.toLocalDate(), last.orElse(first).toLocalDate(), from, until, province, county);
    }

    private Reading<ProvinceCode> province(String typed) {
        var reading = ProvinceCode.read(typed);
        return reading.find()
                        .filter(code -> territory.findProvince(code).isEmpty())
                        .isPresent()
                ? Reading.refused(Refusal.of("territory.province.unknown"), typed)
                : reading;
    }

    private Reading<CountyCode> county(String typed) {
        var reading = CountyCode.read(typed);
        return reading.find()
                        .filter(code -> territory.findCounty(code).isEmpty())
                        .isPresent()
                ? Reading.refused(Refusal.of("territory.county.unknown"), typed)
                : reading;
    }

    private ClosureId existing(String id) {
        try {
            var closure = new ClosureId(UUID.fromString(id));
            if (closures.find(closure).isPresent()) {
                return closure;
            }
        } catch (IllegalArgumentException noSuchId) {
            // answered below
        }
        throw new NotFound("Closure " + id);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "provinces",
                territory.listProvinces().stream()
                        .map(province -> new Option(province.code().value(), province.name()))
                        .toList());
        model.addAttribute(
                "counties",
                territory.listCounties().stream()
                        .map(county -> new Option(
                                county.code().value(),
                                county.name() + " (" + county.province().name() + ")"))
                        .toList());
        return "administration/calendar/closure-form";
    }

    private String closurePage(ClosureId id, Form form, Model model) {
        var closure = closures.find(id).orElseThrow();
        model.addAttribute("form", form);
        model.addAttribute("year", JalaliYear.of(closure.days().first()));
        model.addAttribute("line", new ClosureLine(closure, place(closure.days(), territory)));
        return "administration/calendar/closure";
    }
}
