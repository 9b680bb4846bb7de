package ir.samad.directory.web;

import ir.samad.directory.Directory;
import ir.samad.directory.Holder;
import ir.samad.directory.Position;
import ir.samad.directory.ResponsibleOffice;
import ir.samad.directory.ResponsibleOfficial;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The responsible official as pages show him (N-10-1).
 *
 * @param position null while nobody has made it
 * @param holder null while nobody holds it
 */
public record Responsible(
        ResponsibleOffice office,
        @Nullable Position position,
        @Nullable Holder holder) {

    static Responsible of(ResponsibleOfficial official, Directory directory, Clock clock) {
        var position = official.position().orElse(null);
        return new Responsible(
                official.office(),
                position,
                position == null
                        ? null
                        : directory.listHolders(position.id(), clock.instant()).stream()
                                .findFirst()
                                .orElse(null));
    }
}
