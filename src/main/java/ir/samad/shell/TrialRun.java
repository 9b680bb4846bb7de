package ir.samad.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The trial run after a build: the program starts, opens the pages that everybody opens first, and ends, so that Java can
 * keep what it has loaded and learned for quicker starts. Never part of a run that serves anybody.
 */
@Component
@ConditionalOnBooleanProperty("samad.trial-run")
class TrialRun {

    private static final List<String> PAGES =
            List.of("/", "/file", "/track", "/staff/login", "/livez", "/nothing/here");
    private static final int TIMES = 20;

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException, InterruptedException {
        var context = event.getApplicationContext();
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (var time = 0; time < TIMES; time++) {
                for (var page : PAGES) {
                    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                            .header("Accept-Language", "fa")
                            .build();
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        }
        // Not from the thread that is still starting.
        new Thread(() -> System.exit(SpringApplication.exit(context)), "end-of-trial").start();
    }
}
