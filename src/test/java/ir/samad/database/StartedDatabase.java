package ir.samad.database;

import java.util.Map;

/** Starts the product's embedded database as the program does, says where it is, and stays until it is killed. */
public final class StartedDatabase {

    private StartedDatabase() {}

    public static void main(String[] arguments) throws Exception {
        var settings = DatabaseStart.prepare(Map.of("SAMAD_HOME", arguments[0]));
        System.out.println(
                "STARTED " + settings.get("spring.datasource.url") + " " + settings.get("spring.datasource.password"));
        Thread.currentThread().join();
    }
}
