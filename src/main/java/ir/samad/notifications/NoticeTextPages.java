package ir.samad.notifications;

import ir.samad.calendar.JalaliDate;
import ir.samad.database.Ids;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.vocabulary.PersianText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of notices: seen with an example and their history, worded otherwise with a reason. */
@Controller
@Needs(Right.KEEP_PARAMETERS)
class NoticeTextPages {

    static final String PATH = "/staff/notices/texts";

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_DECISIONS = 1_000_000;

    private final NoticeTexts texts;
    private final Parameters parameters;
    private final Clock clock;

    NoticeTextPages(NoticeTexts texts, Parameters parameters, Clock clock) {
        this.texts = texts;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(Model model) {
        var sheets = new ArrayList<NoticeTextSheet>();
        for (var text : texts.list()) {
            for (var locale : NoticeTexts.languages()) {
                sheets.add(sheet(text, locale, null));
            }
        }
        model.addAttribute("sheets", sheets);
        return "notifications/texts";
    }

    @GetMapping(PATH + "/{key}/{language}")
    String show(@PathVariable String key, @PathVariable String language, Model model) {
        var text = text(key);
        var locale = locale(language);
        var counting = texts.findCounting(key, language);
        var form = new Form()
                .fill("body", counting.map(DecidedText::body).orElseGet(() -> texts.ownBody(text, locale)))
                .fill(
                        "subjectLine",
                        counting.map(DecidedText::subjectLine).orElseGet(() -> texts.ownSubject(text, locale)))
                .fill("from", JalaliDate.of(LocalDate.now(clock)));
        return page(sheet(text, locale, form.value("body")), form, model);
    }

    @PostMapping(PATH + "/{key}/{language}")
    String change(
            @PathVariable String key,
            @PathVariable String language,
            Staff staff,
            Form form,
            Model model,
            RedirectAttributes redirect) {
        var text = text(key);
        var locale = locale(language);
        var ending = form.has("end");
        var body = ending ? null : body(form, text, locale);
        var subjectLine = ending ? null : subjectLine(form, text);
        if (!form.has("preview")) {
            var from = form.read("from", JalaliDate::read);
            var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
            var seen = form.number("seen", 0, MOST_DECISIONS);
            if (!form.isRefused() && from != null && reason != null && seen != null) {
                var decided = new DecidedText(
                        Ids.next(clock),
                        key,
                        language,
                        body,
                        subjectLine,
                        from.toLocalDate(),
                        PersianText.normaliseLong(reason),
                        staff.personId(),
                        staff.name(),
                        clock.instant(),
                        0);
                form.keep("", texts.decide(decided, seen));
            }
            if (!form.isRefused()) {
                Told.done(redirect, "notifications.texts.done");
                return "redirect:" + PATH + "/" + key + "/" + language;
            }
        }
        return page(sheet(text, locale, form.value("body").strip()), form, model);
    }

    private @Nullable String body(Form form, NoticeText text, Locale locale) {
        var typed = form.text("body", 1, NoticeTexts.LONGEST);
        if (typed == null) {
            return null;
        }
        var body = typed.replace("\r\n", "\n");
        texts.refusalOfBody(text, body, locale).ifPresent(refusal -> form.refuse("body", refusal));
        return body;
    }

    private @Nullable String subjectLine(Form form, NoticeText text) {
        var typed = form.text("subjectLine", 1, NoticeTexts.LONGEST_SUBJECT);
        if (typed != null) {
            texts.refusalOfSubject(text, typed).ifPresent(refusal -> form.refuse("subjectLine", refusal));
        }
        return typed;
    }

    private static String page(NoticeTextSheet sheet, Form form, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        return "notifications/text";
    }

    private NoticeTextSheet sheet(NoticeText text, Locale locale, @Nullable String body) {
        var language = locale.getLanguage();
        var example = body == null
                        || body.isBlank()
                        || NamedFields.refusal(body, text, false).isPresent()
                ? null
                : texts.example(body.replace("\r\n", "\n"), locale);
        return new NoticeTextSheet(
                text,
                language,
                texts.ownBody(text, locale),
                texts.ownSubject(text, locale),
                texts.findCounting(text.messageKey(), language).orElse(null),
                texts.listHistory(text.messageKey(), language),
                example,
                example == null ? 0 : SmsText.of(example).parts().size(),
                parameters.integer(ParameterKey.NOTICE_PARTS));
    }

    private NoticeText text(String key) {
        return texts.find(key).orElseThrow(() -> new NotFound("No such text of notices"));
    }

    private static Locale locale(String language) {
        return NoticeTexts.languages().stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> new NotFound("No notices in this language"));
    }
}
