package ir.samad.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a number of seven digits that stands at each of its lines in the log, in the header
 * {@code X-Request-Id} of the answer, and on the page about an error: what a person quotes to the support. It is made here
 * and says nothing of him; one that comes from outside is not believed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

    /** Name in the log. */
    static final String IN_LOG = "request";

    private static final String ATTRIBUTE = RequestNumber.class.getName();

    /** The number of a request. */
    static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String number) {
            return number;
        }
        var number =
                String.format(Locale.ROOT, "%07d", ThreadLocalRandom.current().nextInt(10_000_000));
        request.setAttribute(ATTRIBUTE, number);
        return number;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = of(request);
        response.setHeader("X-Request-Id", number);
        try (var ignored = MDC.putCloseable(IN_LOG, number)) {
            chain.doFilter(request, response);
        }
    }
}
