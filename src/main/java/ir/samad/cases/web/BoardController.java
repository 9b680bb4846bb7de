package ir.samad.cases.web;

import ir.samad.cases.Boards;
import ir.samad.cases.filing.BoardForms;
import ir.samad.shell.Needs;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Refers a case to a legal authority as well, and notes what that decided (N-10-3-t). */
@Controller
@Needs
class BoardController {

    private final PageActs acts;
    private final Boards boards;

    BoardController(PageActs acts, Boards boards) {
        this.acts = acts;
        this.boards = boards;
    }

    @PostMapping("/staff/cases/{id}/board")
    String refer(Acting acting) {
        return acts.act(
                acting,
                "board",
                file -> Optional.ofNullable(BoardForms.readLetter(acting.form()))
                        .map(letter -> boards.refer(file.id(), acting.seen(), acting.actor(), letter)));
    }

    @PostMapping("/staff/cases/{id}/board-result")
    String noteResult(Acting acting) {
        return acts.act(
                acting,
                "board-result",
                file -> Optional.ofNullable(BoardForms.readResult(acting.form()))
                        .map(result -> boards.noteResult(file.id(), acting.seen(), acting.actor(), result)));
    }
}
