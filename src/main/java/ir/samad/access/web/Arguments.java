package ir.samad.access.web;

import ir.samad.access.Requester;
import ir.samad.shell.Citizen;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the doorkeeper before the endpoints and lets them take who is at the door as an argument. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

    private final Doorkeeper doorkeeper;
    private final Presences presences;
    private final Devices devices;

    Arguments(Doorkeeper doorkeeper, Presences presences, Devices devices) {
        this.doorkeeper = doorkeeper;
        this.presences = presences;
        this.devices = devices;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AtTheDoor(presences, devices));
    }

    /** {@link Staff}, {@link Citizen} and {@link Presence} are null when nobody such is there. */
    private record AtTheDoor(Presences presences, Devices devices) implements HandlerMethodArgumentResolver {

        private static final Set<Class<?>> TYPES = Set.of(Staff.class, Citizen.class, Requester.class, Presence.class);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return TYPES.contains(parameter.getParameterType());
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var type = parameter.getParameterType();
            if (type == Requester.class) {
                return devices.requester(request);
            }
            if (type == Citizen.class) {
                return presences.findCitizen(request).orElse(null);
            }
            return type == Staff.class
                    ? presences.findStaff(request).orElse(null)
                    : presences.find(request).orElse(null);
        }
    }
}
