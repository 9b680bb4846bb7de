package ir.samad.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Lets controllers name a template, such as {@code "cases/worklist"}, and renders it with the page context. */
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteViews.class.getClassLoader(), "ir.samad.pages");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, Pages pages) {
        return (name, locale) -> name.startsWith("redirect:") || name.startsWith("forward:")
                ? null
                : new JteView(engine, pages, name, locale);
    }

    private record JteView(TemplateEngine engine, Pages pages, String name, Locale locale) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var template = name + ".jte";
            var parameters = new HashMap<String, Object>();
            var wanted = engine.getParamInfo(template);
            Objects.requireNonNull(model).forEach((key, value) -> {
                if (wanted.containsKey(key)) {
                    parameters.put(key, value);
                }
            });
            if (wanted.containsKey("page")) {
                parameters.put("page", pages.of(request, locale));
            }
            var whole = new PageBytes();
            engine.render(template, parameters, whole);
            response.setContentType(getContentType());
            response.setContentLength(whole.length());
            whole.writeTo(response.getOutputStream());
        }
    }
}
