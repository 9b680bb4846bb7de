package ir.samad.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** A program of a body with a key of its own, as the page of the administrator makes it. */
final class ProgramKey {

    private ProgramKey() {}

    /** Opens one that works at this place, and gives its key. */
    static String open(BenchDatabase database, Place place) throws Exception {
        var random = new SecureRandom();
        var id = new byte[8];
        var secret = new byte[32];
        random.nextBytes(id);
        random.nextBytes(secret);
        var keyId = HexFormat.of().formatHex(id);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        var client = UUID.randomUUID();
        database.run(
                """
                INSERT INTO integration.client (client_id, name, body_id, person_id, scopes, opened_at)
                SELECT '%s', 'سامانهٔ سنجش', u.body_id, h.person_id,
                       ARRAY['cases:register', 'cases:read', 'cases:work', 'inquiry'], now()
                FROM directory.unit u JOIN directory.position p USING (unit_id)
                JOIN directory.holding h USING (position_id)
                WHERE p.position_id = '%s' AND h.held_until IS NULL LIMIT 1""".formatted(client, place.position()),
                "INSERT INTO integration.client_key (key_id, client_id, digest, made_at) VALUES ('%s', '%s', '\\x%s', now())"
                        .formatted(keyId, client, HexFormat.of().formatHex(digest)));
        return "samad_" + keyId + "_" + text;
    }
}
