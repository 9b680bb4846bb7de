package ir.samad.cases.store;

import ir.samad.cases.Chains.Break;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of one case as an auditor looks at them. */
@Repository
public class ChainRows {

    private final JdbcClient jdbc;

    public ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record SealedHead(int entry, byte[] digest) {}

    /** The first break in the chain of a case; empty when it holds. */
    public Optional<Break> verify(UUID id) {
        var links = links(id);
        byte @Nullable [] previous = null;
        var expected = 1;
        for (var link : links) {
            var wrong = link.wrong(expected, previous);
            if (wrong != null) {
                return Optional.of(new Break(id, expected, wrong));
            }
            previous = link.digest();
            expected++;
        }
        return wrongAtTheEnd(id, links, previous);
    }

    private Optional<Break> wrongAtTheEnd(UUID id, List<AuditedLink> links, byte @Nullable [] head) {
        var file = jdbc.sql("SELECT last_entry, last_digest FROM cases.case_file WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new SealedHead(row.getInt(1), row.getBytes(2)))
                .optional();
        if (file.isEmpty()) {
            return Optional.of(new Break(id, 0, ChainWalk.MISSING_FILE));
        }
        if (file.get().entry() != links.size() || !Arrays.equals(file.get().digest(), head)) {
            return Optional.of(new Break(id, links.size(), ChainWalk.NOT_LAST));
        }
        return jdbc
                .sql("SELECT entry, digest FROM cases.sealed_head WHERE case_id = :id ORDER BY seal_number")
                .param("id", id)
                .query((row, number) -> new SealedHead(row.getInt(1), row.getBytes(2)))
                .list()
                .stream()
                .filter(covered -> covered.entry() > links.size()
                        || !Arrays.equals(links.get(covered.entry() - 1).digest(), covered.digest()))
                .findFirst()
                .map(covered -> new Break(id, covered.entry(), ChainWalk.NOT_SEALED));
    }

    private List<AuditedLink> links(UUID id) {
        return jdbc.sql("SELECT " + AuditedLink.COLUMNS + """
                FROM cases.entry e
                LEFT JOIN cases.entry_content c ON c.case_id = e.case_id AND c.number = e.number AND c.at = e.at
                WHERE e.case_id = :id ORDER BY e.number
                """)
                .param("id", id)
                .query((row, number) -> AuditedLink.read(row))
                .list();
    }
}
