package ir.samad.shell;

import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Carries to the one place that shows errors why a program's request is not served: a status, a sentence, and at which
 * fields of what it sent something is wrong. It becomes problem+json (RFC 9457).
 */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final transient Refusal refusal;
    private final transient List<AtField> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /**
     * What is wrong at one field.
     *
     * @param field its name as it was sent
     * @param refusal why
     */
    public record AtField(String field, Refusal refusal) {}

    public Problem(HttpStatus status, Refusal refusal) {
        this(status, refusal, List.of());
    }

    private Problem(HttpStatus status, Refusal refusal, List<AtField> errors) {
        super(status.value() + " " + refusal.messageKey());
        this.status = status;
        this.refusal = refusal;
        this.errors = List.copyOf(errors);
    }

    /** Everything that is refused in a form, each at its field; the first refusal of a field is the one that is told. */
    public static Problem of(Form form) {
        var errors = new ArrayList<AtField>();
        form.refusals().forEach((field, refusals) -> errors.add(new AtField(field, refusals.getFirst())));
        return of(errors);
    }

    /** What is wrong at fields; a single error is told as the problem itself. */
    public static Problem of(List<AtField> errors) {
        var whole =
                errors.size() == 1 ? errors.getFirst().refusal() : Refusal.of("shell.problem.fields", errors.size());
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, whole, errors);
    }

    /** Sends this header with the answer. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    Refusal refusal() {
        return refusal;
    }

    List<AtField> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
