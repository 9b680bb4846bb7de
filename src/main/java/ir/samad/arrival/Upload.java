package ir.samad.arrival;

import java.time.Instant;
import java.util.UUID;

/**
 * A file somebody uploaded to bring in what stands in it.
 *
 * @param id identity
 * @param kind what it brings
 * @param fileName the name it had
 * @param content its bytes; none once it was brought in
 * @param system what the system is called from which it comes; empty for accounts
 * @param tell whether those whom it concerns are told
 * @param keptAt when it was uploaded
 * @param state where it stands
 * @param done how many rows are written, while it is running and after
 * @param total how many there are
 */
public record Upload(
        UUID id,
        ArrivalKind kind,
        String fileName,
        byte[] content,
        String system,
        boolean tell,
        Instant keptAt,
        ArrivalState state,
        int done,
        int total) {}
