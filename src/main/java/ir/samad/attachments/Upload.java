package ir.samad.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it was sent. Neither its name nor the type the browser claims is believed.
 *
 * @param name as sent
 * @param content all of it; the server's upload limit bounds it
 */
public record Upload(String name, byte[] content) {

    /** The files of a form field; browsers send one without name and content when none was chosen. */
    public static List<Upload> listOf(@Nullable List<MultipartFile> sent) {
        var uploads = new ArrayList<Upload>();
        for (var file : sent == null ? List.<MultipartFile>of() : sent) {
            var name = file.getOriginalFilename();
            if (!file.isEmpty() || (name != null && !name.isEmpty())) {
                uploads.add(of(file));
            }
        }
        return uploads;
    }

    public static Upload of(MultipartFile file) {
        try {
            var name = file.getOriginalFilename();
            return new Upload(name == null ? "" : name, file.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
