package ir.samad.cases.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import ir.samad.cases.CaseEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what happens to cases in this instance since it started, by kind of event; the sum over instances is what the
 * house did. Only what was committed counts.
 */
@Component
class EventCounts {

    private final Map<CaseEvent, Counter> counters = new EnumMap<>(CaseEvent.class);

    EventCounts(MeterRegistry registry) {
        for (var event : CaseEvent.values()) {
            counters.put(
                    event,
                    Counter.builder("samad.cases.events")
                            .description("Events of cases, registrations among them")
                            .tag("event", event.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void happened(CaseEvent event) {
        var counter = counters.get(event);
        if (counter == null) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counter.increment();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }
}
