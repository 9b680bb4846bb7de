package ir.samad.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The marks by which forms are known as ours. */
@Component
class FormMarks {

    private final CsrfTokenRepository tokens;

    FormMarks(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** Gives the browser a new mark, so that one known before somebody signed in is worth nothing afterwards. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        tokens.saveToken(tokens.generateToken(request), request, response);
    }
}
