package ir.samad.integration.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API as OpenAPI 3.1: kept by hand in {@code integration/openapi.json}, with the words of the messages and the examples
 * of {@code integration/examples} put in at the start. Tests hold it against the running program.
 */
@Component
class ApiDescription {

    private static final String FOLDER = "integration/";

    private final JsonMapper json = JsonMapper.builder().build();
    private final MessageSource messages;
    private final ObjectNode document;
    private final Map<String, ApiExample> examples = new TreeMap<>();

    ApiDescription(MessageSource messages) throws IOException {
        this.messages = messages;
        this.document = (ObjectNode) read("openapi.json");
        describeApi();
        for (var operation : listOperations()) {
            describeOperation(operation);
        }
        for (var schema : document.at("/components/schemas").properties()) {
            describeFields(schema.getValue());
        }
    }

    /** An operation as it stands in the document. */
    record Operation(String method, String path, ObjectNode node) {

        String id() {
            return node.path("operationId").asString("");
        }

        /** Statuses it may answer with, in order. */
        List<Integer> statuses() {
            return node.path("responses").propertyNames().stream()
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }

        /** Name of the schema of its JSON body; null when it has none. */
        @Nullable
        String bodySchema() {
            var reference = node.at("/requestBody/content/application~1json/schema/$ref");
            return reference.isString() ? nameOf(reference) : null;
        }
    }

    /** All operations, in the order of the document. */
    List<Operation> listOperations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey(), (ObjectNode) method.getValue()));
            }
        }
        return operations;
    }

    /** The whole document. */
    JsonNode document() {
        return document;
    }

    /** A schema of the document. */
    JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    /** The parameter itself, also where only a reference stands. */
    JsonNode parameter(JsonNode parameter) {
        var reference = parameter.path("$ref");
        return reference.isString() ? document.at(reference.stringValue().substring(1)) : parameter;
    }

    /** The example of an operation; null for those whose answer is no JSON of ours. */
    @Nullable
    ApiExample findExample(String operationId) {
        return examples.get(operationId);
    }

    /** JSON as people read it. */
    String pretty(JsonNode node) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    static String nameOf(JsonNode reference) {
        var text = reference.stringValue();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private void describeApi() {
        at("/info").put("title", text("integration.api.title")).put("description", text("integration.api.lead"));
        at("/components/securitySchemes/key").put("description", text("integration.api.begin.header"));
        at("/components/parameters/Samad-Position").put("description", text("integration.header.position"));
        at("/components/parameters/Idempotency-Key").put("description", text("integration.header.idempotency"));
        for (var header : at("/components/headers").properties()) {
            ((ObjectNode) header.getValue()).put("description", text("integration.api.begin.limits"));
        }
        for (var response : at("/components/responses").properties()) {
            ((ObjectNode) response.getValue()).put("description", text("integration.api.status." + response.getKey()));
        }
    }

    private void describeOperation(Operation operation) throws IOException {
        var summary = text("integration.operation." + operation.id());
        operation
                .node()
                .put("summary", summary)
                .put("description", text("integration.operation." + operation.id() + ".about"));
        for (var parameter : operation.node().path("parameters")) {
            if (parameter instanceof ObjectNode own && own.has("name")) {
                own.put("description", field(own.path("name").stringValue()));
            }
        }
        for (var response : operation.node().path("responses").properties()) {
            if (response.getValue() instanceof ObjectNode own && own.has("description")) {
                own.put("description", summary);
            }
        }
        if (new ClassPathResource(FOLDER + "examples/" + operation.id() + ".json").exists()) {
            var example = new ApiExample(read("examples/" + operation.id() + ".json"));
            examples.put(operation.id(), example);
            if (operation.node().at("/requestBody/content/application~1json") instanceof ObjectNode body) {
                body.set("example", example.request());
            }
            if (operation.node().at("/responses/" + example.status() + "/content/application~1json")
                    instanceof ObjectNode body) {
                body.set("example", example.response());
            }
        }
    }

    private void describeFields(JsonNode schema) {
        for (var property : schema.path("properties").properties()) {
            if (property.getValue() instanceof ObjectNode own) {
                own.put("description", field(property.getKey()));
            }
        }
    }

    private String field(String name) {
        return text("integration.field." + name);
    }

    private ObjectNode at(String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    private JsonNode read(String file) throws IOException {
        return json.readTree(new ClassPathResource(FOLDER + file).getContentAsByteArray());
    }
}
