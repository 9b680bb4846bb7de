package ir.samad.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A copy of the embedded database in one file, made while the program runs: PostgreSQL's own online base backup with the
 * write-ahead log that belongs to it. (No {@code pg_dump} travels with the program.) It holds everything: cases, histories,
 * documents, accounts, and the password of the database. It belongs to the same major version of PostgreSQL.
 */
final class Backup {

    static final String DATA = "postgres/";
    static final String PASSWORD = "postgres.password";

    private static final String SLOT = "samad_backup";
    /** Folders whose content belongs to the running server only; the folders themselves are needed. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "pg_internal.init");

    private final Path home;
    private final Path data;

    private Backup(Path home) {
        this.home = home;
        this.data = home.resolve("postgres");
    }

    /**
     * Makes the copy. It is written beside the file and moved there when it is complete.
     *
     * @param home the folder {@code var} of the running program
     * @param file where to; must not exist
     * @throws StartRefused when there is such a file, or no running embedded database
     */
    static void make(Path home, Path file) {
        if (Files.exists(file)) {
            throw new StartRefused("There is a file " + file + " already. Name another one.");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            new Backup(home).write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException failed) {
            throw new StartRefused("The backup was not made: " + failed.getMessage(), failed);
        }
    }

    private void write(Path file) throws IOException, SQLException {
        var process = data.resolve("postmaster.pid");
        if (!Files.exists(process)) {
            throw new StartRefused("No embedded database runs on "
                    + home.toAbsolutePath().normalize() + ". Start the program, then back up.");
        }
        var port = Files.readAllLines(process).get(3).strip();
        var password = Files.readString(home.resolve(PASSWORD)).strip();
        Files.deleteIfExists(file);
        Files.createFile(file);
        PrivateFiles.onlyForOwner(file);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            // Keeps the log until it is copied; goes with this connection.
            ask(connection, "SELECT pg_create_physical_replication_slot('" + SLOT + "', true, true)");
            var first = ask(connection, "SELECT pg_walfile_name(pg_backup_start('samad', true))");
            copyData(zip);
            var last = stop(connection, zip);
            copyLog(zip, first, last);
            add(zip, home.resolve(PASSWORD), PASSWORD);
        }
    }

    private String stop(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT pg_walfile_name(lsn) AS last, labelfile FROM pg_backup_stop(false)")) {
            row.next();
            zip.putNextEntry(new ZipEntry(DATA + "backup_label"));
            zip.write(row.getString("labelfile").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
            return row.getString("last");
        }
    }

    private void copyData(ZipOutputStream zip) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(data)) {
                    zip.putNextEntry(new ZipEntry(DATA + nameOf(folder) + "/"));
                    zip.closeEntry();
                }
                return EMPTY.contains(nameOf(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = nameOf(file);
                if (isCopied(file, name)) {
                    add(zip, file, DATA + name);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    private String nameOf(Path path) {
        return data.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isCopied(Path path, String name) {
        return !LEFT.contains(path.getFileName().toString()) && !name.contains("pgsql_tmp");
    }

    /** The log between the beginning and the end of the copying. */
    private void copyLog(ZipOutputStream zip, String first, String last) throws IOException {
        for (var segment : segments()) {
            var name = segment.getFileName().toString();
            if (name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                add(zip, segment, DATA + "pg_wal/" + name);
            }
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("pg_wal"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}"))
                    .sorted()
                    .toList();
        }
    }

    /** A table that is dropped meanwhile takes its file with it; the log knows. */
    private static void add(ZipOutputStream zip, Path file, String name) throws IOException {
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            if (!name.startsWith(DATA + "base/")) {
                throw gone;
            }
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
