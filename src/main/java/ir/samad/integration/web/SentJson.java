package ir.samad.integration.web;

import ir.samad.attachments.Upload;
import ir.samad.calendar.JalaliDate;
import ir.samad.shell.Form;
import ir.samad.shell.Problem;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads bodies in JSON into the forms that pages have, so that the same readers and rules stand behind both. Nothing is
 * guessed: a field nobody declared, or one of another kind, is refused by name.
 */
@Component
class SentJson {

    /** The largest body without documents, in bytes: the longest text, escaped, and room for the rest. */
    static final int LARGEST = 128 * 1024;

    private final JsonMapper json;

    SentJson() {
        json = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * The body of a request.
     *
     * @throws Problem 415 when it is not JSON, 413 when it is too large, 400 when it cannot be read
     */
    Sent read(HttpServletRequest request, Shape shape) {
        if (request instanceof MultipartHttpServletRequest multipart && shape.takesDocuments()) {
            return read(Documents.json(multipart, LARGEST), Documents.read(multipart), shape);
        }
        if (!isJson(request.getContentType())) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Refusal.of("integration.body.not-json"));
        }
        return read(bytes(request), List.of(), shape);
    }

    private Sent read(byte[] body, List<Upload> documents, Shape shape) {
        var form = new Form();
        for (var field : object(body).properties()) {
            var kind = shape.fields().get(field.getKey());
            if (kind == null) {
                form.refuse(shortened(field.getKey()), Refusal.of("integration.body.unknown-field"));
            } else if (!field.getValue().isNull()) {
                fill(form, field.getKey(), kind, field.getValue());
            }
        }
        return new Sent(body, form, documents);
    }

    private static byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        try {
            var body = request.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw tooLarge();
            }
            return body;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, Refusal.of("integration.body.too-large", LARGEST / 1024));
    }

    private JsonNode object(byte[] body) {
        try {
            var read = json.readTree(body);
            if (read.isObject()) {
                return read;
            }
            throw new Problem(HttpStatus.BAD_REQUEST, Refusal.of("integration.body.not-object"));
        } catch (JacksonException malformed) {
            var where = malformed.getLocation();
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of("integration.body.malformed", where == null ? 0 : Math.max(0, where.getLineNr())));
        }
    }

    private static void fill(Form form, String field, Kind kind, JsonNode value) {
        switch (kind) {
            case TEXT -> {
                if (value.isString()) {
                    form.fill(field, value.stringValue());
                } else {
                    form.refuse(field, Refusal.of("integration.body.not-text"));
                }
            }
            case NUMBER -> {
                if (value.isInt()) {
                    form.fill(field, value.intValue());
                } else {
                    form.refuse(field, Refusal.of("integration.body.not-number"));
                }
            }
            case FLAG -> {
                if (!value.isBoolean()) {
                    form.refuse(field, Refusal.of("integration.body.not-flag"));
                } else if (value.booleanValue()) {
                    form.fill(field, "true");
                }
            }
            case DAY -> {
                var day = value.isString() ? jalali(value.stringValue()) : null;
                if (day == null) {
                    form.refuse(field, Refusal.of("integration.body.not-day"));
                } else {
                    form.fill(field, day);
                }
            }
        }
    }

    /** The day as the readers of the pages take it; null when it is no ISO date. */
    private static @Nullable String jalali(String iso) {
        try {
            return JalaliDate.of(LocalDate.parse(iso)).toString();
        } catch (DateTimeException | IllegalArgumentException notADay) {
            return null;
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** A name nobody declared goes back to its sender, not further than this. */
    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
