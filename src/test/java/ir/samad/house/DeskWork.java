package ir.samad.house;

import ir.samad.house.WebClient.Answer;
import ir.samad.vocabulary.NationalId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What members of staff do on their pages, over HTTP, filling in the forms as they are served. */
public final class DeskWork {

    private static final AtomicInteger NUMBER = new AtomicInteger(2000);

    private DeskWork() {}

    public static void signIn(WebClient web, String username, String password) {
        web.get("/staff/login");
        var answer = web.post("/staff/login", Map.of("username", username, "password", password));
        if (answer.location().isEmpty()) {
            throw new AssertionError("Not signed in: " + answer.status() + "\n" + answer.text());
        }
    }

    /** Registers a request of somebody new at the desk, with all that is asked, and returns the tracking code shown. */
    public static String register(WebClient desk, String topicName, String county, String mobile) {
        var page = desk.get("/staff/desk");
        var form = form(page, "/staff/desk");
        var fields = fields(form);
        fields.putAll(Map.of(
                "identity",
                nationalId(),
                "firstName",
                "مریم",
                "lastName",
                "احمدی",
                "mobile",
                mobile,
                "type",
                "REQUEST",
                "text",
                "دو روز است آب کوچهٔ ما قطع است.",
                "topic",
                option(form, "topic", topicName),
                "county",
                county));
        var done = desk.post("/staff/desk", fields);
        return Optional.ofNullable(done.page().selectFirst("#tracking-code bdi"))
                .map(Element::text)
                .map(DeskWork::digits)
                .orElseThrow(() -> new AssertionError("Not registered: " + done.status() + "\n" + done.text()));
    }

    /** The path of the first case on the worklist. */
    public static String firstOnWorklist(WebClient web) {
        return Optional.ofNullable(web.get("/staff/worklist").page().selectFirst("table.worklist tbody a"))
                .orElseThrow(() -> new AssertionError("The worklist is empty"))
                .attr("href");
    }

    /** Does something on a case's page, such as {@code refer}, and returns the page after it. */
    public static Answer act(WebClient web, String path, String action, Map<String, String> typed) {
        var fields = fields(form(web.get(path), path + "/" + action));
        fields.putAll(typed);
        var answer = web.post(path + "/" + action, fields);
        if (answer.location().isEmpty()) {
            throw new AssertionError(action + " was refused: " + answer.status() + "\n" + answer.text());
        }
        return web.follow(answer);
    }

    /** Fills in the form of a page, as it is served and with what is typed, and returns the answer to it. */
    public static Answer send(WebClient web, String path, Map<String, String> typed) {
        var page = web.follow(web.get(path));
        var form = form(page, path);
        var fields = fields(form);
        fields.putAll(typed);
        return form.attr("enctype").contains("multipart")
                ? web.postFiles(path, fields, "documents", Map.of())
                : web.post(path, fields);
    }

    private static FormElement form(Answer answer, String action) {
        return answer.page().select("form[method=post]").stream()
                .filter(form ->
                        form.attr("action").isEmpty() || form.attr("action").equals(action))
                .map(FormElement.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for " + action + ": " + answer.text()));
    }

    private static Map<String, String> fields(FormElement form) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static String option(FormElement form, String select, String label) {
        return form.select("select[name=" + select + "] option").stream()
                .filter(option -> option.text().contains(label))
                .map(option -> option.attr("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No choice " + label));
    }

    /** As they are typed, without groups, in Latin digits. */
    private static String digits(String shown) {
        var digits = new StringBuilder();
        shown.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }

    private static String nationalId() {
        while (true) {
            var first = "098%06d".formatted(NUMBER.incrementAndGet());
            for (var check = 0; check < 10; check++) {
                var read = NationalId.read(first + check).find();
                if (read.isPresent()) {
                    return read.get().value();
                }
            }
        }
    }
}
