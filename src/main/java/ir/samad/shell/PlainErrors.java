package ir.samad.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The page for requests the server refuses before the program sees them, such as an address that cannot be read. It
 * tells nothing of the server.
 */
public final class PlainErrors extends ErrorReportValve {

    private static final String PAGE = """
            <!doctype html>
            <html lang="fa" dir="rtl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>سامد</title><link rel="stylesheet" href="/assets/unavailable.css"></head>
            <body><main>
            <h1>سامانه الکترونیکی ارتباط مردم و دولت</h1>
            <p>این نشانی خوانا نیست. از <a href="/">صفحهٔ نخست</a> آغاز کنید.</p>
            <p lang="en" dir="ltr">This address cannot be read. Please start from the <a href="/">first page</a>.</p>
            </main></body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failed) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody waits for the answer any more", gone);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrors.class.getName());
                }
            });
        }
    }
}
