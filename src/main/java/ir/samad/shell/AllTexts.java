package ir.samad.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts of the program, read once: {@code messages/<module>_fa.properties} and {@code _en}. A page asks for some
 * hundreds of them; a text without arguments is ready, and the others are found by one look. Whoever wants a language
 * that is not there is answered in Persian.
 */
final class AllTexts extends AbstractMessageSource {

    private final Map<String, Text> persian;
    private final Map<String, Text> english;

    AllTexts() throws IOException {
        persian = read(Texts.PERSIAN);
        english = read(Texts.ENGLISH);
    }

    /** A text in both its forms: every one is a {@link MessageFormat}, with or without places for arguments. */
    private record Text(MessageFormat format, String withoutArguments) {

        static Text of(String pattern, Locale locale) {
            var format = new MessageFormat(pattern, locale);
            return new Text(format, format.format(new Object[0]));
        }
    }

    private static Map<String, Text> read(Locale locale) throws IOException {
        Map<String, Text> texts = new HashMap<>();
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + locale.getLanguage() + ".properties");
        for (var file : files) {
            var module = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                module.load(reader);
            }
            module.stringPropertyNames().forEach(key -> texts.put(key, Text.of(module.getProperty(key), locale)));
        }
        return texts;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.format;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = find(code, locale);
        return text == null ? null : text.withoutArguments;
    }

    private @Nullable Text find(String code, Locale locale) {
        var texts = Texts.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : persian;
        return texts.get(code);
    }
}
