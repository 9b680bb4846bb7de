package ir.samad.directory;

import java.io.Serializable;
import java.util.UUID;

/** Names a person's time in a position. */
public record HoldingId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
