package ir.samad.administration;

import ir.samad.catalogue.Evidence;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.TopicId;
import ir.samad.catalogue.Topics;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which topics ask for evidence of what was done, so that no answer says «done» without it. */
@Controller
@Needs(Right.KEEP_PARAMETERS)
class EvidencePages implements Menu {

    static final String PATH = "/staff/topics/evidence";

    private static final int MOST = 50;
    private static final int LONGEST_WORDS = 100;
    private static final int LATE = 825;

    private final Topics topics;

    EvidencePages(Topics topics) {
        this.topics = topics;
    }

    @GetMapping(PATH)
    String list(Form form, Model model) {
        return page(form, model);
    }

    @PostMapping(PATH + "/{id}")
    String set(@PathVariable String id, Form form, Model model, RedirectAttributes redirect) {
        var evidence = form.choice("evidence", Evidence.class);
        if (evidence == null) {
            model.addAttribute("refused", id);
            return page(form, model);
        }
        try {
            if (!topics.askFor(new TopicId(UUID.fromString(id)), evidence)) {
                throw new NotFound("Topic " + id);
            }
        } catch (IllegalArgumentException noSuchId) {
            throw new NotFound("Topic " + id);
        }
        Told.done(redirect, "administration.evidence.told");
        redirect.addAttribute("find", form.value("find"));
        return "redirect:" + PATH;
    }

    /** Those whose name holds the words; without words those that ask for something. */
    private String page(Form form, Model model) {
        var typed = form.copy().text("find", 0, LONGEST_WORDS);
        var words = typed == null ? "" : typed;
        var searching = !words.isBlank();
        List<Topic> shown = searching
                ? topics.search(words, MOST)
                : topics.listAll().stream()
                        .filter(topic -> topic.evidence() != Evidence.NONE)
                        .toList();
        model.addAttribute("form", form);
        model.addAttribute("searching", searching);
        model.addAttribute("topics", shown);
        return "administration/evidence";
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_PARAMETERS)
                ? List.of(new MenuItem(PATH, "administration.evidence.menu", LATE))
                : List.of();
    }
}
