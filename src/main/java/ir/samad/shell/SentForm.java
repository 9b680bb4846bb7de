package ir.samad.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What somebody sent in a form that could not be taken, to be written into a page that needs nothing but itself. Passwords
 * and codes are not kept; files cannot be.
 *
 * @param path where it was to go
 * @param fields what was typed
 * @param withFiles whether it may have had files
 */
record SentForm(String path, List<Field> fields, boolean withFiles) {

    private static final int MOST_FIELDS = 300;
    private static final int LONGEST = 300_000;
    private static final int WORTH_SHOWING = 20;

    /** One field of a form. */
    record Field(String name, String value) {

        String hidden() {
            return "<input type=\"hidden\" name=\"" + HtmlUtils.htmlEscape(name) + "\" value=\""
                    + HtmlUtils.htmlEscape(value).replace("\n", "&#10;") + "\">";
        }
    }

    /**
     * The form of this request; null when it is none, is too long, or the browser does not say that a page of ours sent it:
     * what another site made must not come back as if it were ours.
     */
    static @Nullable SentForm of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return null;
        }
        var fields = new ArrayList<Field>();
        try {
            request.getParameterMap().forEach((name, values) -> {
                for (var value : values) {
                    if (!isSecret(name)) {
                        fields.add(new Field(name, value));
                    }
                }
            });
        } catch (RuntimeException unreadable) {
            return null;
        }
        var length = fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        if (fields.isEmpty() || fields.size() > MOST_FIELDS || length > LONGEST) {
            return null;
        }
        var type = String.valueOf(request.getContentType());
        var query = request.getQueryString();
        return new SentForm(
                request.getRequestURI() + (query == null ? "" : "?" + query), fields, type.startsWith("multipart/"));
    }

    /** The mark of the form stays, so that it can be sent again as it is. */
    private static boolean isSecret(String name) {
        return name.equals("code") || name.toLowerCase(Locale.ROOT).contains("password");
    }

    /**
     * The form with everything in hidden fields, and what was long in sight.
     *
     * @param explanation said before it
     * @param button on its button
     */
    String html(String explanation, String button) {
        var html = new StringBuilder("<form method=\"post\" action=\"" + HtmlUtils.htmlEscape(path) + "\">\n<p>"
                + HtmlUtils.htmlEscape(explanation) + "</p>\n");
        for (var field : fields) {
            if (field.value().length() > WORTH_SHOWING && !field.name().startsWith("_")) {
                html.append("<blockquote dir=\"auto\" tabindex=\"0\">")
                        .append(HtmlUtils.htmlEscape(field.value()))
                        .append("</blockquote>\n");
            }
        }
        fields.forEach(field -> html.append(field.hidden()).append('\n'));
        return html.append("<p><button type=\"submit\">")
                .append(HtmlUtils.htmlEscape(button))
                .append("</button></p>\n</form>")
                .toString();
    }
}
