package ir.samad.integration.web;

import ir.samad.access.KeyDoor;
import ir.samad.integration.Allowances;
import ir.samad.integration.Allowances.Allowance;
import ir.samad.integration.Callers;
import ir.samad.integration.Callers.Caller;
import ir.samad.integration.KeyText;
import ir.samad.shell.Problem;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * The door for programs: key, limit, scope, position, in this order. A request that is refused at the limit or later has
 * been counted.
 */
@Component
class ProgramDoor implements KeyDoor {

    /** Names the position a program acts in when it holds several. */
    static final String POSITION = "Samad-Position";

    private static final String BEARER = "Bearer ";

    private final Callers callers;
    private final Allowances allowances;

    ProgramDoor(Callers callers, Allowances allowances) {
        this.callers = callers;
        this.allowances = allowances;
    }

    @Override
    public Staff enter(HttpServletRequest request, HttpServletResponse response, HandlerMethod endpoint) {
        var within = Objects.requireNonNull(endpoint.getMethodAnnotation(Within.class), "An endpoint without Within");
        var caller = caller(request);
        count(allowances.take(caller.client(), within.policy()), response);
        var scopes = within.value();
        if (scopes.length > 0
                && Arrays.stream(scopes)
                        .noneMatch(scope -> caller.client().scopes().contains(scope))) {
            throw new Problem(HttpStatus.FORBIDDEN, Refusal.of("integration.door.scope", scopes[0].code()));
        }
        Call.begin(request, caller.client());
        return position(caller, request.getHeader(POSITION));
    }

    private Caller caller(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unauthorized("integration.door.key-missing", "Bearer realm=\"samad\"");
        }
        return KeyText.find(shown.substring(BEARER.length()).strip())
                .flatMap(callers::find)
                .orElseThrow(() -> unauthorized(
                        "integration.door.key-unknown", "Bearer realm=\"samad\", error=\"invalid_token\""));
    }

    private static Problem unauthorized(String messageKey, String challenge) {
        return new Problem(HttpStatus.UNAUTHORIZED, Refusal.of(messageKey))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    /** Writes the headers of the IETF draft "RateLimit header fields for HTTP". */
    private static void count(Allowance allowance, HttpServletResponse response) {
        var seconds = Math.max(1, allowance.endsIn().plusMillis(999).toSeconds());
        var policy = '"' + allowance.policy().code() + '"';
        response.setHeader(
                "RateLimit-Policy",
                policy + ";q=" + allowance.count() + ";w=" + allowance.period().toSeconds());
        response.setHeader("RateLimit", policy + ";r=" + allowance.left() + ";t=" + seconds);
        if (!allowance.allowed()) {
            throw new Problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            Refusal.of(
                                    "integration.door.too-many",
                                    allowance.count(),
                                    allowance.period().toSeconds(),
                                    seconds))
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
    }

    private static Staff position(Caller caller, @org.jspecify.annotations.Nullable String chosen) {
        var positions = caller.positions();
        if (positions.isEmpty()) {
            throw new Problem(HttpStatus.FORBIDDEN, Refusal.by("N-6-1", "integration.door.no-position"));
        }
        if (chosen == null && positions.size() > 1) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, Refusal.by("N-6-1", "integration.door.choose-position", POSITION));
        }
        return chosen == null
                ? positions.getFirst()
                : held(caller, chosen)
                        .orElseThrow(() -> new Problem(
                                HttpStatus.FORBIDDEN,
                                Refusal.by("N-6-1", "integration.door.other-position", POSITION)));
    }

    private static Optional<Staff> held(Caller caller, String chosen) {
        return caller.positions().stream()
                .filter(staff -> staff.positionId().toString().equals(chosen))
                .findFirst();
    }
}
