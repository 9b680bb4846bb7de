package ir.samad.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Where an officer wants to land after he has acted on the page of a case; his browser remembers it. */
public enum AfterActing {
    /** On the same case, to see what became of it. */
    STAY,
    /** On the next case of his worklist; back in the list when there is none. */
    NEXT,
    /** Back in the list. */
    LIST;

    private static final String COOKIE = "samad-after";
    private static final Duration YEAR = Duration.ofDays(365);

    /** What this browser remembers; staying when nothing was chosen. */
    static AfterActing of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? STAY
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .flatMap(cookie -> Arrays.stream(values())
                                .filter(choice -> choice.name().equals(cookie.getValue())))
                        .findFirst()
                        .orElse(STAY);
    }

    /** Lets the browser remember this. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, name())
                        .path("/staff")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(YEAR)
                        .build()
                        .toString());
    }
}
