package ir.samad.tables;

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
