package ir.samad.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A form without the mark that it is ours. When a page of ours sent it, the page is only too old: it is shown again with
 * everything typed and a new mark. When another site sent it, it is refused.
 */
@Component
class OldForms implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var kept = refused instanceof CsrfException ? KeptForm.sentWith(request) : null;
        if (kept == null) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        request.setAttribute(SignInAgain.KEPT, kept);
        SignInAgain.forward("/form/again", request, response);
    }
}
