package ir.samad.integration.web;

import ir.samad.attachments.Upload;
import ir.samad.integration.Answer;
import ir.samad.integration.Answers;
import ir.samad.integration.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that change something: each is done once under its key, and answered in JSON. */
@Component
class JsonAnswers {

    private final Answers answers;
    private final JsonMapper json;

    JsonAnswers(Answers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * What was made.
     *
     * @param location its address
     * @param value what is told of it
     */
    record Made(String location, Object value) {}

    /** Does it once; answers 201 with the address of what was made. */
    ResponseEntity<byte[]> make(HttpServletRequest request, Sent sent, Function<IdempotencyKey, Made> doing) {
        var key = Call.idempotencyKey(request);
        return answer(answers.once(key, digest(request, sent), () -> {
            var made = doing.apply(key);
            return new Answer(HttpStatus.CREATED.value(), made.location(), json.writeValueAsBytes(made.value()));
        }));
    }

    /** Does it once; answers 200. */
    ResponseEntity<byte[]> act(HttpServletRequest request, Sent sent, Supplier<Object> doing) {
        var key = Call.idempotencyKey(request);
        return answer(answers.once(
                key,
                digest(request, sent),
                () -> new Answer(HttpStatus.OK.value(), null, json.writeValueAsBytes(doing.get()))));
    }

    private static byte[] digest(HttpServletRequest request, Sent sent) {
        return Answers.digest(
                request.getMethod() + " " + request.getRequestURI(),
                sent.body(),
                sent.documents().stream().map(Upload::content).toList());
    }

    private static ResponseEntity<byte[]> answer(Answer answer) {
        var entity = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        var location = answer.location();
        if (location != null) {
            entity.header(HttpHeaders.LOCATION, location);
        }
        return entity.body(answer.body());
    }
}
