package ir.samad.integration.web;

import ir.samad.integration.web.ApiDescription.Operation;
import ir.samad.integration.web.OperationView.FieldView;
import ir.samad.shell.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** The documentation of the API, made from its description. */
@Controller
class ApiPages {

    private final ApiDescription description;

    ApiPages(ApiDescription description) {
        this.description = description;
    }

    @Open
    @GetMapping("/api")
    String documentation(Model model) {
        model.addAttribute(
                "operations",
                description.listOperations().stream().map(this::view).toList());
        return "integration/api";
    }

    private OperationView view(Operation operation) {
        var example = description.findExample(operation.id());
        var request = example == null || example.request().isMissingNode() ? null : example.request();
        return new OperationView(
                operation.id(),
                operation.method(),
                operation.path(),
                scope(operation),
                query(operation),
                fields(operation),
                example == null ? operation.path() : example.path(),
                request == null ? null : description.pretty(request),
                example == null ? null : description.pretty(example.response()),
                operation.statuses());
    }

    private static @Nullable String scope(Operation operation) {
        var security = operation.node().path("security");
        return security.isEmpty() ? null : security.get(0).path("key").path(0).asString("");
    }

    private List<FieldView> query(Operation operation) {
        var query = new ArrayList<FieldView>();
        for (var reference : operation.node().path("parameters")) {
            var parameter = description.parameter(reference);
            if (parameter.path("in").asString("").equals("query")) {
                query.add(new FieldView(parameter.path("name").stringValue(), false, values(parameter.path("schema"))));
            }
        }
        return query;
    }

    private List<FieldView> fields(Operation operation) {
        var name = operation.bodySchema();
        if (name == null) {
            return List.of();
        }
        var schema = description.schema(name);
        var required =
                schema.path("required").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        return schema.path("properties").properties().stream()
                .map(field ->
                        new FieldView(field.getKey(), required.contains(field.getKey()), values(field.getValue())))
                .toList();
    }

    private static String values(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        return schema.path("format").asString(schema.path("type").asString(""));
    }
}
