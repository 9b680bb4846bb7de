package ir.samad.cases.store;

import ir.samad.cases.model.Digest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chain of a case that is written past the program, by the very digests by which the program verifies it. */
public final class SeededChain {

    private final UUID caseId;
    private int number;
    private byte @Nullable [] head;

    public SeededChain(UUID caseId) {
        this.caseId = caseId;
    }

    /**
     * An entry behind the present head.
     *
     * @param contentDigest digest of salt and content
     * @param previous digest of the entry before; null for the first
     * @param digest digest of this entry
     */
    public record Link(int number, byte[] contentDigest, byte @Nullable [] previous, byte[] digest) {}

    public Link append(
            Instant at,
            String event,
            String actorKind,
            @Nullable UUID position,
            @Nullable UUID person,
            String level,
            byte[] salt,
            String content) {
        number++;
        var contentDigest = Digest.start().add(salt).add(content).bytes();
        var previous = head;
        var digest =
                History.digest(previous, caseId, number, at, event, actorKind, position, person, level, contentDigest);
        head = digest;
        return new Link(number, contentDigest, previous, digest);
    }

    public int number() {
        return number;
    }

    /** Digest of the last entry. */
    public byte[] head() {
        return Objects.requireNonNull(head);
    }
}
