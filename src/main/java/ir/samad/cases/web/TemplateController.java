package ir.samad.cases.web;

import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.AnswerTemplate;
import ir.samad.cases.AnswerTemplates;
import ir.samad.cases.filing.FilingForms;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import ir.samad.catalogue.Topics;
import ir.samad.database.Ids;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts a body keeps ready for its answers, kept by its head and the head of his office. */
@Controller
@Needs(Right.KEEP_TEMPLATES)
class TemplateController implements Menu {

    private static final String PATH = "/staff/templates";
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 3500;

    private final AnswerTemplates templates;
    private final FilingForms filing;
    private final Topics topics;
    private final Clock clock;

    TemplateController(AnswerTemplates templates, FilingForms filing, Topics topics, Clock clock) {
        this.templates = templates;
        this.filing = filing;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(Staff staff, Model model) {
        return page(null, staff, new Form(), model);
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, Staff staff, Model model) {
        var template = own(id, staff);
        var topic = template.topic();
        var form = new Form()
                .fill("templateName", template.name())
                .fill("type", template.type() == null ? "" : template.type())
                .fill("topic", topic == null ? "" : topic.value())
                .fill("outcome", template.outcome() == null ? "" : template.outcome())
                .fill("templateText", template.text());
        return page(id, staff, form, model);
    }

    @PostMapping(PATH)
    String add(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        return keep(Ids.next(clock), null, staff, form, model, redirect);
    }

    @PostMapping(PATH + "/{id}")
    String change(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        return keep(own(id, staff).id(), id, staff, form, model, redirect);
    }

    @PostMapping(PATH + "/{id}/delete")
    String delete(@PathVariable UUID id, Staff staff, RedirectAttributes redirect) {
        if (!templates.delete(id, staff)) {
            throw new NotFound("Template " + id);
        }
        Told.done(redirect, "cases.template.deleted");
        return "redirect:" + PATH;
    }

    private String keep(
            UUID id, @Nullable UUID shown, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var name = form.text("templateName", 2, LONGEST_NAME);
        var text = form.text("templateText", SHORTEST_TEXT, LONGEST_TEXT);
        var type = form.value("type").isEmpty() ? null : form.choice("type", CaseType.class);
        var outcome = form.value("outcome").isEmpty() ? null : form.choice("outcome", AnswerOutcome.class);
        var topic = topic(form);
        if (!form.isRefused() && name != null && text != null) {
            form.keep("templateText", templates.keep(new AnswerTemplate(id, name, type, topic, outcome, text), staff));
        }
        if (form.isRefused()) {
            return page(shown, staff, form, model);
        }
        Told.done(redirect, "cases.template.kept");
        return "redirect:" + PATH;
    }

    private @Nullable TopicId topic(Form form) {
        if (form.value("topic").isEmpty()) {
            return null;
        }
        try {
            var topic = new TopicId(UUID.fromString(form.value("topic")));
            if (topics.find(topic).isPresent()) {
                return topic;
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below
        }
        form.refuse("topic", Refusal.of("shell.form.not-in-list"));
        return null;
    }

    private AnswerTemplate own(UUID id, Staff staff) {
        return templates.find(id, staff).orElseThrow(() -> new NotFound("Template " + id));
    }

    private String page(@Nullable UUID shown, Staff staff, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("shown", shown == null ? "" : shown.toString());
        model.addAttribute("templates", templates.list(staff));
        model.addAttribute("types", filing.typeOptions());
        model.addAttribute("topics", topicOptions());
        return "cases/templates";
    }

    private List<Option> topicOptions() {
        return topics.listAll().stream()
                .filter(topic -> !topic.bodies().isEmpty())
                .map(topic -> new Option(topic.id().value().toString(), topic.name()))
                .toList();
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_TEMPLATES)
                ? List.of(new MenuItem(PATH, "cases.template.menu", 60))
                : List.of();
    }
}
