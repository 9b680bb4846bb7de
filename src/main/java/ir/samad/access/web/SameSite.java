package ir.samad.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Whether a request was made by one of our own pages, as the browser says. */
final class SameSite {

    private SameSite() {}

    /** Whether the browser says that another site made this request. Old browsers say nothing. */
    static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("cross-site") || site.equals("same-site");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !hasOurHost(origin, request);
    }

    /** Whether the browser says that a page of ours made this request. */
    static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        var from = origin == null ? request.getHeader("Referer") : origin;
        return from != null && hasOurHost(from, request);
    }

    private static boolean hasOurHost(String address, HttpServletRequest request) {
        try {
            var uri = URI.create(address);
            var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return request.getServerName().equalsIgnoreCase(uri.getHost()) && request.getServerPort() == port;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
