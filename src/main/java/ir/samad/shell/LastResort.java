package ir.samad.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else. When the database is away, and with it the sessions, or when even the page about an error
 * cannot be made, a person still reads a plain page of ours, made of nothing but one file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Unavailable unavailable;

    LastResort(Unavailable unavailable) {
        this.unavailable = unavailable;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            var outage = Outage.of(failed);
            // What else goes wrong for the first time still has a page, made where errors are shown.
            if (response.isCommitted() || (outage == null && request.getDispatcherType() != DispatcherType.ERROR)) {
                throw failed;
            }
            LOG.error("No page could be made about request {}", RequestNumber.of(request), failed);
            unavailable.answer(request, response, outage);
        }
    }
}
