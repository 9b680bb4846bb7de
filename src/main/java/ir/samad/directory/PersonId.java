package ir.samad.directory;

import java.io.Serializable;
import java.util.UUID;

/** Names a person who holds positions or did. */
public record PersonId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
