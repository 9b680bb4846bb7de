package ir.samad.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form that could not be taken, because his session had ended or the form was too old: carried
 * from page to page in hidden fields until it can be sent again. Passwords and codes are not carried.
 *
 * @param path where it was to go
 * @param fields what was typed
 */
public record KeptForm(String path, List<Field> fields) {

    /** Names of the hidden fields. */
    static final String PATH = "kept-path";

    static final String FIELD = "kept-field";

    private static final int MOST_FIELDS = 300;
    private static final int LONGEST = 300_000;

    /** One field of a form. */
    public record Field(String name, String value) {

        /** Both in one text, for a hidden field. */
        public String both() {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        static Field read(String both) {
            var parts = both.split("=", 2);
            return new Field(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
    }

    /** What this request carries in its own fields; null when it is not a form sent from one of our pages. */
    static @Nullable KeptForm sentWith(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || !SameSite.isOurs(request)) {
            return null;
        }
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!isSecret(name) && !name.equals(PATH) && !name.equals(FIELD)) {
                for (var value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return bounded(new KeptForm(LocalPath.of(request), fields));
    }

    /** What this request carries in hidden fields for a form before it; null when nothing. */
    static @Nullable KeptForm carriedBy(HttpServletRequest request) {
        var path = request.getParameter(PATH);
        if (path == null || !LocalPath.orElse(path, "").equals(path)) {
            return null;
        }
        var values = request.getParameterValues(FIELD);
        try {
            return bounded(new KeptForm(
                    path,
                    values == null
                            ? List.of()
                            : java.util.Arrays.stream(values).map(Field::read).toList()));
        } catch (IllegalArgumentException brokenEncoding) {
            return null;
        }
    }

    /** Everything in one text, for the session between signing in and sending again. */
    String all() {
        var all = new StringBuilder(path);
        fields.forEach(field -> all.append('\n').append(field.both()));
        return all.toString();
    }

    static KeptForm readAll(String all) {
        var lines = List.of(all.split("\n"));
        return new KeptForm(
                lines.getFirst(), lines.stream().skip(1).map(Field::read).toList());
    }

    /** The fields worth showing to somebody who wonders whether his text is still there. */
    List<Field> longTexts() {
        return fields.stream().filter(field -> field.value().length() > 20).toList();
    }

    private static boolean isSecret(String name) {
        return name.startsWith("_")
                || name.equals("code")
                || name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static @Nullable KeptForm bounded(KeptForm form) {
        var length = form.fields().stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        return form.fields().size() > MOST_FIELDS || length > LONGEST ? null : form;
    }
}
