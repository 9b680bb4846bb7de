package ir.samad.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of a body that speaks to the API over HTTP, for tests from outside. */
public final class Program {

    public static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Program(int port, String key) {
        base = URI.create("http://127.0.0.1:" + port);
        if (!key.isEmpty()) {
            headers.put("Authorization", "Bearer " + key);
        }
    }

    /** The same program with this header in every request; an empty value takes the header away. */
    public Program with(String name, String value) {
        var other = new Program(base.getPort(), "");
        other.headers.putAll(headers);
        if (value.isEmpty()) {
            other.headers.remove(name);
        } else {
            other.headers.put(name, value);
        }
        return other;
    }

    public Said get(String path) {
        return send(request(path).GET());
    }

    /** Sends it under a new idempotency key. */
    public Said post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Said post(String path, String json, String idempotencyKey) {
        var request = request(path).POST(BodyPublishers.ofString(json));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request);
    }

    public Said post(String path, Map<String, ?> fields) {
        return post(path, JSON.writeValueAsString(fields));
    }

    /** Sends a body of any type under this idempotency key. */
    public Said post(String path, byte[] body, String type, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private static Said send(HttpRequest.Builder request) {
        try {
            return new Said(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the API said. */
    public record Said(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }
}
