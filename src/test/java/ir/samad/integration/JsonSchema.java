package ir.samad.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the schemas of our description: types, closed lists, required and undeclared fields. */
public final class JsonSchema {

    private final JsonNode document;

    public JsonSchema(JsonNode document) {
        this.document = document;
    }

    /** What is not as the schema says, each with its place; empty when all is. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        var faults = new ArrayList<String>();
        check(resolve(schema), value, "$", faults);
        return faults;
    }

    private JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isString() ? document.at(reference.stringValue().substring(1)) : schema;
    }

    private void check(JsonNode schema, JsonNode value, String place, List<String> faults) {
        if (schema.has("anyOf")) {
            var fits = schema.path("anyOf")
                    .valueStream()
                    .anyMatch(one -> faults(one, value).isEmpty());
            if (!fits) {
                faults.add(place + " is none of several");
            }
            return;
        }
        var types = types(schema);
        if (!types.isEmpty() && !types.contains(typeOf(value))) {
            faults.add(place + " is " + typeOf(value) + " and not " + types);
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add(place + " is " + value + ", which is not in the list");
        }
        if (value.isObject()) {
            checkObject(schema, value, place, faults);
        }
        for (var i = 0; value.isArray() && i < value.size(); i++) {
            check(resolve(schema.path("items")), value.get(i), place + "[" + i + "]", faults);
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String place, List<String> faults) {
        for (var required : schema.path("required")) {
            if (!value.has(required.stringValue())) {
                faults.add(place + "." + required.stringValue() + " is missing");
            }
        }
        for (var field : value.properties()) {
            var declared = schema.path("properties").path(field.getKey());
            var others = schema.path("additionalProperties");
            if (!declared.isMissingNode()) {
                check(resolve(declared), field.getValue(), place + "." + field.getKey(), faults);
            } else if (others.isObject()) {
                check(resolve(others), field.getValue(), place + "." + field.getKey(), faults);
            } else if (others.isBoolean() && !others.booleanValue()) {
                faults.add(place + "." + field.getKey() + " is not declared");
            }
        }
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isString()
                ? Set.of(type.stringValue())
                : type.valueStream().map(JsonNode::stringValue).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }
}
