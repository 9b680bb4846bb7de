package ir.samad.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what changes something and, as the browser itself says, was sent by another site: a second wall to CSRF. */
@Component
class ForeignForms extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod()) && SameSite.isForeign(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        rest.doFilter(request, response);
    }
}
