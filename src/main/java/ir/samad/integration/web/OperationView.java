package ir.samad.integration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the documentation shows it.
 *
 * @param id its name in the description
 * @param method HTTP method
 * @param path address with its placeholders
 * @param scope scope the key needs; empty for any, null when no key is needed
 * @param query what may stand in the query
 * @param fields what may stand in the body
 * @param examplePath address of the example
 * @param request body of the example; null when nothing is sent
 * @param response answer of the example; null when it is no JSON
 * @param statuses what it may answer with
 */
public record OperationView(
        String id,
        String method,
        String path,
        @Nullable String scope,
        List<FieldView> query,
        List<FieldView> fields,
        String examplePath,
        @Nullable String request,
        @Nullable String response,
        List<Integer> statuses) {

    /**
     * A field.
     *
     * @param name its name
     * @param required whether it must be there
     * @param values what it may be: the constants of a closed list, or its kind
     */
    public record FieldView(String name, boolean required, String values) {}
}
