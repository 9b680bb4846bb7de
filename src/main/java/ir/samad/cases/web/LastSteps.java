package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseId;
import ir.samad.cases.Cases;
import ir.samad.cases.Undo;
import ir.samad.shell.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody has just done elsewhere, carried to the page on which he lands, where he can still undo it. */
@Component
class LastSteps {

    private static final String CARRIED = "samad.cases.done";

    private final Cases cases;
    private final Undo undo;

    LastSteps(Cases cases, Undo undo) {
        this.cases = cases;
        this.undo = undo;
    }

    /** Carries the cases on which something was done to the page that follows. */
    static void carry(RedirectAttributes redirect, List<UUID> done) {
        redirect.addFlashAttribute(CARRIED, joined(done));
    }

    /** The same for a page that is shown at once. */
    static void show(Model model, List<UUID> done) {
        model.addAttribute(CARRIED, joined(done));
    }

    private static String joined(List<UUID> done) {
        return done.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** The step on this case that this member of staff can undo at this moment. */
    Optional<LastStep> find(UUID id, Staff staff) {
        return cases.find(new CaseId(id), staff)
                .flatMap(file ->
                        undo.find(file, Actor.of(staff)).map(entry -> new LastStep(id, file.headline(), entry)));
    }

    /** The steps carried here that can still be undone. */
    List<LastStep> carried(Model model, Staff staff) {
        return model.getAttribute(CARRIED) instanceof String ids && !ids.isEmpty()
                ? Arrays.stream(ids.split(","))
                        .map(UUID::fromString)
                        .flatMap(id -> find(id, staff).stream())
                        .toList()
                : List.of();
    }
}
