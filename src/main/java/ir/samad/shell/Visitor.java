package ir.samad.shell;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the door, as pages show it. The room that knows him puts one into the request under {@link #ATTRIBUTE}.
 *
 * @param name the person's name
 * @param place the position he acts in and its unit; empty for a citizen
 * @param staff whether he acts for the administration
 * @param account his account, so that his device knows what of it is his; null for a citizen
 */
public record Visitor(
        String name, String place, boolean staff, @Nullable UUID account) {

    /** Name of the request attribute. */
    public static final String ATTRIBUTE = "samad.visitor";
}
