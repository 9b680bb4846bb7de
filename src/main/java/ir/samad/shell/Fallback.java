package ir.samad.shell;

import ir.samad.vocabulary.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is shown when an answer failed before it reached a controller, or after it left one: a request refused at the
 * door, an address the server cannot read, a page that could not be made.
 */
@Controller
class Fallback implements ErrorController {

    private final Errors errors;
    private final HeaderWriter headers;

    Fallback(Errors errors, HeaderWriter headers) {
        this.errors = errors;
        this.headers = headers;
    }

    @Open
    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            throw new NotFound("The page of errors is not a page");
        }
        // A request refused by the firewall never came to where headers are written.
        headers.writeHeaders(request, response);
        var status = statusOf(request);
        var refusal = switch (status) {
            case NOT_FOUND -> Refusal.of("shell.error.not-found");
            case FORBIDDEN, UNAUTHORIZED -> Refusal.of("shell.error.denied");
            case CONTENT_TOO_LARGE -> Refusal.of("shell.error.too-large");
            default -> Refusal.of(status.is5xxServerError() ? "shell.error.unavailable" : "shell.error.bad-request");
        };
        return errors.answer(request, response, locale, status, refusal);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
