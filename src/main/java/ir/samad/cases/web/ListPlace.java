package ir.samad.cases.web;

import ir.samad.shell.Form;
import ir.samad.worklist.Box;
import ir.samad.worklist.Urgency;
import ir.samad.worklist.View;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Where in the worklist somebody stands: the view he looks at, as it is written in addresses and in the forms he sends
 * from there, so that what he does leaves him where he was.
 *
 * @param view what the list shows
 */
public record ListPlace(View view) {

    /** The field in which forms carry the place. */
    static final String FIELD = "list";

    private static final String LIST = "/staff/worklist";
    private static final String KIND = "catalogue.type.";
    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 10_000;

    /** The place an address names; what cannot be read is left out. */
    static ListPlace of(Form form) {
        var box = constant(Box.class, form.value("box"));
        var order = constant(View.Order.class, form.value("order"));
        var usual = box == Box.SENT ? View.Order.NEWEST : View.Order.DUE;
        var reading = form.copy();
        var words = reading.text("q", 0, LONGEST_WORDS);
        var page = reading.number("page", 1, LAST_PAGE);
        return new ListPlace(new View(
                box,
                form.has("overdue"),
                form.has("soon"),
                form.has("unread"),
                constant(Urgency.class, form.value("urgency")),
                form.value("type").matches("[A-Z_]{1,20}") ? KIND + form.value("type") : "",
                words == null ? "" : words,
                order == null ? usual : order,
                page == null ? 1 : page));
    }

    /** The place from which a form was sent; null when it was not sent from the worklist. */
    static @Nullable ListPlace from(Form form) {
        if (!form.has(FIELD)) {
            return null;
        }
        var query = UriComponentsBuilder.newInstance()
                .query(form.value(FIELD))
                .build()
                .getQueryParams();
        var decoded = new Form();
        query.forEach((name, values) -> decoded.fill(name, values.isEmpty() ? "" : decode(values.getFirst())));
        return of(decoded);
    }

    private static String decode(@Nullable String value) {
        try {
            return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    /** The place as the query of an address; empty for everything open in the usual order. */
    public String query() {
        var query = new StringJoiner("&");
        var box = view.box();
        if (box != null) {
            query.add("box=" + box.name());
        }
        if (view.overdue()) {
            query.add("overdue=on");
        }
        if (view.soon()) {
            query.add("soon=on");
        }
        if (view.unread()) {
            query.add("unread=on");
        }
        var urgency = view.urgency();
        if (urgency != null) {
            query.add("urgency=" + urgency.name());
        }
        if (!view.category().isEmpty()) {
            query.add("type=" + view.category().substring(KIND.length()));
        }
        if (!view.words().isEmpty()) {
            query.add("q=" + UriUtils.encode(view.words(), StandardCharsets.UTF_8));
        }
        if (view.order() != (box == Box.SENT ? View.Order.NEWEST : View.Order.DUE)) {
            query.add("order=" + view.order().name());
        }
        if (view.page() > 1) {
            query.add("page=" + view.page());
        }
        return query.toString();
    }

    /** The address of the place. */
    public String href() {
        return LIST + (query().isEmpty() ? "" : "?" + query());
    }

    /** The address of the place with a case open beside the list. */
    public String beside(UUID subject) {
        return LIST + "?" + (query().isEmpty() ? "" : query() + "&") + "open=" + subject;
    }

    /** Where its counts are asked for. */
    public String live() {
        return LIST + "/counts" + (query().isEmpty() ? "" : "?" + query());
    }

    /** The same view on another page. */
    ListPlace onPage(int page) {
        return new ListPlace(new View(
                view.box(),
                view.overdue(),
                view.soon(),
                view.unread(),
                view.urgency(),
                view.category(),
                view.words(),
                view.order(),
                page));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> list, String name) {
        return Arrays.stream(list.getEnumConstants())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
