package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that is made from the code, and committed so that it can be read without building. */
public final class GeneratedPage {

    private static final boolean RENEW = Boolean.getBoolean("samad.renew");

    private GeneratedPage() {}

    /** Fails when the committed page is not what the code says now; writes it instead when asked to by {@code ./samad rules}. */
    public static void assertUpToDate(String path, String content) {
        var file = Path.of(path);
        try {
            if (RENEW) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is out of date; renew it with: ./samad rules", path)
                    .isEqualTo(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
