package ir.samad.shell;

import ir.samad.vocabulary.Refusal;
import ir.samad.vocabulary.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The two languages. Each module brings {@code messages/<module>_fa.properties} and {@code _en}; Persian is first. */
@Configuration(proxyBeanMethods = false)
public class Texts {

    public static final Locale PERSIAN = Locale.of("fa", "IR");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Messages of all modules; every text is a {@link java.text.MessageFormat}, with or without placeholders. */
    @Bean
    MessageSource messageSource() throws IOException {
        return new AllTexts();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("samad-language");
        resolver.setDefaultLocaleFunction(Texts::languageOf);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** People are met in Persian until they choose; programs say in every request what they prefer. */
    private static Locale languageOf(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/") || request.getHeader("Accept-Language") == null) {
            return PERSIAN;
        }
        var preferred = Locale.lookup(languages(request), List.of(Locale.of("fa"), ENGLISH));
        return ENGLISH.equals(preferred) ? ENGLISH : PERSIAN;
    }

    private static List<Locale.LanguageRange> languages(HttpServletRequest request) {
        try {
            return Locale.LanguageRange.parse(request.getHeader("Accept-Language"));
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    @Bean
    LocaleChangeInterceptor localeChange() {
        var interceptor = new LocaleChangeInterceptor();
        interceptor.setParamName("lang");
        interceptor.setIgnoreInvalidLocale(true);
        return interceptor;
    }

    /** The same text with its ASCII digits in those of the language, for reading: not for codes that are to be copied. */
    public static String digits(String text, Locale locale) {
        return PERSIAN.getLanguage().equals(locale.getLanguage()) ? PersianDigits.of(text) : text;
    }

    /** A tracking code as it stands in a message of this language: in its groups, which keep their order. */
    public static String code(TrackingCode code, Locale locale) {
        return digits(code.inLine(), locale);
    }

    /** The sentence of a refusal, with its clause when one decided. */
    public static String sentence(MessageSource messages, Refusal refusal, Locale locale) {
        var text = messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale);
        var clause = refusal.clause();
        return clause == null ? text : messages.getMessage("shell.refusal.clause", new Object[] {text, clause}, locale);
    }
}
