package ir.samad.meetings.web;

import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.UUID;

/** Reads which of the offered positions was chosen as host. */
final class Hosts {

    private Hosts() {}

    static Reading<UUID> read(String chosen) {
        try {
            return Reading.accepted(UUID.fromString(chosen), chosen);
        } catch (IllegalArgumentException notOurs) {
            return Reading.refused(Refusal.by("M-2-4", "meetings.session.refused.host"), chosen);
        }
    }
}
