package ir.samad.recipients.web;

import ir.samad.recipients.Branch;
import ir.samad.recipients.HandOverRecipient;
import ir.samad.recipients.HandOverRecipients;
import ir.samad.recipients.Reach;
import ir.samad.recipients.RecipientId;
import ir.samad.recipients.RecipientKind;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.EmailAddress;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of recipients outside: seen, added to, corrected, retired (N-3-1-2, N-6-3). */
@Controller
@Needs(Right.KEEP_PARAMETERS)
class RecipientPages implements Menu {

    private static final String PATH = "/staff/recipients";
    private static final int LONGEST_CONTACT = 200;
    private static final int MOST_VERSIONS = 1_000_000;

    private final HandOverRecipients recipients;

    RecipientPages(HandOverRecipients recipients) {
        this.recipients = recipients;
    }

    @GetMapping(PATH)
    String list(Model model) {
        return page(null, new Form(), model);
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, Model model) {
        var recipient = get(id);
        var form = new Form()
                .fill("name", recipient.name())
                .fill("branch", recipient.branch())
                .fill("kind", recipient.kind())
                .fill("reach", recipient.reach())
                .fill("contact", recipient.contact())
                .fill("version", recipient.version());
        return page(recipient, form, model);
    }

    @PostMapping(PATH)
    String add(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var entry = read(form);
        if (entry != null) {
            form.keep("name", recipients.add(entry, staff));
        }
        return form.isRefused() ? page(null, form, model) : done(redirect, "recipients.added", form.value("name"));
    }

    @PostMapping(PATH + "/{id}")
    String change(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var recipient = get(id);
        var entry = read(form);
        var seen = seen(recipient, form);
        if (entry != null && seen) {
            form.keep("name", recipients.change(recipient, entry, staff));
        }
        return form.isRefused()
                ? page(recipient, form, model)
                : done(redirect, "recipients.changed", form.value("name"));
    }

    @PostMapping(PATH + "/{id}/retire")
    String retire(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        return offer(id, false, staff, form, model, redirect);
    }

    @PostMapping(PATH + "/{id}/offer")
    String offer(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        return offer(id, true, staff, form, model, redirect);
    }

    private String offer(UUID id, boolean active, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var recipient = get(id);
        if (seen(recipient, form)) {
            form.keep("", recipients.offer(recipient, active, staff));
        }
        return form.isRefused()
                ? page(recipient, form, model)
                : done(redirect, active ? "recipients.offered" : "recipients.retired", recipient.name());
    }

    private static HandOverRecipient.@Nullable Entry read(Form form) {
        var name = form.text("name", 2, HandOverRecipient.LONGEST_NAME);
        var branch = form.choice("branch", Branch.class);
        var kind = form.choice("kind", RecipientKind.class);
        var reach = form.choice("reach", Reach.class);
        var contact = reach == null ? null : readContact(form, reach);
        return form.isRefused() || name == null || branch == null || kind == null || reach == null || contact == null
                ? null
                : new HandOverRecipient.Entry(name, branch, kind, reach, contact);
    }

    private static @Nullable String readContact(Form form, Reach reach) {
        return switch (reach) {
            case POST -> form.text("contact", 0, LONGEST_CONTACT);
            case EMAIL -> {
                var mail = form.read("contact", EmailAddress::read);
                yield mail == null ? null : mail.value();
            }
            case NUMBER -> {
                var number = PersianText.code(form.value("contact"));
                if (!number.matches("[0-9]{3,15}")) {
                    form.refuse("contact", Refusal.of("recipients.not-a-number"));
                }
                yield number;
            }
        };
    }

    /** Whether the version that was seen still stands. */
    private static boolean seen(HandOverRecipient recipient, Form form) {
        var version = form.number("version", 1, MOST_VERSIONS);
        if (version != null && version != recipient.version()) {
            form.refuse("", Refusal.of("recipients.changed-meanwhile"));
        }
        return !form.isRefused();
    }

    private HandOverRecipient get(UUID id) {
        return recipients.find(new RecipientId(id)).orElseThrow(() -> new NotFound("Recipient " + id));
    }

    private String page(@Nullable HandOverRecipient shown, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("shown", shown);
        model.addAttribute("recipients", recipients.list());
        model.addAttribute("history", shown == null ? List.of() : recipients.history(shown.id()));
        return "recipients/recipients";
    }

    private static String done(RedirectAttributes redirect, String messageKey, String name) {
        Told.done(redirect, messageKey, name);
        return "redirect:" + PATH;
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_PARAMETERS)
                ? List.of(new MenuItem(PATH, "recipients.menu", 835))
                : List.of();
    }
}
