package ir.samad.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the files in {@code resources/demonstration}. */
final class DataFile {

    private DataFile() {}

    /** The rows of a file, without its heading. */
    static List<NamedCsvRecord> rows(String name) {
        try (var text = new InputStreamReader(
                        new ClassPathResource("demonstration/" + name).getInputStream(), StandardCharsets.UTF_8);
                var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cell, or null when it is empty. */
    static @Nullable String orNull(NamedCsvRecord row, String column) {
        var cell = row.getField(column);
        return cell.isEmpty() ? null : cell;
    }

    /** The parts of a cell, without empty ones. */
    static List<String> parts(NamedCsvRecord row, String column, String separator) {
        return Arrays.stream(row.getField(column).split(java.util.regex.Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
