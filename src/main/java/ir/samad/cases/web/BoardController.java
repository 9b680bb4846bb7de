package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.Boards;
import ir.samad.cases.filing.BoardForms;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refers a case to a legal authority as well, and notes what that decided (N-10-3-t). */
@Controller
@Needs
class BoardController {

    private final CasePage page;
    private final WorkForms forms;
    private final Boards boards;

    BoardController(CasePage page, WorkForms forms, Boards boards) {
        this.page = page;
        this.forms = forms;
        this.boards = boards;
    }

    @PostMapping("/staff/cases/{id}/board")
    String refer(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "board",
                file -> Optional.ofNullable(BoardForms.readLetter(form))
                        .map(letter -> boards.refer(file.id(), forms.seen(form), Actor.of(staff), letter)));
    }

    @PostMapping("/staff/cases/{id}/board-result")
    String noteResult(
            @PathVariable UUID id,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        return page.act(
                new Acting(id, staff, form, model, redirect, request),
                "board-result",
                file -> Optional.ofNullable(BoardForms.readResult(form))
                        .map(result -> boards.noteResult(file.id(), forms.seen(form), Actor.of(staff), result)));
    }
}
