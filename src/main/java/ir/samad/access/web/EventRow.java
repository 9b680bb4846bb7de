package ir.samad.access.web;

import ir.samad.access.AccountEvent;
import ir.samad.access.AccountEventKind;
import java.time.Instant;
import java.util.List;

/** Something that happened to an account, as pages show it. */
public record EventRow(Instant at, AccountEventKind kind, String browser, String address, String reason) {

    static List<EventRow> of(List<AccountEvent> events) {
        return events.stream()
                .map(event -> new EventRow(
                        event.at(),
                        event.kind(),
                        event.device() == null ? "" : BrowserName.of(event.device()),
                        event.address() == null ? "" : event.address(),
                        event.reason() == null ? "" : event.reason()))
                .toList();
    }
}
