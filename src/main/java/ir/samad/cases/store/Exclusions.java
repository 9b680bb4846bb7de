package ir.samad.cases.store;

import ir.samad.cases.CaseId;
import ir.samad.directory.PositionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks of positions and people what {@link CaseVisibility} says of cases about officials. */
@Repository
public class Exclusions {

    private final JdbcClient jdbc;

    Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a case that is not stored yet would be withheld from this person, who holds these positions. */
    public boolean withholds(Exclusion exclusion, UUID person, Collection<UUID> positions) {
        var withheld = CaseVisibility.withheldFrom(person, positions);
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1
                    FROM (SELECT CAST(:aboutUnit AS uuid) AS about_unit_id,
                                 CAST(:aboutPosition AS uuid) AS about_position_id,
                                 CAST(:aboutPeople AS uuid[]) AS about_people,
                                 CAST(:excludedBelow AS uuid) AS excluded_below_id,
                                 CAST(:excludedPlace AS text) AS excluded_place,
                                 CAST(:sparedKinds AS text[]) AS spared_kinds) c
                    WHERE %s)
                """.formatted(withheld.sql()))
                .params(Exclusion.columns(exclusion))
                .params(withheld.parameters())
                .query(Boolean.class)
                .single();
    }

    /** Cases with staff whose lead stands at or below whoever they are about, since the directory changed. */
    public List<CaseId> listLedBelow() {
        return jdbc.sql("""
                SELECT c.id FROM cases.case_file c CROSS JOIN LATERAL (SELECT c.lead_position_id AS id) candidate
                WHERE c.about_unit_id IS NOT NULL AND c.state IN ('REGISTERED', 'REFERRED', 'IN_REVIEW') AND (%s)
                ORDER BY c.id
                """.formatted(CaseVisibility.WITHHELD_FROM_CANDIDATE))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of these positions from which the case is withheld, whoever holds them. */
    public Set<PositionId> listWithheld(CaseId id, Collection<PositionId> positions) {
        return jdbc
                .sql("""
                SELECT candidate.id
                FROM cases.case_file c CROSS JOIN unnest(CAST(:positions AS uuid[])) AS candidate (id)
                WHERE c.id = :case AND (%s)
                """.formatted(CaseVisibility.WITHHELD_FROM_CANDIDATE))
                .param("positions", positions.stream().map(PositionId::value).toArray(UUID[]::new))
                .param("case", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PositionId::new)
                .collect(Collectors.toSet());
    }
}
