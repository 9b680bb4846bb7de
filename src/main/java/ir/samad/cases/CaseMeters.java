package ir.samad.cases;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import ir.samad.calendar.Lights;
import ir.samad.cases.store.Late;
import ir.samad.database.MinuteReading;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator watches of the cases of the whole house: numbers, never a case. Every instance reads the same, so the
 * largest counts and not the sum.
 */
@Component
class CaseMeters implements MeterBinder {

    private record Standing(long unnumbered, long unsealed, long overdue) {}

    private final JdbcClient jdbc;
    private final Lights lights;
    private final MinuteReading<Standing> standing;
    private final Clock clock;

    CaseMeters(JdbcClient jdbc, Lights lights, Clock clock) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.clock = clock;
        this.standing = new MinuteReading<>(this::read, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "samad.house.cases.unnumbered", "Cases without a number yet", Standing::unnumbered);
        gauge(registry, "samad.house.cases.unsealed", "Chains that have grown since the last seal", Standing::unsealed);
        gauge(registry, "samad.house.cases.overdue", "Unanswered cases after their due date", Standing::overdue);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Standing> part) {
        Gauge.builder(name, standing, reading -> reading.number(part))
                .description(description)
                .register(registry);
    }

    /** Each count is led by a partial index. */
    private Standing read() {
        var late = Late.condition(lights.today(), clock.instant());
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM cases.case_file WHERE number_in_year IS NULL) AS unnumbered,
                    (SELECT count(*) FROM cases.unsealed) AS unsealed,
                    (SELECT count(*) FROM cases.case_file c WHERE %s) AS overdue
                """.formatted(late.sql()))
                .params(late.parameters())
                .query((row, number) ->
                        new Standing(row.getLong("unnumbered"), row.getLong("unsealed"), row.getLong("overdue")))
                .single();
    }
}
