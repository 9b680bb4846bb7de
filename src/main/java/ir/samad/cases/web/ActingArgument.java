package ir.samad.cases.web;

import ir.samad.shell.Form;
import ir.samad.shell.NotFound;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Makes of a request to act on a case the {@link Acting} that its controller takes. */
@Configuration(proxyBeanMethods = false)
class ActingArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (!(request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff)) {
            throw new NotFound("Nobody of the staff is at the door");
        }
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, Arrays.asList(values)));
        var page = Objects.requireNonNull(container);
        var model = (Model) page.getModel();
        var redirect = new RedirectAttributesModelMap();
        page.setRedirectModel(redirect);
        return new Acting(id(request), staff, new Form(sent), model, redirect, request);
    }

    private static UUID id(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return UUID.fromString(String.valueOf(variables.get("id")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("Case");
        }
    }
}
