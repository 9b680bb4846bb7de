package ir.samad.integration.web;

import ir.samad.attachments.Upload;
import ir.samad.shell.Problem;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads requests that bring documents: the part {@code request} in JSON, and parts {@code documents} with the files. */
final class Documents {

    static final String REQUEST = "request";
    static final String DOCUMENTS = "documents";

    private static final Set<String> PARTS = Set.of(REQUEST, DOCUMENTS);

    private Documents() {}

    /**
     * The part in JSON.
     *
     * @throws Problem 400 when it is missing or there are other parts, 413 when it is too large
     */
    static byte[] json(MultipartHttpServletRequest request, int largest) {
        try {
            for (var part : request.getParts()) {
                if (!PARTS.contains(part.getName())) {
                    throw new Problem(HttpStatus.BAD_REQUEST, Refusal.of("integration.body.parts"));
                }
            }
            var part = request.getPart(REQUEST);
            if (part == null) {
                throw new Problem(HttpStatus.BAD_REQUEST, Refusal.of("integration.body.parts"));
            }
            if (part.getSize() > largest) {
                throw SentJson.tooLarge();
            }
            try (var content = part.getInputStream()) {
                return content.readNBytes(largest);
            }
        } catch (IOException | ServletException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }

    static List<Upload> read(MultipartHttpServletRequest request) {
        return Upload.listOf(request.getFiles(DOCUMENTS));
    }
}
