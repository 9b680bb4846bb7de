package ir.samad.shell;

import ir.samad.database.Storage;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers while the database is away or full: a plain page made of one file, with what was typed in a form that can be sent
 * again, or problem+json. It needs neither session nor database.
 */
@Component
class Unavailable {

    private static final String RETRY_SECONDS = "30";
    private static final String PLACE_OF_FORM = "<!-- sent -->";

    private final String page;
    private final MessageSource messages;
    private final JsonMapper json;
    private final ObjectProvider<Storage> storage;

    Unavailable(MessageSource messages, JsonMapper json, ObjectProvider<Storage> storage) throws IOException {
        this.page = StreamUtils.copyToString(
                new ClassPathResource("static/assets/unavailable.html").getInputStream(), StandardCharsets.UTF_8);
        this.messages = messages;
        this.json = json;
        this.storage = storage;
    }

    /**
     * Answers, whatever was written before.
     *
     * @param outage why; null when that is not known
     */
    void answer(HttpServletRequest request, HttpServletResponse response, @Nullable Outage outage) throws IOException {
        if (outage == Outage.FULL) {
            storage.getObject().wasFull();
        }
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("X-Request-Id", RequestNumber.of(request));
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        var refusal = Refusal.of("shell.outage." + (outage == null ? Outage.AWAY : outage));
        if (Errors.wantsJson(request)) {
            response.setContentType("application/problem+json");
            var problem = Errors.detail(
                    messages, locale(request), org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE, refusal);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            return;
        }
        response.setContentType("text/html;charset=" + StandardCharsets.UTF_8);
        response.getOutputStream()
                .write(page.replace(PLACE_OF_FORM, middle(request, outage)).getBytes(StandardCharsets.UTF_8));
    }

    private String middle(HttpServletRequest request, @Nullable Outage outage) {
        var full = outage == Outage.FULL ? "<p>" + text("shell.outage.FULL") + "</p>\n" : "";
        var sent = SentForm.of(request);
        return sent == null
                ? full
                : full
                        + sent.html(
                                text("shell.outage.kept") + (sent.withFiles() ? " " + text("shell.outage.files") : ""),
                                text("shell.outage.again"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Texts.PERSIAN);
    }

    /** Programs say their language at each request; the cookie of a person does not matter here. */
    private static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Texts.PERSIAN : request.getLocale();
    }
}
