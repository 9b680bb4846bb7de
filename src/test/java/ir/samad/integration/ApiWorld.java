package ir.samad.integration;

import ir.samad.access.Requester;
import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.StaffLogin;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A water company with programs of its own that use the API. */
final class ApiWorld {

    final CaseWorld company;
    private final Clients clients;
    private final int port;

    ApiWorld(StaffLogin staff, Topics topics, Clients clients, Clock clock, int port) {
        this.company = new CaseWorld(staff, topics, clock);
        this.clients = clients;
        this.port = port;
    }

    /** A new position of this kind in a unit of the company. */
    Position position(Unit unit, PositionKind kind) {
        return company.country.position(unit, kind);
    }

    /** A desk of the company. */
    Position deskPosition() {
        return position(company.country.below(company.office, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
    }

    /** A program of the company that holds these positions. */
    Clients.Opened open(Set<ClientScope> scopes, Position... positions) {
        return clients.open(
                        new Clients.Opening(
                                "سامانهٔ آزمون",
                                company.headquarters.bodyId(),
                                Arrays.stream(positions).map(Position::id).toList(),
                                scopes),
                        null,
                        Requester.program())
                .orThrow();
    }

    Program program(Clients.Opened opened) {
        return new Program(port, opened.key().whole());
    }

    /** A program at a new desk, with every scope. */
    Program desk() {
        return program(open(Set.of(ClientScope.values()), deskPosition()));
    }

    /** What can be filed: a request of somebody new. */
    Map<String, Object> request() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("type", "REQUEST"),
                Map.entry("text", "دو روز است آب کوچهٔ ما قطع است."),
                Map.entry("topic", company.topic.id().value().toString()),
                Map.entry("county", CaseWorld.COUNTY.value()),
                Map.entry("place", "خیابان ولی‌عصر"),
                Map.entry("identityKind", "NATIONAL_ID"),
                Map.entry("identity", CaseWorld.nationalId().value()),
                Map.entry("firstName", "مریم"),
                Map.entry("lastName", "احمدی"),
                Map.entry("mobile", CaseWorld.mobile())));
    }

    /** The same with other fields; a null takes a field away. */
    Map<String, Object> request(String field, Object value) {
        var request = request();
        request.put(field, value);
        return request;
    }

    static List<String> errors(Program.Said said) {
        return said.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("clause").asString("-"))
                .collect(Collectors.toList());
    }
}
