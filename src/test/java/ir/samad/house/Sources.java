package ir.samad.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files of this repository, for guards that read them as texts. */
final class Sources {

    private static final Pattern TOKEN = Pattern.compile("/\\*(?s:.*?)\\*/|//[^\\n]*|\"\"\"(?s:.*?)\"\"\""
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'(?:\\\\.|[^'\\\\])[^']*'");

    /**
     * One file.
     *
     * @param path from the repository's root
     */
    record SourceFile(Path path, String text) {

        /** Name without folder and ending: {@code CaseStore}. */
        String name() {
            var file = path.getFileName().toString();
            return file.substring(0, file.lastIndexOf('.'));
        }

        /** The room it belongs to; empty for files outside all rooms. */
        String room() {
            var parts = path.toString().replace('\\', '/').split("/ir/samad/", 2);
            return parts.length < 2 || !parts[1].contains("/") ? "" : parts[1].substring(0, parts[1].indexOf('/'));
        }

        /** Every text of a Java file, from plain quotes and from text blocks. */
        List<String> literals() {
            List<String> found = new ArrayList<>();
            var matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                var token = matcher.group();
                if (token.startsWith("\"\"\"")) {
                    found.add(token.substring(3, token.length() - 3));
                } else if (token.startsWith("\"")) {
                    found.add(token.substring(1, token.length() - 1));
                }
            }
            return found;
        }
    }

    private Sources() {}

    /** The program's own Java files. */
    static List<SourceFile> program() {
        return under("src/main/java", ".java");
    }

    /** The Java files of the tests. */
    static List<SourceFile> tests() {
        return under("src/test/java", ".java");
    }

    /** The templates of all pages. */
    static List<SourceFile> templates() {
        return under("src/main/jte", ".jte");
    }

    /** All files below a folder with this ending, in the order of their paths. */
    static List<SourceFile> under(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new SourceFile(file, read(file)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
