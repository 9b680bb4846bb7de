package ir.samad.worklist;

import ir.samad.calendar.Light;
import ir.samad.calendar.Lights;
import ir.samad.calendar.LightsOn;
import ir.samad.database.Condition;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How lines stand at this moment: by the working days of their date, or by the clock when they have a moment. */
@Component
class LineLights {

    private final Lights lights;
    private final Clock clock;

    LineLights(Lights lights, Clock clock) {
        this.lights = lights;
        this.clock = clock;
    }

    LightsOn today() {
        return lights.today();
    }

    Light of(DatedLine line) {
        var moment = line.moment();
        if (moment == null) {
            return lights.of(line.due(), line.amberDays(), line.county());
        }
        var now = clock.instant();
        if (!now.isBefore(moment.due())) {
            return Light.RED;
        }
        return now.isBefore(moment.amber()) ? Light.GREEN : Light.AMBER;
    }

    boolean shows(DatedLine line) {
        return of(line) != Light.GREEN;
    }

    /** Red, as a condition over lines. */
    Condition red() {
        var day = lights.today().red("due_effective", "county_code");
        return Condition.where("(" + day.sql() + ") OR due_at <= :light_now", day.parameters())
                .and("TRUE", now());
    }

    /** Amber, as a condition over lines. */
    Condition amber() {
        var day = lights.today().amber("due_effective", "amber_days", "county_code");
        return Condition.where(
                        "(" + day.sql() + ") OR (amber_at <= :light_now AND due_at > :light_now)", day.parameters())
                .and("TRUE", now());
    }

    /** The values for the names in both conditions. */
    Map<String, Object> now() {
        return Map.of("light_now", Timestamp.from(clock.instant()));
    }
}
