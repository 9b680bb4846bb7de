package ir.samad.meetingturns.web;

import ir.samad.meetingturns.MeetingTurns;
import ir.samad.shell.Citizen;
import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import ir.samad.shell.Told;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever proved his mobile cancels a turn of his from the page of what is kept of him. */
@Controller
class OwnTurnPages {

    private final MeetingTurns turns;

    OwnTurnPages(MeetingTurns turns) {
        this.turns = turns;
    }

    @Open
    @PostMapping("/my/turns/{id}/cancel")
    String cancel(@PathVariable UUID id, @Nullable Citizen citizen, RedirectAttributes redirect) {
        if (citizen == null) {
            return "redirect:/my";
        }
        if (turns.findOwn(id, citizen.contact()).isEmpty()) {
            throw new NotFound("Turn " + id);
        }
        turns.cancelOwn(id, citizen.contact())
                .findRefusal()
                .ifPresentOrElse(
                        refusal -> Told.warn(redirect, refusal.messageKey()),
                        () -> Told.done(redirect, "meetingturns.told.cancelled"));
        return "redirect:/my/meetings";
    }
}
