package ir.samad.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Addresses within this house, so that nobody is led out of it by a link made elsewhere. */
final class LocalPath {

    private static final Pattern FORM =
            Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%/?-]*|/");
    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The address, when it is one of this house; else the other. */
    static String orElse(String typed, String other) {
        return typed.length() <= LONGEST && FORM.matcher(typed).matches() ? typed : other;
    }

    /** The address of a request with its query. */
    static String of(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
