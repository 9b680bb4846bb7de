package ir.samad.integration.web;

import ir.samad.integration.Client;
import ir.samad.integration.ClientKey;
import ir.samad.integration.ClientScope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program as the administrator sees it.
 *
 * @param client the program
 * @param bodyName whose it is
 * @param scopes what its keys are for, in order
 * @param keys how many of its keys open something now
 * @param lastUsed when one of its keys was last used; null before the first time
 */
public record ClientRow(
        Client client,
        String bodyName,
        List<ClientScope> scopes,
        int keys,
        @Nullable Instant lastUsed) {

    /** A position it holds. */
    public record HeldRow(UUID id, String place) {}

    static ClientRow of(Client client, String bodyName, List<ClientKey> keys, Instant now) {
        return new ClientRow(
                client,
                bodyName,
                client.scopes().stream().sorted().toList(),
                Math.toIntExact(keys.stream().filter(key -> key.isValid(now)).count()),
                keys.stream()
                        .map(ClientKey::lastUsedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null));
    }
}
