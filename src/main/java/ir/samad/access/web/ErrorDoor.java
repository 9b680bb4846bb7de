package ir.samad.access.web;

import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors from before any endpoint was reached, shown as every other error is. */
@Controller
class ErrorDoor implements ErrorController {

    private static final int DENIED = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int OURS = 500;

    private final CarefulHeaders headers;

    ErrorDoor(CarefulHeaders headers) {
        this.headers = headers;
    }

    @Open
    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            throw new NotFound("The error page is not a page");
        }
        // A request refused by the firewall never came to where headers are written.
        headers.writeHeaders(request, response);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : OURS;
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute(
                "refusal",
                switch (status) {
                    case DENIED -> Refusal.of("shell.error.denied");
                    case NOT_FOUND -> Refusal.of("shell.error.not-found");
                    case TOO_LARGE -> Refusal.of("shell.error.too-large");
                    default ->
                        status < OURS ? Refusal.of("shell.error.bad-request") : Refusal.of("access.error.unexpected");
                });
        return "shell/error";
    }
}
