package ir.samad.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the sessions away from files, which are the same for everybody: they cost no look at the database, and come while
 * it is away, with the page that says so. And away from programs, which show a key with every request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WithoutSession extends OncePerRequestFilter {

    /** By this the filter of sessions knows that it has been here. */
    private static final String SESSIONS_SEEN_TO = SessionRepositoryFilter.class.getName() + ".FILTERED";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !address.startsWith("/assets/") && !address.startsWith(Doors.PROGRAMS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(SESSIONS_SEEN_TO, true);
        chain.doFilter(request, response);
    }
}
