package ir.samad.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body or a unit in the tree of the administration.
 *
 * @param bodyType present for bodies
 * @param unitKind present for units
 * @param hasBelow whether anything open stands below it
 */
public record TreeNode(
        UUID id,
        String name,
        @Nullable BodyType bodyType,
        @Nullable UnitKind unitKind,
        boolean hasBelow) {

    public boolean isBody() {
        return bodyType != null;
    }
}
