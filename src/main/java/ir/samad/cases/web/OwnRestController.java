package ir.samad.cases.web;

import ir.samad.audit.AccessRecords;
import ir.samad.shell.Citizen;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A citizen reads what is kept of his meetings and turns, and who has opened it (N-5-2); recorded. */
@Controller
class OwnRestController {

    private static final Pattern PAGE = Pattern.compile("[0-9]{1,3}");

    private final OwnRest rest;
    private final AccessRecords records;

    OwnRestController(OwnRest rest, AccessRecords records) {
        this.rest = rest;
        this.records = records;
    }

    @Open
    @GetMapping("/my/meetings")
    String list(@Nullable Citizen citizen, Form form, Model model) {
        if (citizen == null) {
            return "redirect:/my";
        }
        var page = PAGE.matcher(form.value("page")).matches() ? Integer.parseInt(form.value("page")) : 0;
        var listed = rest.list(citizen, page);
        var kept = listed.stream().limit(OwnRest.PAGE).toList();
        model.addAttribute("number", page);
        model.addAttribute("more", listed.size() > kept.size());
        kept.forEach(one -> records.record(citizen, one.record().id(), "cases.access.by-contact"));
        model.addAttribute("kept", kept);
        return "cases/my_meetings";
    }
}
