package ir.samad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One person's visit with a browser of his own; made by {@link Browser}, closed at the end of the test. */
public final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Pictures of every page that is looked at are for people; they are taken when somebody asks for them. */
    private static final boolean PICTURES = Boolean.getBoolean("samad.pictures");

    /** The documentation of the API is some thirty screens long. */
    private static final Duration LONGEST_PICTURE = Duration.ofMinutes(1);

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, int port) {
        this.context = context;
        this.address = "http://127.0.0.1:" + port;
        this.page = context.newPage();
        page.onRequest(requests::add);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A page that answers 404 or 409 on purpose is no fault of its scripts.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** The page itself, for everything this class does not say. */
    public Page page() {
        return page;
    }

    /** The context with its cookies. */
    public BrowserContext context() {
        return context;
    }

    /** Goes to a path of the program, such as {@code /track}, and waits until it is loaded. */
    public Response open(String path) {
        return page.navigate(address + path);
    }

    /** Presses the button, or follows the link, with exactly this text. */
    public void press(String text) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true)))
                .first()
                .click();
    }

    /** Writes into the field with exactly this label. */
    public void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    /** A click ends when the next page begins to arrive; this, when all of it is there. */
    private void arrived() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** The text of the whole page as a person reads it. */
    public String text() {
        arrived();
        return page.locator("body").innerText();
    }

    /**
     * All that every page must keep: no axe violation, no sideways scroll, no script or content policy error, nothing
     * from foreign addresses. Leaves a picture behind when pictures are asked for: {@code -Dsamad.pictures=true}.
     */
    public void looksRight(String screenshot) {
        arrived();
        if (PICTURES) {
            screenshot(screenshot);
        }
        assertNoAxeViolations();
        assertNoSidewaysScroll();
        assertQuiet();
    }

    /** A picture of the whole page: {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setTimeout(LONGEST_PICTURE.toMillis()));
        return file;
    }

    /** No violation of WCAG 2.2 A and AA, nor of the best practices axe knows, and contrast everywhere, on what is shown now. */
    public void assertNoAxeViolations() {
        // No page has frames, so axe need not open a second page to put the parts together, which takes it half its
        // time.
        // Only faults are fetched, not every element of the page.
        var wanted = new AxeRunOptions();
        wanted.setResultTypes(List.of("violations"));
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(wanted)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                                + rule.getNodes().stream()
                                        .map(node -> "    " + node.getHtml() + "\n      "
                                                + node.getFailureSummary().replace("\n", "\n      "))
                                        .collect(Collectors.joining("\n")))
                        .toList())
                .as("axe at %s", page.url())
                .isEmpty();
        Contrast.assertReadable(page);
    }

    /** The page is no wider than the screen. */
    public void assertNoSidewaysScroll() {
        var tooWide = page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return '';
                  const wide = [...document.querySelectorAll('body *')].filter(e => {
                    const box = e.getBoundingClientRect();
                    if (box.width === 0 || (box.left >= -1 && box.right <= width + 1)) return false;
                    for (let up = e.parentElement; up !== document.body; up = up.parentElement) {
                      if (getComputedStyle(up).overflowX !== 'visible') return false;
                    }
                    return true;
                  });
                  return 'scrollWidth ' + document.documentElement.scrollWidth + ' > ' + width + ': '
                      + wide.slice(0, 8).map(e => e.tagName + '.' + e.className).join(', ');
                }
                """);
        assertThat(tooWide).as("sideways scroll at %s", page.url()).isEqualTo("");
    }

    /** No script failed, the content policy blocked nothing, and no request left for another address. */
    public void assertQuiet() {
        assertThat(complaints).as("console at %s", page.url()).isEmpty();
        assertThat(requests.stream()
                        .map(Request::url)
                        .filter(url -> !url.startsWith(address) && !url.startsWith("data:")))
                .as("requests to other addresses from %s", page.url())
                .isEmpty();
    }

    /**
     * Opens a path as on a first visit and weighs everything that came over the wire: documents, styles, scripts,
     * fonts, pictures, with their headers, compressed as served.
     *
     * @return bytes
     */
    public Weight weigh(String path) {
        // Nothing may come from an earlier page of the same visit, and none of it may still be under way.
        page.navigate("about:blank");
        requests.clear();
        context.newCDPSession(page).send("Network.clearBrowserCache");
        open(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return new Weight(requests.stream()
                .filter(request -> request.response() != null)
                .map(request -> new Piece(
                        request.url().substring(address.length()),
                        request.sizes().responseHeadersSize + request.sizes().responseBodySize))
                .toList());
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a first load brought; {@code toString} lists the pieces, for messages. */
    public record Weight(List<Piece> pieces) {
        public int bytes() {
            return pieces.stream().mapToInt(Piece::bytes).sum();
        }
    }

    public record Piece(String path, int bytes) {}
}
