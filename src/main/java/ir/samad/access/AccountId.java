package ir.samad.access;

import java.util.UUID;

/** Identifies an account of staff. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
