package ir.samad.shell;

import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place where what went wrong becomes a page or a problem+json. A person reads a sentence of ours and a number
 * to quote; the exception's own text stays in the log.
 */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final MessageSource messages;
    private final Unavailable unavailable;

    Errors(MessageSource messages, Unavailable unavailable) {
        this.messages = messages;
        this.unavailable = unavailable;
    }

    @ExceptionHandler
    Object refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answer(request, response, locale, HttpStatus.CONFLICT, refused.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem told, Locale locale) {
        var detail = detail(messages, locale, told.status(), told.refusal());
        detail.setProperty(
                "errors",
                told.errors().stream().map(error -> field(error, locale)).toList());
        return ResponseEntity.status(told.status())
                .headers(headers -> told.headers().forEach(headers::set))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /** Also an address in whose variable stands what cannot be one, such as an id that is none. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    Object notFound(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answer(request, response, locale, HttpStatus.NOT_FOUND, Refusal.of("shell.error.not-found"));
    }

    @ExceptionHandler(AccessDeniedException.class)
    Object denied(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LOG.info(
                "Refused {} {} to {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        ? "position " + staff.positionId()
                        : "somebody not signed in");
        return answer(request, response, locale, HttpStatus.FORBIDDEN, Refusal.of("shell.error.denied"));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answer(request, response, locale, HttpStatus.CONTENT_TOO_LARGE, Refusal.of("shell.error.too-large"));
    }

    /** A body that is no form with files, as one with control characters in a name. */
    @ExceptionHandler(MultipartException.class)
    @Nullable
    Object malformedUpload(
            MultipartException malformed, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        var outage = Outage.of(malformed);
        if (outage != null) {
            return unavailable(malformed, outage, request, response);
        }
        return answer(request, response, locale, HttpStatus.BAD_REQUEST, Refusal.of("shell.error.bad-request"));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object unexpected(Exception bug, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        var outage = Outage.of(bug);
        if (outage != null) {
            return unavailable(bug, outage, request, response);
        }
        if (bug instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(request, response, locale, status, Refusal.of("shell.error.bad-request"));
        }
        var number = RequestNumber.of(request);
        // The address itself may hold a code or a secret; the pattern of the endpoint does not.
        LOG.error(
                "Error {} at {} {}",
                number,
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                bug);
        return answer(
                request,
                response,
                locale,
                HttpStatus.INTERNAL_SERVER_ERROR,
                Refusal.of("shell.error.unexpected", number));
    }

    /** Nobody's mistake; answered at once, because a page of the usual kind would need what is away. */
    private @Nullable Object unavailable(
            Exception thrown, Outage outage, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("Request {} was not possible: {}", RequestNumber.of(request), outage, thrown);
        if (!response.isCommitted()) {
            unavailable.answer(request, response, outage);
        }
        return null;
    }

    /** A page, or a problem when the caller speaks JSON. */
    Object answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            HttpStatus status,
            Refusal refusal) {
        if (wantsJson(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail(messages, locale, status, refusal));
        }
        response.setStatus(status.value());
        return new ModelAndView("shell/error", Map.of("status", status.value(), "refusal", refusal), status);
    }

    static ProblemDetail detail(MessageSource messages, Locale locale, HttpStatus status, Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(status, Texts.sentence(messages, refusal, locale));
        problem.setType(URI.create("/api#status-" + status.value()));
        problem.setProperty("messageKey", refusal.messageKey());
        problem.setProperty("clause", refusal.clause());
        return problem;
    }

    private Map<String, @Nullable Object> field(Problem.AtField error, Locale locale) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("field", error.field());
        told.put("messageKey", error.refusal().messageKey());
        told.put("clause", error.refusal().clause());
        told.put("detail", Texts.sentence(messages, error.refusal(), locale));
        return told;
    }

    static boolean wantsJson(HttpServletRequest request) {
        @Nullable String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/") || (accept != null && accept.contains("json"));
    }
}
