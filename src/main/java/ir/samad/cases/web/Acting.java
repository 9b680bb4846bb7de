package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.shell.Form;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody acts on a case from a page. Controllers take it as an argument.
 *
 * @param id the case
 * @param staff who acts
 * @param form what he typed
 * @param model the page, should it be shown again
 * @param redirect what the page he lands on is told
 * @param request the request, for what his browser remembers
 */
record Acting(UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect, HttpServletRequest request) {

    private static final int MOST_ENTRIES = 1_000_000;

    /** Who acts, as the history names him. */
    Actor.Official actor() {
        return Actor.of(staff);
    }

    /** The last history entry the page showed. */
    int seen() {
        var seen = form.number("seen", 0, MOST_ENTRIES);
        return seen == null ? 0 : seen;
    }
}
