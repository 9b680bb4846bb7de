package ir.samad.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else. When even the page about an error cannot be made (the database is away, and with it
 * the sessions), a person still reads a plain page of ours, made of nothing but one file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final byte[] page;

    LastResort() throws IOException {
        page = new ClassPathResource("static/assets/unavailable.html").getContentAsByteArray();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // The first failure still has a page, made where errors are shown. Only when that fails as well is this the
        // last.
        return request.getDispatcherType() != DispatcherType.ERROR;
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
            LOG.error("No page could be made about request {}", RequestNumber.of(request), failed);
            if (response.isCommitted()) {
                throw failed;
            }
            response.reset();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "120");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType("text/html;charset=" + StandardCharsets.UTF_8);
            response.getOutputStream().write(page);
        }
    }
}
