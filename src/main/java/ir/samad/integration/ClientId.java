package ir.samad.integration;

import java.util.UUID;

/** Identity of a program that uses the API. */
public record ClientId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
