package ir.samad.database;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A migration that fills tables from CSV files shipped with the program. Its checksum is that of the files, so that a
 * database filled from other files is noticed at the start. A module makes one by declaring a bean of a subclass.
 */
public abstract class SeedMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;
    private final List<String> files;

    /**
     * @param version number of the migration, such as {@code 20.02}
     * @param description shown in Flyway's history
     * @param files CSV files on the class path, with a header line
     */
    protected SeedMigration(String version, String description, String... files) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.files = List.of(files);
    }

    /** Fills the tables. */
    protected abstract void seed(JdbcClient jdbc);

    /** The rows of a CSV file on the class path, with a header line. */
    protected static List<NamedCsvRecord> rows(String file) {
        try (var text = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public final void migrate(Context context) {
        seed(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)));
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        var checksum = new CRC32();
        for (var file : files) {
            try {
                checksum.update(new ClassPathResource(file).getContentAsByteArray());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return (int) checksum.getValue();
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
