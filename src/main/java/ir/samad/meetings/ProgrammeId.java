package ir.samad.meetings;

import java.util.UUID;

/** Names a programme of meetings. */
public record ProgrammeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
