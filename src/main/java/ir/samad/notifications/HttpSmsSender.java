package ir.samad.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SMS through a provider's web interface. Providers differ in names, not in kind: address, body and headers are settings
 * in which {@code {to}}, {@code {text}} and {@code {reference}} stand for the message. 2xx means taken; 400, 404 and 422
 * refused for good; everything else is tried again.
 */
final class HttpSmsSender implements Sender {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(25);

    /** The first number or identifier the provider answers with, such as {@code "messageid":8792343}. */
    private static final Pattern PROVIDER_REFERENCE = Pattern.compile(
            "\"(?:message_?id|id|reference)\"\\s*:\\s*\"?([A-Za-z0-9-]{1,64})", Pattern.CASE_INSENSITIVE);

    private final String url;
    private final String body;
    private final String contentType;
    private final Map<String, String> headers;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /**
     * @param url address with placeholders
     * @param body body with placeholders; empty for a GET
     * @param contentType of the body; decides how values are written into it
     * @param headers such as Authorization
     */
    HttpSmsSender(String url, String body, String contentType, Map<String, String> headers) {
        this.url = url;
        this.body = body;
        this.contentType = contentType;
        this.headers = Map.copyOf(headers);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Handover send(OutgoingMessage message) {
        var address = filled(url, message, HttpSmsSender::forAddress);
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
        headers.forEach(request::header);
        if (body.isEmpty()) {
            request.GET();
        } else {
            UnaryOperator<String> writing =
                    contentType.contains("json") ? HttpSmsSender::forJson : HttpSmsSender::forAddress;
            request.header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofString(filled(body, message, writing)));
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return outcome(answer.statusCode(), answer.body());
        } catch (HttpConnectTimeoutException | java.net.ConnectException unreachable) {
            return new Handover.NotNow("The SMS provider cannot be reached: " + unreachable);
        } catch (IOException brokenOff) {
            return new Handover.BrokenOff("The SMS provider did not answer: " + brokenOff);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Handover.BrokenOff("Stopped while waiting for the SMS provider");
        }
    }

    private static Handover outcome(int status, String answer) {
        if (status >= 200 && status < 300) {
            return new Handover.Accepted(providerReference(answer));
        }
        var said = "The SMS provider answered " + status + ": " + answer.strip();
        return switch (status) {
            case 400, 404, 422 -> new Handover.Rejected(said);
            case 500, 502, 504 -> new Handover.BrokenOff(said);
            default -> new Handover.NotNow(said);
        };
    }

    private static @Nullable String providerReference(String answer) {
        var found = PROVIDER_REFERENCE.matcher(answer);
        return found.find() ? found.group(1) : null;
    }

    private static String filled(String template, OutgoingMessage message, UnaryOperator<String> writing) {
        // The text last, so that nothing in it is taken for a placeholder.
        return template.replace("{to}", writing.apply(message.to()))
                .replace("{reference}", writing.apply(message.reference().toString()))
                .replace("{text}", writing.apply(message.text()));
    }

    private static String forAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String forJson(String value) {
        var written = new StringBuilder(value.length() + 16);
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character == '"' || character == '\\') {
                written.append('\\').append(character);
            } else if (character < ' ') {
                written.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) character));
            } else {
                written.append(character);
            }
        }
        return written.toString();
    }
}
