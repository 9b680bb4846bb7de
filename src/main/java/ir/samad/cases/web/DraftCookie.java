package ir.samad.cases.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The key to a draft, kept by the browser: the draft's id and a secret. Nothing of what was typed leaves the server, and
 * the draft outlives session and browser.
 *
 * @param draft the draft
 * @param secret 128 random bits
 */
record DraftCookie(UUID draft, String secret) {

    private static final String NAME = "samad-draft";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<DraftCookie> find(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof DraftCookie given) {
            return Optional.of(given);
        }
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (NAME.equals(cookie.getName())) {
                return parse(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<DraftCookie> parse(String value) {
        var parts = value.split("\\.", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DraftCookie(UUID.fromString(parts[0]), parts[1]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static DraftCookie give(UUID draft, HttpServletRequest request, HttpServletResponse response, Duration life) {
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        var cookie = new DraftCookie(draft, HexFormat.of().formatHex(secret));
        set(cookie.draft() + "." + cookie.secret(), life, request, response);
        request.setAttribute(NAME, cookie);
        return cookie;
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/file")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
