package ir.samad.cases;

import java.util.List;

/** What came of a filing. */
public sealed interface Registered {

    /** It is registered, now or when the same draft was sent before. */
    record Accepted(Receipt receipt) implements Registered {}

    /** It is not registered, and nothing was stored; every reason at its field. */
    record Refused(List<FieldRefusal> refusals) implements Registered {
        public Refused {
            refusals = List.copyOf(refusals);
        }

        /** Whether nothing stands against it but the duties of the body, so that it can be handed over as it is. */
        public boolean onlyOutsideDuties() {
            return refusals.stream()
                    .allMatch(against -> against.refusal().messageKey().equals(Reception.OUTSIDE_DUTIES));
        }
    }
}
