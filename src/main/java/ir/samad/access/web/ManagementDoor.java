package ir.samad.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Requests for the metrics that came in at the management port, a door of its own that is opened by a setting and local
 * unless told otherwise. At the door of the pages there are no metrics for anybody.
 */
@Component
class ManagementDoor implements RequestMatcher {

    private static final String METRICS = "/actuator/prometheus";

    private final Environment environment;

    ManagementDoor(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return METRICS.equals(request.getRequestURI()) && comesToManagement(request);
    }

    private boolean comesToManagement(HttpServletRequest request) {
        var management = environment.getProperty("local.management.port", Integer.class);
        var pages = environment.getProperty("local.server.port", Integer.class);
        return management != null && !management.equals(pages) && management == request.getLocalPort();
    }
}
