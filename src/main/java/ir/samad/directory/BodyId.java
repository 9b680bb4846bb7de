package ir.samad.directory;

import java.io.Serializable;
import java.util.UUID;

/** Names an executive body. */
public record BodyId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
