package ir.samad.integration;

import ir.samad.access.Requester;
import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.house.StaffLogin;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A water company with programs of its own that use the API. */
public final class ApiWorld {

    public final CaseWorld company;
    private final Clients clients;
    private final DirectoryEntries entries;
    private final Clock clock;
    private final int port;

    public ApiWorld(StaffLogin staff, Topics topics, Clients clients, DirectoryEntries entries, Clock clock, int port) {
        this.entries = entries;
        this.clock = clock;
        this.company = new CaseWorld(staff, topics, clock);
        this.clients = clients;
        this.port = port;
    }

    /** A new position of this kind in a unit of the company. */
    public Position position(Unit unit, PositionKind kind) {
        return company.country.position(unit, kind);
    }

    /** A desk of the company. */
    public Position deskPosition() {
        return position(company.country.below(company.office, UnitKind.COMMUNICATION_DESK), PositionKind.DESK_OFFICER);
    }

    /** A program of the company that holds these positions. */
    public Clients.Opened open(Set<ClientScope> scopes, Position... positions) {
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

    public Program program(Clients.Opened opened) {
        return new Program(port, opened.key().whole());
    }

    /** A program at a new desk, with every scope. */
    public Program desk() {
        return program(open(Set.of(ClientScope.values()), deskPosition()));
    }

    /** A program that takes over the desk on which the cases of the company arrive. */
    public Program deskProgram() {
        var desk = company.desk;
        entries.end(desk.holding(), null, clock.instant(), Keeper.PROGRAM).orThrow();
        return program(open(Set.of(ClientScope.values()), desk.position()));
    }

    /** A program that takes over the head's position in the office above the desk. */
    public Program headProgram() {
        entries.end(company.head.holding(), null, clock.instant(), Keeper.PROGRAM)
                .orThrow();
        return program(open(Set.of(ClientScope.values()), company.head.position()));
    }

    /** Sets a limit of the programs of this company. */
    public void limit(Parameters parameters, ParameterKey key, int count) {
        parameters
                .change(
                        key,
                        Scope.body(company.headquarters.bodyId().value()),
                        Integer.toString(count),
                        LocalDate.now(clock),
                        "برای آزمون سقف‌ها",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
    }

    /** From now on every answer of the company is released by a superior. */
    public void reviewAnswers(Parameters parameters) {
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(company.headquarters.bodyId().value()),
                        "ALL",
                        LocalDate.now(clock),
                        "برای آزمون تأیید پاسخ",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
    }

    /** A body with the request in JSON and one document. */
    public static byte[] multipart(String boundary, String json, String name, byte[] document) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"request\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + json + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"documents\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(document);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** What can be filed: a request of somebody new. */
    public Map<String, Object> request() {
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
    public Map<String, Object> request(String field, Object value) {
        var request = request();
        request.put(field, value);
        return request;
    }

    public static List<String> errors(Program.Said said) {
        return said.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("clause").asString("-"))
                .collect(Collectors.toList());
    }
}
