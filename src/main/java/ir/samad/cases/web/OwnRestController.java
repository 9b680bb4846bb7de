package ir.samad.cases.web;

import ir.samad.audit.AccessRecords;
import ir.samad.shell.Citizen;
import ir.samad.shell.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A citizen reads what is kept of his meetings and turns, and who has opened it (N-5-2); recorded. */
@Controller
class OwnRestController {

    private final OwnRest rest;
    private final AccessRecords records;

    OwnRestController(OwnRest rest, AccessRecords records) {
        this.rest = rest;
        this.records = records;
    }

    @Open
    @GetMapping("/my/meetings")
    String list(@Nullable Citizen citizen, Model model) {
        if (citizen == null) {
            return "redirect:/my";
        }
        var kept = rest.list(citizen);
        kept.forEach(one -> records.record(citizen, one.record().id(), "cases.access.by-contact"));
        model.addAttribute("kept", kept);
        return "cases/my_meetings";
    }
}
