package ir.samad.bench;

import ir.samad.notifications.smpp.Smsc;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks, when the killing is over, whether everything is there once and every state is honest. */
final class Aftermath {

    /** Claims of the dead end by themselves within two minutes, and attempts have pauses between them. */
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(10);

    /** A report about something handed over by a program that was killed before it noted so finds nothing. */
    private static final long WAIT_FOR_REPORTS = TimeUnit.SECONDS.toNanos(30);

    private static final String OURS = " LIKE '" + Filings.MOBILES + "%'";

    private static final String WAITING =
            "SELECT count(*) FROM notifications.notice WHERE state = 'QUEUED' AND channel = 'SMS' AND recipient" + OURS;

    private final BenchDatabase database;
    private final Filings filings;
    private final Figures figures;

    Aftermath(BenchDatabase database, Filings filings, Figures figures) {
        this.database = database;
        this.filings = filings;
        this.figures = figures;
    }

    /** Cases: there, once, found by who filed them, numbered without a gap. */
    void ofCases(int port, String key) throws Exception {
        var codes = filings.codes();
        figures.atLeast("cases acknowledged", "", codes.size(), 1);
        figures.note("requests without an answer, sent again", "", filings.unanswered());
        figures.note("requests acknowledged at a repetition", "", filings.answeredLater());
        figures.atMost("answers that should not be", "", filings.wrong().size(), 0);
        filings.wrong().stream().limit(5).forEach(System.err::println);
        var kept = new HashMap<String, String>();
        for (var row :
                database.texts("SELECT mobile || ' ' || tracking_code FROM cases.case_file WHERE mobile" + OURS)) {
            kept.put(row.split(" ")[0], row.split(" ")[1]);
        }
        figures.atMost(
                "acknowledged codes lost in the database",
                "",
                codes.entrySet().stream()
                        .filter(each -> !each.getValue().equals(kept.get(each.getKey())))
                        .count(),
                0);
        figures.atMost(
                "cases made twice by a repetition",
                "",
                number("SELECT count(*) - count(DISTINCT mobile) FROM cases.case_file WHERE mobile" + OURS),
                0);
        figures.atMost("cases nobody was told of", "", kept.size() - codes.size(), 0);
        figures.atMost("acknowledged codes not found by inquiry", "", notFound(port, key, codes), 0);
        figures.atMost("cases without all that belongs to them", "", number("""
                        SELECT count(*) FROM cases.case_file c WHERE mobile%s AND NOT (
                            EXISTS (SELECT 1 FROM cases.entry h WHERE h.case_id = c.id)
                            AND EXISTS (SELECT 1 FROM worklist.entry w WHERE w.subject_id = c.id)
                            AND (SELECT count(*) FROM notifications.notice n
                                 WHERE n.subject_id = c.id AND n.channel = 'SMS') = 1)
                        """.formatted(OURS)), 0);
        await("SELECT count(*) FROM cases.case_file WHERE number_in_year IS NULL", LONGEST_WAIT);
        figures.atMost("gaps in the numbers of cases", "", number("""
                        SELECT coalesce(sum(last - made), 0) FROM (
                            SELECT max(number_in_year) AS last, count(*) AS made FROM cases.case_file GROUP BY number_year) n
                        """), 0);
    }

    private static long notFound(int port, String key, Map<String, String> codes) throws Exception {
        var missing = 0L;
        try (var web = new Web(port)) {
            for (var each : codes.entrySet()) {
                var answer = web.post(
                        "/api/v1/inquiries",
                        key,
                        "{\"code\": \"%s\", \"known\": \"%s\"}".formatted(each.getValue(), each.getKey()));
                missing += answer.is(200, body -> body.contains(each.getValue())) ? 0 : 1;
            }
        }
        return missing;
    }

    /** Notices on the phones of the demonstration, which drop a repetition by its reference. */
    void ofPhones() throws SQLException {
        awaitSent();
        figures.atMost("notices without a final state", "", number(WAITING), 0);
        figures.atMost(
                "notices called delivered that are on no phone, or twice on one", "", number("""
                        SELECT count(*) FROM notifications.notice n WHERE n.channel = 'SMS' AND n.recipient%s
                            AND n.state = 'DELIVERED'
                            AND (SELECT count(*) FROM notifications.phone_message p WHERE p.recipient = n.recipient) <> 1
                        """.formatted(OURS)), 0);
    }

    /** Notices at a message centre, compared with what it took. */
    void ofNotices(Smsc centre) throws SQLException {
        awaitSent();
        figures.atMost("notices without a final state", "", number(WAITING), 0);
        Map<String, Set<String>> byState = new HashMap<>();
        for (var row : database.texts("SELECT state || ' ' || id FROM notifications.notice WHERE channel = 'SMS'"
                + " AND recipient" + OURS)) {
            byState.computeIfAbsent(row.split(" ")[0], state -> new HashSet<>()).add(row.split(" ")[1]);
        }
        byState.forEach((state, ids) -> figures.note("notices " + state, "", ids.size()));
        var taken = centre.taken().stream()
                .map(part -> part.reference().split("/")[0])
                .collect(Collectors.toSet());
        var lost = byState.values().stream()
                .flatMap(Set::stream)
                .filter(id -> !taken.contains(id))
                .count();
        figures.atMost(
                "notices lost: never at the message centre, and not called failed",
                "",
                lost - outside(taken, byState.get("FAILED")),
                0);
        figures.atMost(
                "notices called failed that the message centre took",
                "",
                byState.getOrDefault("FAILED", Set.of()).size() - outside(taken, byState.get("FAILED")),
                0);
        figures.note(
                "parts handed over again, dropped by the message centre",
                "",
                centre.needlesslyRepeated().size());
    }

    private static long outside(Set<String> taken, @Nullable Set<String> ids) {
        return ids == null ? 0 : ids.stream().filter(id -> !taken.contains(id)).count();
    }

    /** Chains and seals. */
    void ofHistories(Killable.Starting program) throws Exception {
        figures.atMost("exit code of verify", "", program.verify(), 0);
    }

    private void awaitSent() throws SQLException {
        await(WAITING, LONGEST_WAIT);
        await("SELECT count(*) FROM notifications.receipt", WAIT_FOR_REPORTS);
    }

    private void await(String count, long longest) throws SQLException {
        var until = System.nanoTime() + longest;
        while (number(count) > 0 && System.nanoTime() < until) {
            Filings.pause(200);
        }
    }

    private long number(String count) throws SQLException {
        return Long.parseLong(database.ask(count));
    }
}
