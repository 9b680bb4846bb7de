package ir.samad.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a page needs to know of the request it answers.
 *
 * @param path the path without query
 * @param query what stands behind the path, as it was asked; empty when nothing does
 * @param csrf the token forms carry; null where none is asked for
 * @param visitor who is at the door; null for the public
 * @param menu where he may go
 * @param told what has just been done; null when nothing was
 * @param part whether a script asked for the content alone, to put it into a page that stands
 */
record Asked(
        String path,
        String query,
        @Nullable CsrfToken csrf,
        @Nullable Visitor visitor,
        List<MenuItem> menu,
        @Nullable Told told,
        boolean part) {

    static Asked by(HttpServletRequest request, List<MenuItem> menu) {
        // A page about an error stands where the error happened, not at the address that shows errors.
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var flash = RequestContextUtils.getInputFlashMap(request);
        return new Asked(
                failed instanceof String address ? address : request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                (Visitor) request.getAttribute(Visitor.ATTRIBUTE),
                menu,
                flash == null ? null : (Told) flash.get(Told.ATTRIBUTE),
                "true".equals(request.getHeader("HX-Request"))
                        && request.getHeader("HX-Boosted") == null
                        && request.getHeader("HX-History-Restore-Request") == null);
    }
}
