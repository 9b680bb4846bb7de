package ir.samad.cases.web;

import ir.samad.cases.Entry;
import java.util.UUID;

/**
 * A step just made that can still be undone.
 *
 * @param id the case
 * @param headline what it is about, for reading
 * @param entry its history entry
 */
public record LastStep(UUID id, String headline, Entry entry) {

    /** The step as the field of a form. */
    public String field() {
        return id + "." + entry.number();
    }
}
