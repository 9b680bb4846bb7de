package ir.samad.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything the directory is kept in, together, for those who read or write it whole. */
@Component
record ImportStores(
        BodyStore bodies,
        UnitStore units,
        FormerNameStore formerNames,
        PositionStore positions,
        PersonStore people,
        HoldingStore holdings,
        ChangeStore changes,
        Announcements announcements,
        JdbcClient jdbc) {

    /** Tells the database how much there is now, so that it chooses its indexes well from the first question on. */
    void learnSizes() {
        jdbc.sql("ANALYZE directory.body, directory.unit, directory.unit_below, directory.position, directory.holding")
                .update();
    }
}
