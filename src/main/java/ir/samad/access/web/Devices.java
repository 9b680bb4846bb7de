package ir.samad.access.web;

import ir.samad.access.Requester;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Gives each browser a random mark, by which limits count. The mark says nothing about the person, opens nothing and is
 * kept nowhere but in the browser and, as a digest, in the limits.
 */
@Component
class Devices {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    private final CookieRules cookies;
    private final SecureRandom random = new SecureRandom();

    Devices(CookieRules cookies) {
        this.cookies = cookies;
    }

    Requester requester(HttpServletRequest request) {
        var browser = request.getHeader(HttpHeaders.USER_AGENT);
        return new Requester(request.getRemoteAddr(), mark(request), browser == null ? "" : browser);
    }

    /** Marks a browser that looks at a page and has no mark yet. */
    void mark(HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod()) && mark(request).isEmpty()) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            var mark = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookies.cookie("samad-device", mark)
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
    }

    private String mark(HttpServletRequest request) {
        var sent = request.getCookies();
        if (sent != null) {
            for (Cookie cookie : sent) {
                if (cookie.getName().equals(cookies.name("samad-device"))
                        && FORM.matcher(cookie.getValue()).matches()) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
