package ir.samad.directory;

import ir.samad.vocabulary.PersianText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written about a person.
 *
 * @param name given and family name
 * @param nationalId ten digits, read before as a national number
 */
public record PersonEntry(
        String name, @Nullable String nationalId, @Nullable String personnelNumber) {

    public PersonEntry {
        name = PersianText.normalise(name);
    }
}
