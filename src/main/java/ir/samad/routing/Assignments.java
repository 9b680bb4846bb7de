package ir.samad.routing;

import ir.samad.catalogue.CaseType;
import ir.samad.directory.Level;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of N-10-2: type and level → handler. It is data, read once; a change takes effect at the next start. */
@Repository
@DependsOnDatabaseInitialization
class Assignments {

    private final Map<CaseType, Map<Level, Handler>> table = new EnumMap<>(CaseType.class);

    Assignments(JdbcClient jdbc) {
        jdbc.sql("SELECT case_type, level, handler FROM routing.assignment")
                .query((row, number) -> table.computeIfAbsent(
                                CaseType.valueOf(row.getString("case_type")), type -> new EnumMap<>(Level.class))
                        .put(Level.valueOf(row.getString("level")), Handler.valueOf(row.getString("handler"))))
                .list();
        for (var type : CaseType.values()) {
            for (var level : Level.values()) {
                if (!table.getOrDefault(type, Map.of()).containsKey(level)) {
                    throw new IllegalStateException("routing.assignment has no row for " + type + " at " + level);
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // complete, see the constructor
    Handler handler(CaseType type, Level level) {
        return table.get(type).get(level);
    }
}
