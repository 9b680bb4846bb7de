package ir.samad.integration.web;

import ir.samad.shell.NotFound;
import java.util.UUID;

/** Reads an identifier in an address: what is none is not found, like one that nobody has. */
final class PathId {

    private PathId() {}

    /** @throws NotFound when it is no identifier */
    static UUID read(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("No identifier");
        }
    }
}
