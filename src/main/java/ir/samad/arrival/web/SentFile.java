package ir.samad.arrival.web;

import ir.samad.shell.Form;
import ir.samad.shell.NotFound;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The one file of a form. */
record SentFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 100;

    /** The file that was chosen; null, and refused at its field, when there is not exactly one. */
    static @Nullable SentFile of(@Nullable List<MultipartFile> files, Form form) throws IOException {
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> file.getSize() > 0).toList();
        if (sent.size() != 1) {
            form.refuse("files", Refusal.of(sent.isEmpty() ? "arrival.refused.no-file" : "arrival.refused.one-file"));
            return null;
        }
        var name = PersianText.normalise(String.valueOf(sent.getFirst().getOriginalFilename()));
        return new SentFile(
                name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
                sent.getFirst().getBytes());
    }

    /** What an address names; one that names nothing is not found. */
    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("No identifier");
        }
    }
}
