package ir.samad.satisfaction;

import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.shell.Option;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the single-use link: two questions and room for a remark. */
@Controller
class RatingController {

    private static final int BEST = 5;
    private static final int LONGEST_REMARK = 1000;

    private final Ratings ratings;
    private final MessageSource messages;

    RatingController(Ratings ratings, MessageSource messages) {
        this.ratings = ratings;
        this.messages = messages;
    }

    @Open
    @GetMapping("/rate/{secret:[A-Za-z0-9_-]{20}}")
    String ask(@PathVariable String secret, Model model) {
        if (!ratings.isOpen(secret)) {
            return "satisfaction/used";
        }
        return page(secret, new Form(), model);
    }

    @Open
    @PostMapping("/rate/{secret:[A-Za-z0-9_-]{20}}")
    String rate(@PathVariable String secret, Form form, Model model) {
        var mark = form.number("mark", 1, BEST);
        var solved = form.value("solved");
        if (!List.of("yes", "no").contains(solved)) {
            form.refuse("solved", Refusal.of("shell.form.choose"));
        }
        var remark = form.text("remark", 0, LONGEST_REMARK);
        if (form.isRefused() || mark == null || remark == null) {
            return page(secret, form, model);
        }
        return ratings.rate(secret, mark, solved.equals("yes"), remark).find().isPresent()
                ? "redirect:/rate/thanks"
                : "satisfaction/used";
    }

    @Open
    @GetMapping("/rate/thanks")
    String thanks() {
        return "satisfaction/thanks";
    }

    private String page(String secret, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("secret", secret);
        model.addAttribute(
                "marks",
                IntStream.iterate(BEST, mark -> mark >= 1, mark -> mark - 1)
                        .mapToObj(mark -> new Option(Integer.toString(mark), text("satisfaction.mark." + mark)))
                        .toList());
        model.addAttribute(
                "solved",
                List.of(
                        new Option("yes", text("satisfaction.solved.yes")),
                        new Option("no", text("satisfaction.solved.no"))));
        return "satisfaction/rate";
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
