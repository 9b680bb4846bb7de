package ir.samad.notifications;

import org.jspecify.annotations.Nullable;

/** What came of handing a message over. The errors are technical words for staff, never shown to the public. */
public sealed interface Handover {

    /**
     * The provider has it.
     *
     * @param providerReference its own number for it; null when it gives none
     */
    record Accepted(@Nullable String providerReference) implements Handover {}

    /** It has arrived. */
    record Delivered(@Nullable String providerReference) implements Handover {}

    /** The provider will never take it, as for a number that does not exist; trying again is useless. */
    record Rejected(String error) implements Handover {}

    /** It was certainly not taken this time. */
    record NotNow(String error) implements Handover {}

    /** No answer came; it may have been taken. */
    record BrokenOff(String error) implements Handover {}
}
