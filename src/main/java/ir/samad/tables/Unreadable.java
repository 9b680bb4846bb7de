package ir.samad.tables;

import ir.samad.vocabulary.Refusal;
import java.io.IOException;

/** A file is not to be read any further; leaves the room only as a refusal. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    Unreadable(String what, Object... arguments) {
        super(what, null);
        refusal = Refusal.of("tables.refused." + what, arguments);
    }

    Refusal refusal() {
        return refusal;
    }
}
