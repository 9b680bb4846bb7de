package ir.samad.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.cases.Cases;
import ir.samad.catalogue.Topics;
import ir.samad.directory.PositionKind;
import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestClock;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.walls.Endpoints.Endpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer carries, and what no page holds: all pages are opened, by people who may open them. */
@SamadTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerTest {

    private static final Map<String, List<String>> POLICY = Map.ofEntries(
            Map.entry("default-src", List.of("'none'")),
            Map.entry("script-src", List.of("'self'")),
            Map.entry("style-src", List.of("'self'")),
            Map.entry("font-src", List.of("'self'")),
            Map.entry("img-src", List.of("'self'", "data:")),
            Map.entry("connect-src", List.of("'self'")),
            Map.entry("manifest-src", List.of("'self'")),
            Map.entry("form-action", List.of("'self'")),
            Map.entry("frame-ancestors", List.of("'none'")),
            Map.entry("base-uri", List.of("'none'")),
            Map.entry("object-src", List.of("'none'")));

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Topics topics;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final List<Answer> answers = new ArrayList<>();

    @Test
    void everyAnswerCarriesTheWholePolicyAndIsKeptNowhere() {
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeGreaterThan(50);
        for (var answer : answers) {
            var what = answer.response().uri().getPath() + " " + answer.status();
            assertThat(policy(answer)).as(what).isEqualTo(POLICY);
            assertThat(answer.header("X-Content-Type-Options")).as(what).hasValue("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(what).hasValue("DENY");
            assertThat(answer.header("Referrer-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Permissions-Policy"))
                    .as(what)
                    .hasValueSatisfying(value -> assertThat(value).contains("camera=()", "geolocation=()"));
            assertThat(answer.header("Cache-Control"))
                    .as(what)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(answer.header("Access-Control-Allow-Origin")).as(what).isEmpty();
            assertThat(answer.header("Server")).as(what).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(what).isEmpty();
            if (!answer.body().isEmpty()) {
                assertThat(answer.header("Content-Type"))
                        .as(what)
                        .hasValueSatisfying(
                                type -> assertThat(type).matches(".*(charset=(?i:utf-8)|json|pdf|spreadsheetml).*"));
            }
        }
    }

    @Test
    void noPageHoldsCodeOrStyleOrReachesOutOfTheHouse() {
        for (var answer : answers) {
            if (!answer.isPage()) {
                continue;
            }
            var page = answer.page();
            var what = answer.response().uri().getPath();
            assertThat(page.select("script:not([src]), style, [style], iframe, object, embed, base, meta[http-equiv]"))
                    .as(what)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getKey().startsWith("hx-on")
                                    || attribute.getValue().strip().startsWith("javascript:")))
                    .as(what)
                    .isEmpty();
            assertThat(page.select("script, link[rel=stylesheet], img, form").stream()
                            .map(EveryAnswerTest::source)
                            .filter(source -> source.matches("(?i)(https?:)?//.*")))
                    .as(what)
                    .isEmpty();
            assertThat(page.select("a[target=_blank]:not([rel~=noopener])"))
                    .as(what)
                    .isEmpty();
        }
    }

    @Test
    void everyPageOfTheStaffOffersToSignOut() {
        var administrator = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
        for (var endpoint : readable()) {
            var answer = administrator.get(endpoint.unknown());
            // Fragments, which a page asks for, have no heading of their own.
            if (endpoint.pattern().startsWith("/staff")
                    && answer.status() == 200
                    && answer.isPage()
                    && answer.body().startsWith("<!")) {
                assertThat(answer.page().select("form[action$=logout] button"))
                        .as("%s", endpoint)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void noAddressOfAPageHoldsWhatIsSecret() {
        var mobile = CaseWorld.mobile();
        var world = new CaseWorld(staff, topics, clock);
        var receipt = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), world.web()));
        var web = new WebClient(port);
        web.get("/track");
        var opened = web.post("/track", Map.of("code", receipt.code().value(), "known", mobile));
        assertThat(opened.path().orElseThrow())
                .doesNotContain(receipt.code().value())
                .doesNotContain(mobile);
        var page = web.follow(opened).page();
        for (var address : page.select("[href], [action], [src]")) {
            assertThat(source(address)).doesNotContain(mobile, "jsessionid", "session=", "_csrf");
        }
        // What stands in the address of a request and not in its body is no sign-in.
        var colleague = staff.colleague(PositionKind.EXPERT);
        var signIn = "/staff/login?username=" + colleague.username();
        assertThat(web.get(signIn + "&password=x").page().select("#password").attr("value"))
                .isEmpty();
    }

    @Test
    void unusedMethodsAreNotServed() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var method : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/track"))
                                .method(method, BodyPublishers.noBody())
                                .header("X-Secret", "mirrored")
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(method).isBetween(400, 499);
                assertThat(answer.body()).as(method).doesNotContain("mirrored");
            }
        }
    }

    @Test
    void nothingIsServedThatIsNoPageAndNoAsset() {
        var web = new WebClient(port);
        for (var path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/sbom",
                "/actuator/sbom/application",
                "/actuator/prometheus",
                "/META-INF/sbom/application.cdx.json",
                "/assets/",
                "/assets/../application.yml",
                "/assets/..%2f..%2fapplication.yml",
                "/assets/%2e%2e/%2e%2e/application.yml",
                "/application.yml",
                "/WEB-INF/web.xml",
                "/.git/config",
                "/h2-console",
                "/swagger-ui/index.html")) {
            var answer = web.get(path);
            assertThat(answer.status()).as(path).isIn(400, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("datasource", "bomFormat", "jvm_");
        }
    }

    private static Map<String, List<String>> policy(Answer answer) {
        var all = answer.response().headers().allValues("Content-Security-Policy");
        assertThat(all).as("%s", answer.response().uri()).hasSize(1);
        return Arrays.stream(all.getFirst().split(";"))
                .map(directive -> List.of(directive.strip().split("\\s+")))
                .collect(Collectors.toMap(List::getFirst, parts -> parts.subList(1, parts.size())));
    }

    private static String source(Element element) {
        return element.attr("src") + element.attr("href") + element.attr("action");
    }

    private List<Endpoint> readable() {
        return Endpoints.of(mapping).stream()
                .filter(endpoint -> endpoint.isReading() && !endpoint.isForPrograms())
                .toList();
    }

    /** As nobody, and as whoever may open the most: a citizen with his case, a desk with it, an administrator. */
    @BeforeAll
    void openEveryPage() {
        var world = new CaseWorld(staff, topics, clock);
        var mobile = CaseWorld.mobile();
        var receipt = CaseWorld.accepted(cases.register(world.request(), CaseWorld.person(mobile), world.web()));
        var id = receipt.caseId().value().toString();
        var citizen = new WebClient(port);
        Citizens.prove(citizen, mobile, inbox);
        var desk = staff.signIn(port, world.desk);
        var administrator = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
        for (var endpoint : readable()) {
            var hasCase = endpoint.pattern().contains("case");
            if (endpoint.isOpen()) {
                answers.add(new WebClient(port).get(endpoint.unknown()));
                answers.add(citizen.get(hasCase ? endpoint.address(name -> id) : endpoint.unknown()));
            } else {
                answers.add(desk.get(hasCase ? endpoint.address(name -> id) : endpoint.unknown()));
                answers.add(administrator.get(endpoint.unknown()));
            }
        }
    }
}
