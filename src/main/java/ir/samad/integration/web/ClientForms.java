package ir.samad.integration.web;

import ir.samad.access.AccountScope;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.UnitId;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients.Opening;
import ir.samad.shell.Form;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form with which a program is opened. */
@Component
class ClientForms {

    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,،]+");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODES = 500;

    private final Directory directory;
    private final AccountScope scope;

    ClientForms(Directory directory, AccountScope scope) {
        this.directory = directory;
        this.scope = scope;
    }

    /** What is to be opened; the body is that of the positions. Empty when something is refused. */
    Optional<Opening> read(Form form, Staff staff) {
        var name = form.text("name", SHORTEST_NAME, LONGEST_NAME);
        var positions = positions(form.text("positions", 1, LONGEST_CODES), form, staff);
        var scopes = Arrays.stream(ClientScope.values())
                .filter(wanted -> form.has("scope-" + wanted.name()))
                .collect(Collectors.toSet());
        if (scopes.isEmpty()) {
            form.refuse("scopes", Refusal.of("integration.client.scope-required"));
        }
        if (form.isRefused() || name == null || positions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Opening(
                name,
                directory.getUnit(positions.getFirst().unitId()).bodyId(),
                positions.stream().map(Position::id).toList(),
                scopes));
    }

    private List<Position> positions(@Nullable String typed, Form form, Staff staff) {
        var positions = new ArrayList<Position>();
        for (var code : typed == null ? new String[0] : BETWEEN_CODES.split(typed)) {
            directory
                    .findPosition(code)
                    .filter(position -> position.active() && covers(staff, position.unitId()))
                    .ifPresentOrElse(
                            positions::add,
                            () -> form.refuse("positions", Refusal.of("integration.client.position-unknown", code)));
        }
        return positions;
    }

    private boolean covers(Staff staff, UnitId unit) {
        return scope.covers(staff, unit.value());
    }
}
