package ir.samad.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * How every cookie of the house is set: for this host only, out of reach of scripts, not sent along from other sites,
 * and over https only unless the program shows itself on plain http.
 */
@Component
class CookieRules {

    private final boolean secure;

    /**
     * @param setting {@code true} or {@code false}; empty means secure unless in demonstration mode
     */
    CookieRules(
            @Value("${samad.secure-cookies:}") String setting, @Value("${samad.demonstration}") boolean demonstration) {
        this.secure = setting.isBlank() ? !demonstration : Boolean.parseBoolean(setting);
    }

    boolean secure() {
        return secure;
    }

    /** The name a browser knows; with the prefix it takes the cookie only over https from this very host. */
    String name(String name) {
        return secure ? "__Host-" + name : name;
    }

    ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name(name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }
}
