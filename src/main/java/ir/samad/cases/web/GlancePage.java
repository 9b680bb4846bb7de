package ir.samad.cases.web;

import ir.samad.absence.UnattendedLists;
import ir.samad.absence.Why;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.Cases;
import ir.samad.cases.Entry;
import ir.samad.cases.Glance;
import ir.samad.cases.Glance.Burning;
import ir.samad.cases.Glance.ToSign;
import ir.samad.cases.GlanceRatings;
import ir.samad.shell.Form;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of an official with two minutes (N-6-1). One item of each part stands open, with all that its decision needs;
 * when it is decided the next one stands there by itself.
 */
@Component
class GlancePage {

    static final String PATH = "/staff/glance";

    private static final int FEW = 5;
    private static final int MANY = 50;
    private static final String BURNS = "burn";
    private static final String SIGNS = "sign";

    private final Glance glance;
    private final GlanceRatings ratings;
    private final Cases cases;
    private final UnattendedLists unattended;
    private final LastSteps steps;
    private final AccessRecords accessRecords;

    GlancePage(
            Glance glance,
            GlanceRatings ratings,
            Cases cases,
            UnattendedLists unattended,
            LastSteps steps,
            AccessRecords accessRecords) {
        this.glance = glance;
        this.ratings = ratings;
        this.cases = cases;
        this.unattended = unattended;
        this.steps = steps;
        this.accessRecords = accessRecords;
    }

    /** Whether an action was sent from this page, by somebody who may see it. */
    static boolean isAsked(Form form, Staff staff) {
        return form.has("glance") && staff.may(Right.OVERSEE_UNIT);
    }

    /** The page. */
    String show(Staff staff, Form form, Model model) {
        var burning = glance.listBurning(staff, most(form, BURNS) + 1);
        var signing = glance.listToSign(staff, most(form, SIGNS));
        var signed = chosen(signing, form.value(SIGNS), one -> one.id().value());
        model.addAttribute("burning", burning.stream().limit(most(form, BURNS)).toList());
        model.addAttribute("moreBurns", burning.size() > most(form, BURNS));
        model.addAttribute("burn", chosen(burning, form.value(BURNS), Burning::id));
        model.addAttribute("signing", signing);
        model.addAttribute("sign", signed);
        model.addAttribute("asks", signed == null ? null : asks(signed, staff));
        model.addAttribute("leads", signed != null && signed.lead().value().equals(staff.positionId()));
        model.addAttribute("standing", glance.standing(staff));
        model.addAttribute("rated", ratings.find(staff).orElse(null));
        var lists = unattended.list(staff);
        var vacant = lists.stream().filter(list -> list.why() == Why.NO_HOLDER).count();
        model.addAttribute("vacant", vacant);
        model.addAttribute("unopened", lists.size() - vacant);
        model.addAttribute("form", form);
        model.addAttribute("steps", steps.carried(model, staff));
        return "cases/glance";
    }

    /** Where he lands when what he acts on is done: on this page, with the next item open. */
    String next(Acting acting) {
        var form = acting.form();
        var part = form.value("glance").equals(SIGNS) ? SIGNS : BURNS;
        var ids = part.equals(SIGNS)
                ? glance.listToSign(acting.staff(), MANY).stream()
                        .map(one -> one.id().value())
                        .toList()
                : glance.listBurning(acting.staff(), MANY).stream()
                        .map(Burning::id)
                        .toList();
        var here = ids.indexOf(acting.id());
        var next = here + 1 < ids.size() ? ids.get(here + 1) : null;
        var other = part.equals(SIGNS) ? BURNS : SIGNS;
        var kept = uuid(form.value(other));
        var query = (next == null ? "" : "&" + part + "=" + next) + (kept == null ? "" : "&" + other + "=" + kept);
        return PATH + (query.isEmpty() ? "" : "?" + query.substring(1)) + "#" + part;
    }

    private static int most(Form form, String part) {
        return form.value("all").equals(part) ? MANY : FEW;
    }

    private static <T> @Nullable T chosen(List<T> items, String wanted, Function<T, UUID> id) {
        var typed = uuid(wanted);
        return items.stream()
                .filter(item -> id.apply(item).equals(typed))
                .findFirst()
                .orElse(items.isEmpty() ? null : items.getFirst());
    }

    /** The entry that asks for his yes or no; that he reads it is recorded. */
    private @Nullable Entry asks(ToSign one, Staff staff) {
        accessRecords.record(staff, one.id().value(), "cases.access.glance");
        return cases.find(one.id(), staff)
                .flatMap(file -> cases.history(file).stream()
                        .filter(entry ->
                                one.entry() == 0 ? entry.event() == CaseEvent.OBJECTED : entry.number() == one.entry())
                        .reduce((earlier, later) -> later))
                .orElse(null);
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
