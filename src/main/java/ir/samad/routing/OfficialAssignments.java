package ir.samad.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of N-10-3 and N-10-4: whom it is about → who handles it. It is data, read once, like that of N-10-2. */
@Repository
@DependsOnDatabaseInitialization
class OfficialAssignments {

    /** A cell of the table: who handles it, and by which rule. */
    record Cell(Superior superior, RoutingRule rule) {}

    private final Map<OfficialKind, Cell> complaints = new EnumMap<>(OfficialKind.class);
    private final Map<OfficialKind, Cell> reports = new EnumMap<>(OfficialKind.class);

    OfficialAssignments(JdbcClient jdbc) {
        jdbc.sql("SELECT subject, official, superior, rule FROM routing.official_assignment")
                .query((row, number) -> table(row.getString("subject").equals("REPORT"))
                        .put(
                                OfficialKind.valueOf(row.getString("official")),
                                new Cell(
                                        Superior.valueOf(row.getString("superior")),
                                        RoutingRule.valueOf(row.getString("rule")))))
                .list();
    }

    /** What a clause says; empty where the texts are silent. */
    Optional<Cell> find(OfficialKind official, boolean report) {
        return Optional.ofNullable(table(report).get(official));
    }

    private Map<OfficialKind, Cell> table(boolean report) {
        return report ? reports : complaints;
    }
}
