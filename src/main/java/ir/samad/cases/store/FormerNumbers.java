package ir.samad.cases.store;

import ir.samad.cases.CaseId;
import ir.samad.vocabulary.PersianText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that cases had in systems before this one. A system and a number name one case. */
@Repository
public class FormerNumbers {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    FormerNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The form in which numbers are compared: digits of any kind, no spaces, letters of one case. */
    public static String key(String number) {
        return PersianText.code(PersianText.normalise(number)).toLowerCase(Locale.ROOT);
    }

    /** Which of these numbers were brought in from this system before, by their keys. */
    public Set<String> listKnown(String system, Collection<String> numbers) {
        var keys = new ArrayList<>(
                numbers.stream().map(FormerNumbers::key).distinct().toList());
        var known = new HashSet<String>();
        for (var from = 0; from < keys.size(); from += AT_ONCE) {
            known.addAll(jdbc.sql("""
                    SELECT number_key FROM cases.former_number WHERE system_key = :system AND number_key = ANY (:keys)
                    """)
                    .param("system", PersianText.compactKey(system))
                    .param(
                            "keys",
                            keys.subList(from, Math.min(keys.size(), from + AT_ONCE))
                                    .toArray(String[]::new))
                    .query(String.class)
                    .list());
        }
        return known;
    }

    /** The cases that had this number in any system. */
    public List<CaseId> find(String typed) {
        var key = key(typed);
        return key.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT case_id FROM cases.former_number WHERE number_key = :key")
                        .param("key", key)
                        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                        .list();
    }

    /** Remembers the number; a second case with it is a bug of the caller and breaks his transaction. */
    public void insert(CaseId id, String system, String number, LocalDate registeredOn) {
        jdbc.sql("""
                INSERT INTO cases.former_number (case_id, system, system_key, number, number_key, registered_on)
                VALUES (:case, :system, :systemKey, :number, :numberKey, :on)
                """)
                .param("case", id.value())
                .param("system", system)
                .param("systemKey", PersianText.compactKey(system))
                .param("number", number)
                .param("numberKey", key(number))
                .param("on", registeredOn)
                .update();
    }
}
