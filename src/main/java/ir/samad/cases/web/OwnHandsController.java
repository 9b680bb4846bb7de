package ir.samad.cases.web;

import ir.samad.access.Requester;
import ir.samad.cases.ApplicantHands;
import ir.samad.shell.Citizen;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.shell.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an applicant does with his case of his own accord: add to it, take it back, see who has opened it. */
@Controller
class OwnHandsController {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REASON = 1000;

    private final ApplicantDoor door;
    private final ApplicantHands hands;
    private final ApplicantViews views;
    private final UploadedFiles uploads;
    private final OwnAccesses accesses;

    OwnHandsController(
            ApplicantDoor door,
            ApplicantHands hands,
            ApplicantViews views,
            UploadedFiles uploads,
            OwnAccesses accesses) {
        this.door = door;
        this.hands = hands;
        this.views = views;
        this.uploads = uploads;
        this.accesses = accesses;
    }

    @Open
    @PostMapping("/track/case/{id}/add")
    String add(
            @PathVariable UUID id,
            Form form,
            @RequestParam(name = "addedDocuments", required = false) List<MultipartFile> sent,
            @Nullable Citizen citizen,
            Requester requester,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var file = door.own(id, citizen, request);
        var text = form.text("addition", 0, LONGEST_TEXT);
        var files = uploads.read(form, "addedDocuments", sent, requester);
        if (text != null && !form.isRefused()) {
            form.keep("addition", hands.add(file.id(), text, files));
        }
        if (form.isRefused()) {
            return views.show(file, form, model);
        }
        Told.done(redirect, "cases.follow.added");
        return "redirect:/track/case/" + id;
    }

    @Open
    @PostMapping("/track/case/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            Form form,
            @Nullable Citizen citizen,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var file = door.own(id, citizen, request);
        var reason = form.text("withdrawReason", 0, LONGEST_REASON);
        if (reason != null) {
            form.keep("withdrawReason", hands.withdraw(file.id(), reason));
        }
        if (form.isRefused()) {
            return views.show(file, form, model);
        }
        Told.done(redirect, "cases.follow.withdrawn");
        return "redirect:/track/case/" + id;
    }

    /** Who of the staff has opened what he gave, by position; for him alone. */
    @Open
    @GetMapping("/track/case/{id}/accesses")
    String accesses(@PathVariable UUID id, @Nullable Citizen citizen, HttpServletRequest request, Model model) {
        var file = door.own(id, citizen, request);
        model.addAttribute("file", file);
        model.addAttribute("accesses", accesses.of(file));
        return "cases/track_accesses";
    }
}
