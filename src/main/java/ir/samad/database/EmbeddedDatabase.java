package ir.samad.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL 18 that travels with the program and keeps its data in a folder.
 *
 * <p>The library's defaults are made for tests; here the database is durable ({@code fsync}, {@code synchronous_commit}
 * and {@code full_page_writes} on) and asks for a generated password (scram). When the program was killed, the database
 * it left running is stopped before the next start, so nothing acknowledged is lost and nothing is started twice. When the
 * database is killed and the program is not, {@link Postmaster} starts it again.
 */
public final class EmbeddedDatabase {

    private static final String SUPERUSER = "postgres";
    private static final Set<String> RUNNING = ConcurrentHashMap.newKeySet();

    /** Settings that make it durable, and the ones that make it quick without giving that up. */
    private static final Map<String, String> SERVER = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_wal_size", "2GB"),
            // No row's content in its log.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("jit", "off"));

    private final int port;
    private final String password;

    private EmbeddedDatabase(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database in {@code home/postgres}, creating it on the first start.
     *
     * @param home the folder for data, binaries, password and lock; created when missing
     * @throws StartRefused when another program already runs on this folder, or the database does not start
     */
    public static EmbeddedDatabase start(Path home) {
        return start(home, Map.of());
    }

    /** As {@link #start(Path)}, with further server settings that win over the product's; used by tests. */
    public static EmbeddedDatabase start(Path home, Map<String, String> furtherSettings) {
        try {
            Files.createDirectories(home);
            holdFolder(home);
            var data = home.resolve("postgres");
            stopOrphan(home);
            var password = password(home);
            var first = !Files.exists(data.resolve("PG_VERSION"));
            progress(first ? "Creating the database (first start, a few seconds) …" : "Starting the database …");
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data.toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            home.resolve("postgres-binaries").toFile())
                    .setPort(freePort())
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", password)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            home.resolve("postgres.log").toFile()));
            SERVER.forEach(builder::setServerConfig);
            furtherSettings.forEach(builder::setServerConfig);
            var postgres = builder.start();
            Ending.add(Postmaster.watch(postgres, home)::stop);
            if (first) {
                requirePassword(data, postgres.getPort(), password);
            }
            var database = new EmbeddedDatabase(postgres.getPort(), password);
            RUNNING.add(database.url());
            return database;
        } catch (AccessDeniedException notOurs) {
            throw new StartRefused(
                    "The folder " + home.toAbsolutePath().normalize() + " cannot be used by this user ("
                            + notOurs.getMessage() + "). Give it to him, or set SAMAD_HOME to a folder of his own.",
                    notOurs);
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw new StartRefused(
                    "The embedded database did not start: " + failed.getMessage() + "\nIts log is "
                            + home.resolve("postgres.log").toAbsolutePath().normalize(),
                    failed);
        }
    }

    /**
     * Reaches the database in {@code home/postgres} for a look: through the program that runs on it, or started for this
     * process alone. Nothing is created.
     *
     * @throws StartRefused when there is no database yet, or it cannot be reached
     */
    static EmbeddedDatabase reach(Path home) {
        var data = home.resolve("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new StartRefused("There is no database in "
                    + home.toAbsolutePath().normalize()
                    + ". Set SAMAD_HOME to the folder of the program, or SAMAD_DB_URL, SAMAD_DB_USER and"
                    + " SAMAD_DB_PASSWORD to look at an external database.");
        }
        try (var lockFile = new RandomAccessFile(home.resolve("lock").toFile(), "rw")) {
            if (isHeld(lockFile)) {
                return new EmbeddedDatabase(portInUse(data), password(home));
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException failed) {
            throw new StartRefused(
                    "SAMAD runs on " + home.toAbsolutePath().normalize()
                            + ", but how to reach its database cannot be read there: " + failed.getMessage()
                            + "\nIf it is just starting, try again.",
                    failed);
        }
        return start(home);
    }

    /** Whether a program, this one or another, holds the folder. */
    private static boolean isHeld(RandomAccessFile lockFile) throws IOException {
        try (var lock = lockFile.getChannel().tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException sameProcess) {
            return true;
        }
    }

    /** PostgreSQL writes its port into the fourth line of this file. */
    private static int portInUse(Path data) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip());
    }

    /** Whether a database that this process started answers at this JDBC address. */
    public static boolean runs(String url) {
        return RUNNING.contains(url);
    }

    /** JDBC address of the program's database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + SUPERUSER;
    }

    public String user() {
        return SUPERUSER;
    }

    public String password() {
        return password;
    }

    /** Kept for as long as the process lives: a lock nobody refers to is let go. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    /** One program for each folder; the lock goes with the process, however it ends. */
    @SuppressWarnings("resource") // open for as long as the process lives
    private static void holdFolder(Path home) throws IOException {
        var lockFile = new RandomAccessFile(home.resolve("lock").toFile(), "rw");
        try {
            var lock = lockFile.getChannel().tryLock();
            if (lock == null) {
                throw new StartRefused("SAMAD is already running on "
                        + home.toAbsolutePath().normalize()
                        + ". Stop it first, or set SAMAD_HOME to another folder.");
            }
            HELD.add(lock);
        } catch (OverlappingFileLockException sameProcess) {
            lockFile.close();
        }
    }

    /** A database left behind by a killed program: we hold the folder, so its owner is gone. */
    private static void stopOrphan(Path home) throws IOException {
        var orphan = Postmaster.process(home.resolve("postgres"));
        if (orphan.isEmpty()) {
            Postmaster.awaitEndOfRemains(home);
            return;
        }
        var pid = orphan.get().pid();
        progress("Stopping the database that an earlier run left behind …");
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            orphan.get().onExit().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while an earlier database was stopping.", interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            throw new StartRefused(
                    "A database left behind by an earlier run (process " + pid + ") does not stop. Stop it by hand and"
                            + " start again.",
                    stuck);
        }
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("postgres.password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
        return password;
    }

    /** The library initialises with trust; from here on only the password opens the database. */
    private static void requirePassword(Path data, int port, String password) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + SUPERUSER, SUPERUSER, password);
                var statement = connection.createStatement()) {
            // The password is hexadecimal, made above; ALTER USER takes no parameter.
            statement.execute("ALTER USER " + SUPERUSER + " PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    # Written by SAMAD: a password for everybody, from this machine only.
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void progress(String line) {
        System.out.println("  " + line);
    }
}
