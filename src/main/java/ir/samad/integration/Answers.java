package ir.samad.integration;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.shell.Problem;
import ir.samad.vocabulary.Refusal;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a request asks for once. The answer is stored in the transaction of the effect: after a kill there are both or
 * neither. A request that is refused stores nothing, and its key is free for the corrected one.
 */
@Component
public class Answers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Parameters parameters;
    private final Clock clock;

    Answers(JdbcClient jdbc, TransactionTemplate transactions, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.parameters = parameters;
        this.clock = clock;
    }

    private record Kept(byte[] request, Answer answer) {}

    /**
     * The answer to a request: the earlier one when the key was used before, else that of {@code doing}, which runs in a
     * transaction.
     *
     * @param request what was asked, as digest of method, address and body
     * @throws Problem 422 when the key was used for another request; or whatever {@code doing} throws
     */
    public Answer once(IdempotencyKey key, byte[] request, Supplier<Answer> doing) {
        try {
            return Objects.requireNonNull(transactions.execute(transaction -> {
                var earlier = find(key);
                if (earlier.isPresent()) {
                    return again(earlier.get(), request);
                }
                var answer = doing.get();
                insert(key, request, answer);
                return answer;
            }));
        } catch (DuplicateKeyException | Problem refused) {
            // A twin sent at the same time may have been quicker; what this one did is taken back.
            return find(key).map(quicker -> again(quicker, request)).orElseThrow(() -> refused);
        }
    }

    /** What makes a request the same as another. */
    public static byte[] digest(String address, byte[] body, List<byte[]> documents) {
        var digest = Sha256.start().add(address).add(body);
        documents.forEach(digest::add);
        return digest.bytes();
    }

    private static Answer again(Kept kept, byte[] request) {
        if (!MessageDigest.isEqual(kept.request, request)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("integration.key.used-for-another"));
        }
        return kept.answer;
    }

    private Optional<Kept> find(IdempotencyKey key) {
        return jdbc.sql("""
                SELECT request_digest, status, location, body FROM integration.answer
                WHERE client_id = :client AND key_digest = :key
                """)
                .param("client", key.client().value())
                .param("key", key.digest())
                .query((row, number) -> new Kept(
                        row.getBytes("request_digest"),
                        new Answer(row.getInt("status"), row.getString("location"), key.decrypt(row.getBytes("body")))))
                .optional();
    }

    private void insert(IdempotencyKey key, byte[] request, Answer answer) {
        jdbc.sql("""
                INSERT INTO integration.answer
                    (client_id, key_digest, request_digest, status, location, body, answered_at)
                VALUES (:client, :key, :request, :status, :location, :body, :at)
                """)
                .param("client", key.client().value())
                .param("key", key.digest())
                .param("request", request)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("body", key.encrypt(answer.body()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets answers whose time is over. */
    @Scheduled(cron = "0 11 * * * *")
    public void forgetOld() {
        jdbc.sql("DELETE FROM integration.answer WHERE answered_at < :before")
                .param(
                        "before",
                        Timestamp.from(clock.instant().minus(parameters.duration(ParameterKey.API_ANSWER_KEPT))))
                .update();
    }
}
