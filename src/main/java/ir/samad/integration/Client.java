package ir.samad.integration;

import ir.samad.directory.BodyId;
import ir.samad.directory.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program of a body that uses the API.
 *
 * @param id identifier; stands where an account stands in records
 * @param name what it is called; the history of cases shows it as the holder of its positions
 * @param body the body whose program it is
 * @param person the entry of the directory that holds positions for it
 * @param scopes what its keys are for
 * @param openedAt when it was opened
 * @param closedAt when it was closed; null while open
 */
public record Client(
        ClientId id,
        String name,
        BodyId body,
        PersonId person,
        Set<ClientScope> scopes,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public Client {
        scopes = Set.copyOf(scopes);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
