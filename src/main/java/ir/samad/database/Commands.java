package ir.samad.database;

import java.nio.file.Path;
import java.util.Map;

/** What the program can be told to do instead of serving: {@code backup FILE} and {@code restore FILE}. */
public final class Commands {

    private Commands() {}

    /**
     * Does what the arguments say when they are such a command.
     *
     * @return whether they were one; if not, the program serves
     * @throws StartRefused when it could not be done
     */
    public static boolean run(String[] arguments, Map<String, String> environment) {
        if (arguments.length != 2) {
            return false;
        }
        var home = Path.of(environment.getOrDefault("SAMAD_HOME", ".")).resolve("var");
        var file = Path.of(arguments[1]).toAbsolutePath();
        switch (arguments[0]) {
            case "backup" -> Backup.make(home, file);
            case "restore" -> Restoring.from(file, home);
            default -> {
                return false;
            }
        }
        return true;
    }
}
