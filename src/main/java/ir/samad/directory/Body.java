package ir.samad.directory;

import org.jspecify.annotations.Nullable;

/**
 * An executive body.
 *
 * @param code short code by which files and people name it
 * @param parentId the body it belongs to, as an organisation to its ministry
 * @param active false once closed
 * @param version counts changes
 */
public record Body(
        BodyId id,
        String code,
        String name,
        BodyType type,
        BranchOfPower branch,
        @Nullable BodyId parentId,
        boolean active,
        int version) {}
