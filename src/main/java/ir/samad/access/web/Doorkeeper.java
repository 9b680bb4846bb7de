package ir.samad.access.web;

import ir.samad.access.KeyDoor;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.Open;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
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
    private final ObjectProvider<KeyDoor> keys;

    /** What the code says does not change while it runs. */
    private final Map<Asked, Optional<Annotation>> rules = new ConcurrentHashMap<>();

    private record Asked(Method method, Class<?> bean, Class<? extends Annotation> type) {}

    Doorkeeper(Presences presences, SignInAgain signInAgain, Devices devices, ObjectProvider<KeyDoor> keys) {
        this.keys = keys;
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
        if (method.getBeanType().isAnnotationPresent(ForPrograms.class)) {
            return mayEnterWithKey(request, response, method);
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

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        presences.limit(request);
    }

    private boolean mayEnter(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method, Needs needs)
            throws IOException {
        var presence = presences.find(request);
        if (presence.isEmpty()) {
            signInAgain.ask(request, response);
            return false;
        }
        if (presence.get().secondFactorOverdue() && !opensWithoutSecondFactor(method)) {
            signInAgain.sendTo(
                    presence.get().account().mustChangePassword() ? "/staff/password" : "/staff/second-factor",
                    request,
                    response);
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
            if (presence.get().placeLost()) {
                signInAgain.keepForLater(request);
            }
            signInAgain.sendTo("/staff/position", request, response);
            return false;
        }
        demandRight(staff.get(), needs);
        return true;
    }

    private static boolean opensWithoutSecondFactor(HandlerMethod method) {
        return method.hasMethodAnnotation(WithoutSecondFactor.class)
                || method.getBeanType().isAnnotationPresent(WithoutSecondFactor.class);
    }

    /** A program: no session is looked at, no cookie given. */
    private boolean mayEnterWithKey(HttpServletRequest request, HttpServletResponse response, HandlerMethod method) {
        if (rule(method, Open.class) != null) {
            return true;
        }
        var needs = rule(method, Needs.class);
        if (needs == null) {
            throw new AccessDeniedException("An endpoint without a rule");
        }
        var staff = keys.getObject().enter(request, response, method);
        demandRight(staff, needs);
        request.setAttribute(Staff.ATTRIBUTE, staff);
        return true;
    }

    private static void demandRight(Staff staff, Needs needs) {
        if (needs.value().length > 0 && Arrays.stream(needs.value()).noneMatch((Right right) -> staff.may(right))) {
            throw new AccessDeniedException("The position has none of the rights");
        }
    }

    private <A extends Annotation> @Nullable A rule(HandlerMethod method, Class<A> type) {
        return type.cast(
                rules.computeIfAbsent(new Asked(method.getMethod(), method.getBeanType(), type), Doorkeeper::look)
                        .orElse(null));
    }

    private static Optional<Annotation> look(Asked asked) {
        // A rule at the method replaces one at the class, of whichever kind.
        var hasOwn = AnnotatedElementUtils.hasAnnotation(asked.method, Open.class)
                || AnnotatedElementUtils.hasAnnotation(asked.method, Needs.class);
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(hasOwn ? asked.method : asked.bean, asked.type));
    }
}
