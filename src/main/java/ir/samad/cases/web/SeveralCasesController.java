package ir.samad.cases.web;

import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import java.text.NumberFormat;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with the selected lines of the worklist; what is refused stays selected with its reason. */
@Controller
@Needs(Right.HANDLE_CASES)
class SeveralCasesController {

    private final SeveralCases several;
    private final WorklistPage list;

    SeveralCasesController(SeveralCases several, WorklistPage list) {
        this.several = several;
        this.list = list;
    }

    @PostMapping("/staff/worklist/refer")
    String refer(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        form.fill("action", "bulk-refer");
        // Looking for a receiver only fills the list of receivers.
        var result = form.has("lookup") ? Optional.<SeveralCases.Result>empty() : several.refer(form, staff);
        return after(result, "cases.bulk.referred", staff, form, model, redirect);
    }

    @PostMapping("/staff/worklist/answer")
    String answer(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        form.fill("action", "bulk-answer");
        return after(several.answer(form, staff), "cases.bulk.answered", staff, form, model, redirect);
    }

    /** Undoes the steps just made, one or several, as long as their notices are held. */
    @PostMapping("/staff/worklist/undo")
    String undo(Staff staff, Form form, RedirectAttributes redirect) {
        var result = several.undo(form, staff);
        var done = result.done();
        if (done.isEmpty()) {
            Told.warn(
                    redirect,
                    result.refused().stream()
                            .findFirst()
                            .map(refused -> refused.refusal().messageKey())
                            .orElse("cases.bulk.none"));
        } else if (!result.refused().isEmpty()) {
            Told.warn(
                    redirect,
                    "cases.bulk.undone-partly",
                    number(done.size()),
                    number(result.refused().size()));
        } else {
            Told.done(redirect, "cases.undo.done");
        }
        if (GlancePage.isAsked(form, staff)) {
            return "redirect:" + GlancePage.PATH;
        }
        var place = ListPlace.from(form);
        if (place == null) {
            return done.isEmpty() ? "redirect:/staff/worklist" : "redirect:/staff/cases/" + done.getFirst();
        }
        return "redirect:" + (done.size() == 1 ? place.beside(done.getFirst()) : place.href());
    }

    private String after(
            Optional<SeveralCases.Result> found,
            String doneKey,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        var from = ListPlace.from(form);
        var place = from == null ? ListPlace.of(new Form()) : from;
        if (found.isEmpty()) {
            return list.show(staff, form, model, place, null);
        }
        var result = found.get();
        if (result.refused().isEmpty()) {
            Told.done(redirect, doneKey, number(result.done().size()));
            LastSteps.carry(redirect, result.done());
            return "redirect:" + place.href();
        }
        model.addAttribute("went", result.done().size());
        model.addAttribute("wentKey", doneKey);
        LastSteps.show(model, result.done());
        return list.show(staff, form, model, place, null, result.refused());
    }

    private static String number(int number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }
}
