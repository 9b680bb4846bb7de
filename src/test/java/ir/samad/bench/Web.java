package ir.samad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Connections to the program that stay open, one for each client, and ask for no compression. */
final class Web implements AutoCloseable {

    private static final int MOST_CLIENTS = 400;

    private final CloseableHttpClient client;
    private final String base;

    Web(int port) {
        base = "http://127.0.0.1:" + port;
        var connections = new PoolingHttpClientConnectionManager();
        connections.setMaxTotal(MOST_CLIENTS);
        connections.setDefaultMaxPerRoute(MOST_CLIENTS);
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    /** Whether the page came with status 200 and is what was asked for. */
    boolean get(String path, String cookies, Predicate<String> right) throws IOException {
        var request = new HttpGet(base + path);
        request.addHeader("Cookie", cookies);
        request.addHeader("Accept", "text/html");
        request.addHeader("Accept-Language", "fa");
        return answer(request).is(200, right);
    }

    /** Sends JSON with a key. */
    Answer post(String path, String key, String json, String... headers) throws IOException {
        var request = new HttpPost(base + path);
        request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return keyed(request, key, headers);
    }

    /** Asks for JSON with a key. */
    Answer get(String path, String key, String... headers) throws IOException {
        return keyed(new HttpGet(base + path), key, headers);
    }

    private Answer keyed(HttpUriRequestBase request, String key, String... headers) throws IOException {
        request.addHeader("Authorization", "Bearer " + key);
        request.addHeader("Accept", "application/json");
        for (var i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        return answer(request);
    }

    private Answer answer(HttpUriRequestBase request) throws IOException {
        return client.execute(
                request,
                response -> new Answer(
                        response.getCode(),
                        response.getEntity() == null
                                ? ""
                                : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8)));
    }

    /** What came back. */
    record Answer(int status, String body) {

        boolean is(int wanted, Predicate<String> right) {
            return status == wanted && right.test(body);
        }

        /** The text behind a JSON name, without a parser: the answers are the program's own. */
        String text(String name) {
            var at = body.indexOf("\"" + name + "\":\"");
            if (at < 0) {
                throw new IllegalStateException("No " + name + " in " + status + " " + body);
            }
            var from = at + name.length() + 4;
            return body.substring(from, body.indexOf('"', from));
        }

        /** The whole number behind a JSON name. */
        int number(String name) {
            var found =
                    java.util.regex.Pattern.compile("\"" + name + "\":(\\d+)").matcher(body);
            if (!found.find()) {
                throw new IllegalStateException("No " + name + " in " + status + " " + body);
            }
            return Integer.parseInt(found.group(1));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
