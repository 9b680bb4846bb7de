package ir.samad.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A browser without a face, for tests from outside over HTTP: it keeps cookies, remembers the form mark (CSRF) of the last
 * page it saw and sends it with every form, and follows no redirect by itself.
 */
public final class WebClient {

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String formMark;

    /** A client at the usual address of the tests, which limits by address pass over. */
    public WebClient(int port) {
        this(port, "127.0.0.1");
    }

    /**
     * A client at another address of this machine, such as {@code 127.7.1.2}: really another address, so that limits by
     * address can be tested without disturbing anybody.
     */
    public WebClient(int port, String address) {
        base = URI.create("http://127.0.0.1:" + port);
        try {
            client = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .localAddress(InetAddress.getByName(address))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        headers.put("Accept", "text/html");
        headers.put("Accept-Language", "fa");
        headers.put("Sec-Fetch-Site", "same-origin");
    }

    /** Sends this header with every request from now on; null takes it away. */
    public WebClient header(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The bytes of a file, which must be there. */
    public byte[] download(String path) {
        try {
            var answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The bytes of a file that a form without fields gives out, which must be there. */
    public byte[] downloadByForm(String path) {
        try {
            var answer = client.send(
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(pair("_csrf", String.valueOf(formMark))))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a form with the mark of the last page. */
    public Answer post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        if (formMark == null) {
            // Has a form for whoever is signed in, and leads to one for whoever is not.
            follow(get("/staff/password"));
        }
        all.putIfAbsent("_csrf", String.valueOf(formMark));
        return postBare(path, all);
    }

    /** Sends a form with the mark of the last page, in which one field occurs several times, as tick boxes of a list do. */
    public Answer post(String path, Map<String, String> fields, String name, Collection<String> values) {
        if (formMark == null) {
            follow(get("/staff/password"));
        }
        var pairs = new ArrayList<>(List.of(pair("_csrf", String.valueOf(formMark))));
        fields.forEach((field, value) -> pairs.add(pair(field, value)));
        values.forEach(value -> pairs.add(pair(name, value)));
        return sendForm(path, String.join("&", pairs));
    }

    /** Sends a form as it is. */
    public Answer postBare(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> pair(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
        return sendForm(path, body);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer sendForm(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /**
     * Sends a form with files, as a browser does.
     *
     * @param fileField the field of the files
     * @param files contents by name
     */
    public Answer postFiles(String path, Map<String, String> fields, String fileField, Map<String, byte[]> files) {
        var boundary = "----files-of-a-form";
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        if (formMark == null) {
            follow(get("/staff/password"));
        }
        all.putIfAbsent("_csrf", String.valueOf(formMark));
        all.forEach((name, value) ->
                write(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) ->
                write(body, boundary, "name=\"" + fileField + "\"; filename=\"" + name + "\"", content));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Goes where an answer sends, until a page comes. */
    public Answer follow(Answer answer) {
        var next = answer;
        for (var i = 0; i < 10 && next.location().isPresent(); i++) {
            next = get(next.location().get());
        }
        return next;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** All cookies it holds, by name. */
    public Map<String, String> cookies() {
        var held = new LinkedHashMap<String, String>();
        cookies.getCookieStore().getCookies().forEach(cookie -> held.put(cookie.getName(), cookie.getValue()));
        return held;
    }

    /** Puts a cookie in place, as somebody who stole or made one would. */
    public void setCookie(String name, String value) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(held -> held.getName().equals(name))
                .toList()
                .forEach(held -> store.remove(base, held));
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        // As one that the server set, so that the server's next one takes its place.
        cookie.setDomain(base.getHost());
        cookie.setVersion(0);
        store.add(base, cookie);
    }

    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
        formMark = null;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : base.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = new Answer(client.send(request.build(), BodyHandlers.ofString()));
            if (answer.response().headers().allValues("Set-Cookie").stream()
                    .anyMatch(cookie -> cookie.startsWith("samad-form="))) {
                formMark = null;
            }
            if (answer.isPage()) {
                var mark = answer.page().selectFirst("input[name=_csrf]");
                if (mark != null) {
                    formMark = mark.attr("value");
                }
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** Where it sends to; empty when it is a page. */
        public Optional<String> location() {
            return header("Location");
        }

        /** Where it sends to, without the address of the server. */
        public Optional<String> path() {
            return location().map(address -> address.replaceFirst("^https?://[^/]+", ""));
        }

        public boolean isPage() {
            return header("Content-Type").filter(type -> type.contains("html")).isPresent();
        }

        public Document page() {
            return Jsoup.parse(body());
        }

        /** The text of the page as a person reads it. */
        public String text() {
            return page().text();
        }
    }
}
