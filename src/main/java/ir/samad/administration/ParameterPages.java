package ir.samad.administration;

import ir.samad.calendar.JalaliDate;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterChange;
import ir.samad.parameters.ParameterGroup;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The parameters of the rules: found by group or by word, seen with their history, changed with a reason. */
@Controller
class ParameterPages {

    static final String PATH = "/staff/parameters";

    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_DECISIONS = 1_000_000;

    private final Parameters parameters;
    private final ParameterSheets sheets;
    private final Clock clock;

    ParameterPages(Parameters parameters, ParameterSheets sheets, Clock clock) {
        this.parameters = parameters;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Needs(Right.KEEP_PARAMETERS)
    @GetMapping(PATH)
    String list(Form form, Locale locale, Model model) {
        var typed = form.text("find", 0, LONGEST_WORDS);
        var words = typed == null ? "" : typed;
        var group = Arrays.stream(ParameterGroup.values())
                .filter(candidate -> candidate.name().equals(form.value("group")))
                .findFirst()
                .orElse(ParameterGroup.ANSWERING);
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        model.addAttribute("group", group);
        model.addAttribute("lines", words.isBlank() ? sheets.list(group) : sheets.search(words, locale));
        return "administration/parameters";
    }

    @Needs(Right.KEEP_PARAMETERS)
    @GetMapping(PATH + "/{code}")
    String show(@PathVariable String code, Form form, Locale locale, Model model) {
        var key = key(code);
        var sheet = sheets.sheet(key, scope(key, form), locale);
        var filled = ParameterForms.filled(key, sheet.counting().text(), LocalDate.now(clock));
        return page(sheet, filled, model);
    }

    @Needs(Right.KEEP_PARAMETERS)
    @PostMapping(PATH + "/{code}")
    String change(
            @PathVariable String code,
            Staff staff,
            Form form,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var key = key(code);
        var scope = scope(key, form);
        var ending = form.has("end");
        var value = ending ? null : ParameterForms.value(form, key);
        var from = form.read(ParameterForms.FROM, JalaliDate::read);
        var reason = form.text(ParameterForms.REASON, 1, LONGEST_REASON);
        var seen = form.number("seen", 0, MOST_DECISIONS);
        if (!form.isRefused() && from != null && reason != null) {
            var outcome = parameters.change(new ParameterChange(
                    key,
                    scope,
                    value,
                    from.toLocalDate(),
                    reason,
                    new DecidedBy(staff.personId(), staff.name()),
                    seen));
            outcome.findRefusal().ifPresent(refusal -> form.refuse(fieldOf(refusal), refusal));
        }
        if (form.isRefused()) {
            return page(sheets.sheet(key, scope, locale), form, model);
        }
        Told.done(redirect, "administration.parameters.done");
        return "redirect:" + PATH + "/" + key.code() + "?scope="
                + UriUtils.encodeQueryParam(ParameterSheet.written(scope), StandardCharsets.UTF_8);
    }

    private static String page(ParameterSheet sheet, Form form, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        return "administration/parameter";
    }

    private static ParameterKey key(String code) {
        return ParameterKey.find(code).orElseThrow(() -> new NotFound("No such parameter: " + code));
    }

    private Scope scope(ParameterKey key, Form form) {
        return sheets.findScope(key, form.value("scope"))
                .orElseThrow(() -> new NotFound("No such scope of " + key.code()));
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "parameters.refused.past" -> ParameterForms.FROM;
            case "parameters.refused.reason" -> ParameterForms.REASON;
            case "parameters.refused.same" -> ParameterForms.VALUE;
            default -> "";
        };
    }
}
