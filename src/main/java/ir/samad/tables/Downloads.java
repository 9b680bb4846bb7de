package ir.samad.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of tables as answers: to be kept, never shown in place. */
public final class Downloads {

    private static final MediaType WORKBOOK = MediaType.parseMediaType(Workbooks.MEDIA_TYPE);

    private Downloads() {}

    /** A workbook under this name. */
    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return file(name, WORKBOOK, content);
    }

    /** A workbook that lies in a file, without holding it in memory. */
    public static void workbook(String name, Path file, HttpServletResponse response) throws IOException {
        response.setContentType(Workbooks.MEDIA_TYPE);
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        Files.copy(file, response.getOutputStream());
    }

    /** A file of another kind under this name. */
    public static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
