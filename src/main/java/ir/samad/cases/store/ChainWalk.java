package ir.samad.cases.store;

import ir.samad.cases.Chains.Break;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Walks the chains of all cases in stretches of ids that together cover every id there can be, so that entries and seals
 * without a case are met too. Each stretch reads three sets of rows, whatever the number of its cases; memory does not
 * grow with the house. Every call belongs into a transaction that sees one moment.
 */
@Repository
public class ChainWalk {

    static final String MISSING_FILE = "the case is missing";
    static final String NOT_LAST = "is not the last one the case knows";
    static final String NOT_SEALED = "is not what was sealed";

    private static final UUID LAST = new UUID(-1, -1);
    private static final int FETCHED = 2000;

    private final JdbcClient jdbc;

    public ChainWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a stretch held.
     *
     * @param next first id of the next stretch; null when this was the last
     * @param cases how many cases
     * @param entries how many entries
     * @param erased how many of them without their content
     * @param unsealed how many cases have entries that no seal covers yet
     * @param broken the first break, in the order of ids; null when everything holds
     */
    public record Stretch(
            @Nullable UUID next,
            int cases,
            int entries,
            int erased,
            int unsealed,
            @Nullable Break broken) {}

    /** Verifies the chains of the cases from this id on, this many at most. */
    public Stretch walk(UUID from, int cases) {
        var files = files(from, cases);
        var to = files.size() < cases ? LAST : List.copyOf(files.keySet()).getLast();
        var heads = heads(from, to);
        var chains = new ChainsOfStretch(files, heads);
        stream("SELECT " + AuditedLink.COLUMNS + """
                FROM cases.entry e
                LEFT JOIN cases.entry_content c ON c.case_id = e.case_id AND c.number = e.number AND c.at = e.at
                    AND c.case_id >= :from AND c.case_id <= :to
                WHERE e.case_id >= :from AND e.case_id <= :to
                ORDER BY e.case_id, e.number, e.at
                """, from, to, row -> chains.add(AuditedLink.read(row)));
        var unsealed = files.values().stream().filter(FileHead::unsealed).count();
        return new Stretch(after(to), files.size(), chains.entries(), chains.erased(), (int) unsealed, chains.finish());
    }

    private Map<UUID, FileHead> files(UUID from, int most) {
        var files = new LinkedHashMap<UUID, FileHead>();
        jdbc.sql("""
                SELECT id, last_entry, last_digest,
                       EXISTS (SELECT 1 FROM cases.unsealed u WHERE u.case_id = c.id) AS unsealed
                FROM cases.case_file c
                WHERE id >= :from ORDER BY id LIMIT :most
                """).param("from", from).param("most", most).query((RowCallbackHandler) row -> files.put(
                row.getObject("id", UUID.class),
                new FileHead(row.getInt("last_entry"), row.getBytes("last_digest"), row.getBoolean("unsealed"))));
        return files;
    }

    private Map<UUID, List<SealedHead>> heads(UUID from, UUID to) {
        var heads = new HashMap<UUID, List<SealedHead>>();
        stream(
                """
                SELECT case_id, entry, digest FROM cases.sealed_head WHERE case_id >= :from AND case_id <= :to
                """,
                from,
                to,
                row -> heads.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new SealedHead(row.getInt(2), row.getBytes(3))));
        return heads;
    }

    private void stream(String sql, UUID from, UUID to, RowCallbackHandler reader) {
        jdbc.sql(sql).withFetchSize(FETCHED).param("from", from).param("to", to).query(reader);
    }

    private static @Nullable UUID after(UUID id) {
        if (id.equals(LAST)) {
            return null;
        }
        var low = id.getLeastSignificantBits() + 1;
        return new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
    }

    /** What a case file says of its chain. */
    record FileHead(int lastEntry, byte[] lastDigest, boolean unsealed) {}

    /** What a seal says of a chain. */
    record SealedHead(int entry, byte[] digest) {}
}
