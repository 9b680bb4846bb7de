package ir.samad.administration;

import ir.samad.calendar.HolidayRule;
import ir.samad.calendar.HolidayRuleId;
import ir.samad.calendar.HolidayRules;
import ir.samad.calendar.JalaliYear;
import ir.samad.calendar.KeptHolidayRule;
import ir.samad.calendar.WorkCalendar;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of official holidays: seeing them, adding, ending, correcting and taking back, each with its reason. */
@Controller
@Needs(Right.KEEP_CALENDAR)
class HolidayRulePages {

    /** In place of a day: the last of the month, whatever its number. */
    static final String LAST_DAY = "LAST";

    private static final String ADDRESS = "/staff/calendar/holidays";
    private static final Set<String> FIELDS = Set.of("name", "day", "from", "last");
    private static final int SHORTEST = 3;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_CHANGES = 1_000_000;
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;

    private final HolidayRules rules;
    private final WorkCalendar calendar;

    HolidayRulePages(HolidayRules rules, WorkCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        model.addAttribute("year", JalaliYear.of(calendar.today()).value());
        var all = rules.list();
        model.addAttribute(
                "solar", all.stream().filter(kept -> !kept.rule().lunar()).toList());
        model.addAttribute(
                "lunar", all.stream().filter(kept -> kept.rule().lunar()).toList());
        return "administration/calendar/holidays";
    }

    @GetMapping(ADDRESS + "/new")
    String blank(Form form, Model model) {
        form.fill("from", JalaliYear.of(calendar.today()));
        return formPage(null, form, model);
    }

    @PostMapping(ADDRESS + "/new")
    String add(Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var rule = rule(form);
        var source = form.text("source", SHORTEST, LONGEST_TEXT);
        var reason = form.text("reason", SHORTEST, LONGEST_TEXT);
        if (rule == null
                || source == null
                || reason == null
                || !keep(form, rules.add(rule, source, reason, ClosurePages.by(staff)))) {
            return formPage(null, form, model);
        }
        Told.done(redirect, "administration.holiday.told", rule.name());
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + "/{id}")
    String rule(@PathVariable String id, Model model) {
        var kept = existing(id);
        return rulePage(kept, new Form().fill("seen", kept.changes()), model);
    }

    @GetMapping(ADDRESS + "/{id}/edit")
    String edit(@PathVariable String id, Form form, Model model) {
        var kept = existing(id);
        var rule = kept.rule();
        form.fill("month", (rule.lunar() ? "L" : "S") + rule.month())
                .fill("day", rule.isLastOfMonth() ? LAST_DAY : rule.day())
                .fill("name", rule.name())
                .fill("title", rule.title())
                .fill("from", rule.fromYear())
                .fill("last", rule.untilYear())
                .fill("source", kept.source())
                .fill("seen", kept.changes());
        return formPage(kept, form, model);
    }

    @PostMapping(ADDRESS + "/{id}/edit")
    String correct(@PathVariable String id, Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var kept = existing(id);
        var seen = seen(form);
        var rule = rule(form);
        var source = form.text("source", SHORTEST, LONGEST_TEXT);
        var reason = form.text("reason", SHORTEST, LONGEST_TEXT);
        if (rule == null
                || source == null
                || reason == null
                || !keep(form, rules.correct(kept.id(), seen, rule, source, reason, ClosurePages.by(staff)))) {
            return formPage(existing(id), form, model);
        }
        return told(redirect, kept.id(), "administration.holiday.told-corrected");
    }

    @PostMapping(ADDRESS + "/{id}/end")
    String end(@PathVariable String id, Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var kept = existing(id);
        var seen = seen(form);
        var last = form.read("last", JalaliYear::read);
        var reason = form.text("reason", SHORTEST, LONGEST_TEXT);
        if (last == null
                || reason == null
                || !keep(form, rules.end(kept.id(), seen, last.value(), reason, ClosurePages.by(staff)))) {
            return rulePage(existing(id), form, model);
        }
        return told(redirect, kept.id(), "administration.holiday.told-ended");
    }

    @PostMapping(ADDRESS + "/{id}/withdraw")
    String withdraw(@PathVariable String id, Form form, Staff staff, Model model, RedirectAttributes redirect) {
        var kept = existing(id);
        var seen = seen(form);
        var reason = form.text("withdrawal", SHORTEST, LONGEST_TEXT);
        if (reason == null || !keep(form, rules.withdraw(kept.id(), seen, reason, ClosurePages.by(staff)))) {
            return rulePage(existing(id), form, model);
        }
        return told(redirect, kept.id(), "administration.holiday.told-withdrawn");
    }

    private static String told(RedirectAttributes redirect, HolidayRuleId id, String key) {
        Told.done(redirect, key);
        return "redirect:" + ADDRESS + "/" + id;
    }

    /** Brings a refusal to the field its key names. */
    private static boolean keep(Form form, Outcome<HolidayRuleId> outcome) {
        outcome.findRefusal().ifPresent(refusal -> {
            var word = refusal.messageKey().split("\\.")[2];
            form.refuse(FIELDS.contains(word) ? word : "", refusal);
        });
        return !form.isRefused();
    }

    private static @Nullable HolidayRule rule(Form form) {
        var month = form.read("month", HolidayRulePages::month);
        var day = form.read("day", HolidayRulePages::day);
        var name = form.text("name", SHORTEST, LONGEST_NAME);
        var title = form.text("title", 0, LONGEST_TEXT);
        var from = form.read("from", JalaliYear::read);
        var last = form.readOptional("last", JalaliYear::read).map(JalaliYear::value);
        return month == null || day == null || name == null || title == null || from == null || form.isRefused()
                ? null
                : HolidayRule.on(
                        month.lunar(),
                        month.number(),
                        day == 0 ? null : day,
                        name,
                        title.isEmpty() ? name : title,
                        from.value(),
                        last.orElse(null));
    }

    private record Month(boolean lunar, int number) {}

    private static Reading<Month> month(String typed) {
        for (var number = 1; number <= MONTHS; number++) {
            if (typed.equals("S" + number) || typed.equals("L" + number)) {
                return Reading.accepted(new Month(typed.startsWith("L"), number), typed);
            }
        }
        return notInList(typed);
    }

    /** A day of a month; 0 is its last. */
    private static Reading<Integer> day(String typed) {
        if (typed.equals(LAST_DAY)) {
            return Reading.accepted(0, typed);
        }
        for (var number = 1; number <= LONGEST_MONTH; number++) {
            if (typed.equals(Integer.toString(number))) {
                return Reading.accepted(number, typed);
            }
        }
        return notInList(typed);
    }

    private static <T> Reading<T> notInList(String typed) {
        return Reading.refused(Refusal.of(typed.isEmpty() ? "shell.form.choose" : "shell.form.not-in-list"), typed);
    }

    private static int seen(Form form) {
        var seen = form.number("seen", 0, MOST_CHANGES);
        return seen == null ? -1 : seen;
    }

    private KeptHolidayRule existing(String id) {
        return rules.list().stream()
                .filter(kept -> kept.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Holiday rule " + id));
    }

    private static String formPage(@Nullable KeptHolidayRule kept, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        return "administration/calendar/holiday-form";
    }

    private String rulePage(KeptHolidayRule kept, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        model.addAttribute("year", JalaliYear.of(calendar.today()).value());
        model.addAttribute("used", rules.isUsed(kept.rule()));
        model.addAttribute("changes", rules.history(kept.id()));
        return "administration/calendar/holiday";
    }
}
