package ir.samad.directory;

import java.io.Serializable;
import java.util.UUID;

/** Names a unit of a body. */
public record UnitId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
