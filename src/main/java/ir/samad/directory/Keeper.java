package ir.samad.directory;

import ir.samad.shell.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Who changes the directory: a member of staff in his position, or the program itself when it loads data.
 *
 * @param staff null for the program itself
 */
public record Keeper(@Nullable Staff staff) {

    /** The program itself, as when a country is loaded; bound by every rule but not by a place. */
    public static final Keeper PROGRAM = new Keeper(null);

    /** This member of staff, within his place. */
    public static Keeper of(Staff staff) {
        return new Keeper(staff);
    }
}
