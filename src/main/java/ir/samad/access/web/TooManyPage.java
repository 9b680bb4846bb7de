package ir.samad.access.web;

import ir.samad.access.Limits;
import ir.samad.access.TooMany;
import ir.samad.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever did something too often when he may do it again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyPage {

    private final MessageSource messages;

    TooManyPage(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object tooMany(TooMany refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var refusal = Limits.refusal(refused.waitFor());
        var seconds =
                Long.toString(Math.max(1, refused.waitFor().plusMillis(999).toSeconds()));
        var accept = request.getHeader("Accept");
        if (request.getRequestURI().startsWith("/api/") || (accept != null && accept.contains("json"))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.TOO_MANY_REQUESTS, Texts.sentence(messages, refusal, locale)));
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
        return new ModelAndView(
                "shell/error",
                Map.of("status", HttpStatus.TOO_MANY_REQUESTS.value(), "refusal", refusal),
                HttpStatus.TOO_MANY_REQUESTS);
    }
}
