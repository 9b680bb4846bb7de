package ir.samad.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Leads whoever is not signed in to the page where he can be, and back; what he typed goes with him. */
@Component
class SignInAgain {

    static final String KEPT = KeptForm.class.getName();

    /** In the session: what was sent from a position that was lost. */
    static final String KEPT_FOR_PLACE = "samad.kept-for-place";

    /** Asks to sign in, in the way this request understands: page, fragment or API. */
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForProgram(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"status\":401,\"title\":\"Unauthorized\"}");
            return;
        }
        var kept = KeptForm.sentWith(request);
        if (kept != null && !isFragment(request)) {
            request.setAttribute(KEPT, kept);
            forward("/staff/login/again", request, response);
            return;
        }
        sendTo("/staff/login", request, response);
    }

    /** Keeps what was typed, to be read and sent again when a position is chosen. */
    void keepForLater(HttpServletRequest request) {
        var kept = KeptForm.sentWith(request);
        if (kept != null && !isFragment(request)) {
            request.getSession(true).setAttribute(KEPT_FOR_PLACE, kept.all());
        }
    }

    /** Sends to a page of ours that leads back here afterwards. */
    void sendTo(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var back = isFragment(request)
                ? pageOfFragment(request)
                : "GET".equals(request.getMethod()) ? LocalPath.of(request) : "";
        var address = back.isEmpty() ? page : page + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        if (isFragment(request)) {
            // htmx follows a redirect inside the page; this header makes the browser itself go.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", address);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", address);
    }

    private static String pageOfFragment(HttpServletRequest request) {
        var page = request.getHeader("HX-Current-URL");
        var start = page == null ? -1 : page.indexOf('/', page.indexOf("//") + 2);
        return page == null || start < 0 ? "" : LocalPath.orElse(page.substring(start), "");
    }

    private static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private static boolean isForProgram(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/") || (accept != null && accept.contains("json"));
    }

    static void forward(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestDispatcher dispatcher = request.getRequestDispatcher(page);
        try {
            dispatcher.forward(request, response);
        } catch (ServletException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }
}
