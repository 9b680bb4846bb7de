package ir.samad.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person who holds positions, or did.
 *
 * @param nationalId ten digits
 * @param version counts changes
 */
public record Person(
        PersonId id,
        String name,
        @Nullable String nationalId,
        @Nullable String personnelNumber,
        int version) {}
