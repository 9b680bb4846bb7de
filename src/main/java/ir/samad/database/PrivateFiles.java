package ir.samad.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read, where the file system knows owners. */
public final class PrivateFiles {

    private PrivateFiles() {}

    static void onlyForOwner(Path path) throws IOException {
        if (knowsOwners(path)) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    /** Writes a new file that was never readable by anybody else; fails when there is one of this name. */
    public static void write(Path path, String text) throws IOException {
        if (knowsOwners(path)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, text);
        } else {
            Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
