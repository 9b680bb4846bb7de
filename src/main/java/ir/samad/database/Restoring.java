package ir.samad.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipFile;

/** Makes an embedded database out of a {@link Backup}, where none is yet. The next start plays the log and goes on. */
final class Restoring {

    private Restoring() {}

    /**
     * Restores a backup.
     *
     * @param home the folder {@code var}; created when missing
     * @throws StartRefused when there is a database already, or the file is no backup or not whole
     */
    static void from(Path file, Path home) {
        var data = home.resolve("postgres");
        if (Files.exists(data)) {
            throw new StartRefused("There is a database in "
                    + data.toAbsolutePath().normalize() + ". Move it away, or set SAMAD_HOME to another folder.");
        }
        var unfinished = home.resolve("restoring");
        try {
            Files.createDirectories(home);
            clear(unfinished);
            unpack(file, unfinished);
            for (var folder : java.util.List.of(unfinished, unfinished.resolve("postgres"))) {
                PrivateFiles.onlyForOwner(folder);
            }
            Files.move(
                    unfinished.resolve(Backup.PASSWORD),
                    home.resolve(Backup.PASSWORD),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished.resolve("postgres"), data);
            clear(unfinished);
        } catch (IOException | UncheckedIOException failed) {
            throw new StartRefused("The backup " + file + " was not restored: " + failed.getMessage(), failed);
        }
    }

    private static void unpack(Path file, Path folder) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(Backup.PASSWORD) == null || zip.getEntry(Backup.DATA + "backup_label") == null) {
                throw new IOException("it is no backup of SAMAD, or not whole");
            }
            for (var entry : zip.stream().toList()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder.normalize())) {
                    throw new IOException("it names a file outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    PrivateFiles.onlyForOwner(target);
                    continue;
                }
                Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                PrivateFiles.onlyForOwner(target);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
