package ir.samad.meetings;

import ir.samad.directory.UnitId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds those whose heads hold meetings (N-8-3). */
@Repository
class HolderStore {

    private final JdbcClient jdbc;

    HolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units that hold meetings by a programme: those of its kinds in its province. */
    List<UnitId> list(Programme programme) {
        return jdbc.sql("""
                SELECT unit_id FROM directory.published_unit
                WHERE province_code = :province AND kind = ANY (CAST(:kinds AS text[])) AND active
                  AND (kind <> 'HEADQUARTERS' OR level IN ('COUNTY', 'PROVINCE'))
                ORDER BY unit_id
                """)
                .param("province", programme.province().value())
                .param("kinds", HoldingBodies.kinds(programme.holders()))
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean hasSessions(UnitId unit) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM meetings.session WHERE unit_id = :unit)")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }
}
