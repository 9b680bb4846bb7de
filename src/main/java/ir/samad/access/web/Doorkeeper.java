package ir.samad.access.web;

import ir.samad.shell.Needs;
import ir.samad.shell.Open;
import ir.samad.shell.Right;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every endpoint and lets through only what the endpoint's own rule allows: {@link Open} to everybody,
 * {@link Needs} to staff whose position has one of the rights. An endpoint without a rule is closed to everybody.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    private final Presences presences;
    private final SignInAgain signInAgain;
    private final Devices devices;

    Doorkeeper(Presences presences, SignInAgain signInAgain, Devices devices) {
        this.presences = presences;
        this.signInAgain = signInAgain;
        this.devices = devices;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            presences.introduce(request);
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new AccessDeniedException("Not an endpoint of ours");
        }
        presences.introduce(request);
        devices.mark(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR || rule(method, Open.class) != null) {
            return true;
        }
        var needs = rule(method, Needs.class);
        if (needs == null) {
            throw new AccessDeniedException("An endpoint without a rule");
        }
        return mayEnter(request, response, method, needs);
    }

    private boolean mayEnter(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method, Needs needs)
            throws IOException {
        var presence = presences.find(request);
        if (presence.isEmpty()) {
            signInAgain.ask(request, response);
            return false;
        }
        if (method.getBeanType().isAnnotationPresent(WithoutPosition.class)) {
            return true;
        }
        if (presence.get().account().mustChangePassword()) {
            signInAgain.sendTo("/staff/password", request, response);
            return false;
        }
        var staff = presence.get().staff();
        if (staff.isEmpty()) {
            signInAgain.sendTo("/staff/position", request, response);
            return false;
        }
        if (needs.value().length > 0
                && Arrays.stream(needs.value())
                        .noneMatch((Right right) -> staff.get().may(right))) {
            throw new AccessDeniedException("The position has none of the rights");
        }
        return true;
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A rule(HandlerMethod method, Class<A> type) {
        // A rule at the method replaces one at the class, of whichever kind.
        var hasOwn = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Needs.class);
        return hasOwn
                ? AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type)
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
