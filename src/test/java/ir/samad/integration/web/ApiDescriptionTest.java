package ir.samad.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.catalogue.Topics;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.PositionKind;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.integration.ApiWorld;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.JsonSchema;
import ir.samad.integration.Program;
import ir.samad.integration.Program.Said;
import ir.samad.integration.web.ApiDescription.Operation;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.vocabulary.TrackingCode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API says what is, all of it and nothing else. */
@SamadTest
class ApiDescriptionTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Clients clients;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Parameters parameters;

    @Autowired
    ApiDescription description;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    ApiWorld world;
    JsonNode document;

    @BeforeEach
    void description() {
        world = new ApiWorld(staff, topics, clients, entries, clock, port);
        document = new Program(port, "").get("/api/v1/openapi.json").json();
    }

    @Test
    void itIsOpenApiThreeOneAndEveryReferenceLeadsSomewhere() {
        assertThat(document)
                .isEqualTo(Program.JSON.readTree(description.document().toString()));
        assertThat(document.path("openapi").asString("")).startsWith("3.1");
        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.stringValue().substring(1))
                                        .isMissingNode())
                        .isFalse());
        assertThat(document.findValues("description"))
                .allSatisfy(text -> assertThat(text.asString("")).isNotBlank());
    }

    @Test
    void itHasEveryEndpointAndNoOther() {
        var real = new TreeSet<String>();
        endpoints
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> real.add(method.name() + " " + path))));
        assertThat(description.listOperations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void everyScopeOfAnEndpointIsTheOneDescribed() {
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            var within = method.getMethodAnnotation(Within.class);
            if (within != null) {
                var path = mapping.getPatternValues().iterator().next();
                var name = mapping.getMethodsCondition()
                        .getMethods()
                        .iterator()
                        .next()
                        .name();
                var operation = description.listOperations().stream()
                        .filter(one -> one.method().equals(name) && one.path().equals(path))
                        .findFirst()
                        .orElseThrow();
                assertThat(operation.node().at("/security/0/key").valueStream().map(JsonNode::stringValue))
                        .as(operation.id())
                        .containsExactlyElementsOf(Arrays.stream(within.value())
                                .map(ClientScope::code)
                                .toList());
            }
        });
    }

    @Test
    void everyFieldOfARequestIsDescribedAndReal() {
        for (var shape : Shape.values()) {
            var described = new TreeMap<String, Kind>();
            description
                    .schema(nameOf(shape))
                    .path("properties")
                    .properties()
                    .forEach(field -> described.put(field.getKey(), kind(field.getValue())));
            assertThat(described).as(shape.name()).isEqualTo(new TreeMap<>(shape.fields()));
        }
        assertThat(description.listOperations().stream()
                        .filter(operation -> operation.bodySchema() != null)
                        .collect(Collectors.toMap(
                                Operation::bodySchema,
                                operation -> operation.node().toString().contains("multipart/form-data"))))
                .isEqualTo(Arrays.stream(Shape.values())
                        .collect(Collectors.toMap(ApiDescriptionTest::nameOf, Shape::takesDocuments)));
    }

    private static String nameOf(Shape shape) {
        return shape.name().charAt(0) + shape.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static Kind kind(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "boolean" -> Kind.FLAG;
            case "integer" -> Kind.NUMBER;
            default -> schema.path("format").asString("").equals("date") ? Kind.DAY : Kind.TEXT;
        };
    }

    @Test
    void everyRefusalThatIsDescribedHappensAndIsAProblemAsDescribed() {
        var program = world.deskProgram();
        var filed = program.post("/api/v1/cases", world.request());
        var id = filed.text("id");
        // Sees what his office has, and has no part in it.
        var head = world.program(
                world.open(Set.of(ClientScope.values()), world.position(world.company.office, PositionKind.DEPUTY)));
        var schemas = new JsonSchema(document);
        var problem = document.at("/components/schemas/Problem");
        for (var operation : description.listOperations()) {
            for (var status : operation.statuses()) {
                if (status >= 400) {
                    var said = provoke(operation, status, id, program, head);
                    var what = operation.id() + " " + status;
                    assertThat(said.status()).as(what + said.body()).isEqualTo(status);
                    assertThat(said.header("Content-Type")).as(what).hasValue("application/problem+json");
                    assertThat(schemas.faults(problem, said.json())).as(what).isEmpty();
                    assertThat(said.header("Set-Cookie")).as(what).isEmpty();
                }
            }
        }
    }

    private Said provoke(Operation operation, int status, String id, Program program, Program head) {
        var path = operation.path().replace("{document}", UUID.randomUUID().toString());
        var seen = path.replace("{id}", id);
        return switch (status) {
            case 400 -> ask(operation, seen, "{}", withTwoPositions());
            case 401 -> ask(operation, seen, "{}", new Program(port, ""));
            case 403 ->
                ask(
                        operation,
                        seen,
                        "{}",
                        program.with("Samad-Position", UUID.randomUUID().toString()));
            case 404 ->
                operation.id().equals("inquire")
                        ? program.post(
                                path, Map.of("code", TrackingCode.generate().value(), "known", CaseWorld.mobile()))
                        : ask(operation, path.replace("{id}", UUID.randomUUID().toString()), "{}", program);
            case 409 -> ask(operation, seen, example(operation), head);
            case 413 -> ask(operation, seen, "{\"text\":\"" + "x".repeat(140_000) + "\"}", program);
            case 415 -> ask(operation, seen, "{}", program.with("Content-Type", "text/plain"));
            case 422 ->
                ask(
                        operation,
                        seen + (operation.method().equals("GET") ? "?nonsense=1" : ""),
                        "{\"nonsense\":1}",
                        program);
            case 429 -> ask(operation, seen, "{}", overItsLimit());
            default -> throw new AssertionError("Nobody knows how to get " + status);
        };
    }

    private String example(Operation operation) {
        return description
                .findExample(operation.id())
                .request()
                .toString()
                .replace(
                        ApiExamplesTest.EXPERT,
                        world.company.expert.position().id().value().toString());
    }

    private static Said ask(Operation operation, String path, String body, Program program) {
        return operation.method().equals("GET") ? program.get(path) : program.post(path, body);
    }

    private Program withTwoPositions() {
        return world.program(world.open(Set.of(ClientScope.values()), world.deskPosition(), world.deskPosition()));
    }

    private Program overItsLimit() {
        var other = new ApiWorld(staff, topics, clients, entries, clock, port);
        var opened = other.open(Set.of(ClientScope.values()), other.deskPosition());
        other.limit(parameters, ParameterKey.LIMIT_API_BY_CLIENT, 1);
        other.limit(parameters, ParameterKey.LIMIT_API_INQUIRY, 1);
        var program = other.program(opened);
        program.get("/api/v1/counties");
        program.post("/api/v1/inquiries", "{}");
        return program;
    }
}
