package ir.samad.directory;

import java.io.Serializable;
import java.util.UUID;

/** Names a position in a unit. */
public record PositionId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
