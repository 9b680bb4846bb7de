package ir.samad.proceedings;

import ir.samad.territory.Province;
import org.jspecify.annotations.Nullable;

/**
 * How a province stands in a month (N-3-2).
 *
 * @param session the headquarters of the month that was not called off; null when none was convened
 */
public record HeadquartersMonth(Province province, @Nullable OfficialSession session) {

    /** Whether no session of the month was held. */
    public boolean isWithout() {
        return session == null || session.held() == null;
    }
}
