package ir.samad.cases.web;

import ir.samad.cases.Reviews;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** A superior looks at an answer before it leaves: he releases it or gives it back. */
@Controller
@Needs(Right.HANDLE_CASES)
class ReviewController {

    private final PageActs acts;
    private final Reviews reviews;
    private final WorkForms forms;

    ReviewController(PageActs acts, Reviews reviews, WorkForms forms) {
        this.acts = acts;
        this.reviews = reviews;
        this.forms = forms;
    }

    @PostMapping("/staff/cases/{id}/release")
    String release(Acting acting) {
        return acts.act(
                acting, "release", file -> Optional.of(reviews.release(file.id(), acting.seen(), acting.actor())));
    }

    @PostMapping("/staff/cases/{id}/give-back")
    String giveBack(Acting acting) {
        return acts.act(
                acting,
                "give-back",
                file -> forms.readRemark(acting.form(), "giveBackRemark")
                        .map(remark -> reviews.giveBack(file.id(), acting.seen(), acting.actor(), remark)));
    }
}
