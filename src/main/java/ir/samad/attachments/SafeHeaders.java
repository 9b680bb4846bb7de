package ir.samad.attachments;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Headers under which a stranger's file can do no harm, and stays in no cache. */
final class SafeHeaders {

    private SafeHeaders() {}

    static void write(HttpHeaders headers, Content content) {
        var attachment = content.attachment();
        var type = attachment.type();
        var disposition = type.isShownInPlace() ? ContentDisposition.inline() : ContentDisposition.attachment();
        headers.setContentType(MediaType.parseMediaType(type.mediaType()));
        headers.setContentDisposition(
                disposition.filename(attachment.name(), StandardCharsets.UTF_8).build());
        headers.setETag("\"" + content.sha256() + "\"");
        headers.setCacheControl("private, no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        // A sandbox keeps browsers from showing PDF at all; their viewers are sandboxes of their own.
        headers.set(
                "Content-Security-Policy",
                type == FileType.PDF
                        ? "frame-ancestors 'self'"
                        : "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'");
    }
}
