package ir.samad.house;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real browser for the tests: the Chromium of the machine, started once for the whole run, nothing downloaded. Each
 * visit is a person of his own, with cookies of his own:
 *
 * <pre>{@code
 * @LocalServerPort int port;
 *
 * try (var citizen = Browser.phone(port)) {
 *     citizen.open("/file");
 *     citizen.page().getByLabel("متن").fill("…");
 *     citizen.press("ادامه");
 *     citizen.looksRight("filing-step-2"); // axe, no sideways scroll, quiet console
 * }
 * }</pre>
 *
 * <p>Browser objects belong to the thread that made them; the tests run one after the other, in one thread.
 */
public final class Browser {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** A person with a phone in his hand: 390 × 844, touch. */
    public static Visit phone(int port) {
        return visit(port, 390, 844, true, true);
    }

    /** The same phone with scripts switched off. */
    public static Visit phoneWithoutScripts(int port) {
        return visit(port, 390, 844, true, false);
    }

    /** A person at an office screen: 1280 × 800, keyboard. */
    public static Visit desk(int port) {
        return visit(port, 1280, 800, false, true);
    }

    /** The same office screen with scripts switched off. */
    public static Visit deskWithoutScripts(int port) {
        return visit(port, 1280, 800, false, false);
    }

    /** Any other screen. */
    public static Visit visit(int port, int width, int height, boolean touch, boolean scripts) {
        var context = browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setLocale("fa-IR")
                        .setTimezoneId("Asia/Tehran")
                        .setViewportSize(width, height)
                        .setHasTouch(touch)
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(10_000);
        return new Visit(context, port);
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (running == null || !running.isConnected()) {
            running = start();
        }
        return running;
    }

    private static com.microsoft.playwright.Browser start() {
        var executable = executable();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        try {
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                            .setArgs(List.of(
                                    "--disable-background-networking",
                                    "--force-color-profile=srgb",
                                    // There is no screen: drawn without the detour over a graphics card in software.
                                    "--disable-gpu")));
        } catch (PlaywrightException failed) {
            throw new IllegalStateException(
                    "Chromium at " + executable + " does not start; the browser tests need it.", failed);
        }
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).stream()
                .flatMap(named -> Stream.of(Path.of(named)))
                .findFirst()
                .or(() -> USUAL_PLACES.stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst())
                .filter(Files::isExecutable)
                .orElseThrow(() -> new IllegalStateException("""
                        The browser tests need Chromium, and none was found. Install it (on Debian and Ubuntu: \
                        apt-get install chromium), or name its executable in the environment variable CHROMIUM. \
                        Looked at: $CHROMIUM, %s""".formatted(String.join(", ", USUAL_PLACES))));
    }
}
