package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.TestDoors;
import ir.samad.house.WebClient;
import ir.samad.shell.Needs;
import ir.samad.shell.Open;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The walls, tried from outside. */
@SamadTest
class WallsTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    TestDoors doors;

    @Autowired
    ApplicationContext program;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void everyEndpointCarriesARule() {
        assertThat(endpoints.getHandlerMethods().entrySet().stream()
                        .filter(entry -> !has(entry.getValue(), Open.class) && !has(entry.getValue(), Needs.class))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .filter(text -> !text.contains(TestDoors.WITHOUT_RULE)))
                .isEmpty();
    }

    @Test
    void noEndpointOfStaffOpensWithoutSigningIn() {
        var tried = 0;
        for (var entry : endpoints.getHandlerMethods().entrySet()) {
            if (has(entry.getValue(), Open.class)) {
                continue;
            }
            for (var path : entry.getKey().getPatternValues()) {
                var address = path.replaceAll("\\{\\w+:([^{}]|\\{[^}]*})*}", "1404")
                        .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
                var web = new WebClient(port);
                var answer = asksFor(entry.getKey(), RequestMethod.POST)
                        ? web.post(address, Map.of("text", "x"))
                        : web.get(address);
                assertThat(answer.status()).as(path).isIn(303, 401, 403);
                assertThat(answer.location().orElse("/staff/login")).as(path).startsWith("/staff/login");
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(10);
    }

    @Test
    void anEndpointWithoutARuleIsClosedToEverybody() {
        assertThat(new WebClient(port).get(TestDoors.WITHOUT_RULE).status()).isEqualTo(403);
        var web = staff.signIn(port, staff.colleague(PositionKind.DESK_OFFICER));
        assertThat(web.get(TestDoors.WITHOUT_RULE).status()).isEqualTo(403);
        assertThat(web.get(TestDoors.WITHOUT_RULE).body()).doesNotContain("never seen");
    }

    @Test
    void aRightOpensItsEndpointAndNoOtherRightDoes() {
        var officer = staff.colleague(PositionKind.DESK_OFFICER);
        assertThat(staff.signIn(port, officer).get("/test/desk").body())
                .contains(officer.position().id().toString());
        assertThat(staff.signIn(port, staff.colleague(PositionKind.EXPERT))
                        .get("/test/desk")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyKindOfAnswerCarriesTheHeadersOfACarefulServer() {
        var web = new WebClient(port);
        var page = web.get("/staff/login");
        var asset = web.get(page.page().select("link[rel=stylesheet]").attr("href"));
        assertThat(asset.status()).isEqualTo(200);
        var answers = List.of(
                page,
                asset,
                web.get("/staff/sessions"),
                web.get("/no/such/page"),
                web.get("/staff//login"),
                web.postBare("/staff/login", Map.of()),
                web.get("/actuator/health"),
                web.get("/actuator/env"));
        for (var answer : answers) {
            var what = answer.response().uri() + " " + answer.status();
            assertThat(answer.header("Content-Security-Policy"))
                    .as(what)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                            .doesNotContain("unsafe", "*", "http"));
            assertThat(answer.header("X-Content-Type-Options")).as(what).hasValue("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(what).isPresent();
            assertThat(answer.header("X-Frame-Options")).as(what).hasValue("DENY");
        }
        assertThat(page.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(asset.header("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    void everyCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var officer = staff.colleague(PositionKind.EXPERT);
        var web = new WebClient(port);
        var page = web.get("/staff/login");
        var signedIn = staff.signIn(web, officer);
        for (var answer : List.of(page, signedIn)) {
            assertThat(answer.response().headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        }
    }

    @Test
    void aFormWithoutItsMarkStoresNothing() {
        var web = staff.signIn(port, staff.colleague(PositionKind.DESK_OFFICER));
        var text = "بدون نشان " + System.identityHashCode(this);
        var again = web.postBare("/test/desk", Map.of("text", text));
        assertThat(again.status()).isEqualTo(403);
        // The page was only too old: what was typed comes back under a new mark.
        assertThat(again.page()
                        .select("form[action=/test/desk] input[name=text]")
                        .attr("value"))
                .isEqualTo(text);
        assertThat(web.postBare("/test/desk", Map.of("text", text, "_csrf", "made-up"))
                        .status())
                .isEqualTo(403);
        assertThat(doors.stored()).doesNotContain(text);
        assertThat(web.post("/test/desk", Map.of("text", text)).body()).isEqualTo("stored");
        assertThat(doors.stored()).contains(text);
    }

    @Test
    void aFormSentByAnotherSiteIsRefusedEvenWithItsMark() {
        var web = staff.signIn(port, staff.colleague(PositionKind.DESK_OFFICER));
        web.get("/staff/password");
        var text = "از جای دیگر " + System.identityHashCode(this);
        var answer = web.header("Sec-Fetch-Site", "cross-site").post("/test/desk", Map.of("text", text));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(text);
        assertThat(doors.stored()).doesNotContain(text);
    }

    @Test
    void whatWasTypedWhenTheSessionHadEndedIsKeptUntilItCanBeSent() {
        var officer = staff.colleague(PositionKind.DESK_OFFICER);
        var web = staff.signIn(port, officer);
        web.get("/staff/password");
        web.setCookie("samad-session", "Z29uZS1nb25lLWdvbmU=");
        var text = "نامه‌ای بلند که نباید از دست برود " + officer.username();
        var refused = web.post("/test/desk", Map.of("text", text, "password", "never kept"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("آنچه نوشتید نگه داشته شد");
        assertThat(refused.body()).doesNotContain("never kept");
        assertThat(doors.stored()).doesNotContain(text);

        var form = refused.page();
        var signIn = new java.util.LinkedHashMap<String, String>();
        form.select("form[action=/staff/login] input[type=hidden]")
                .forEach(input -> signIn.put(input.attr("name"), input.attr("value")));
        signIn.put("username", officer.username());
        signIn.put("password", officer.password());
        var resume = web.follow(web.post("/staff/login", signIn));
        assertThat(resume.text()).contains(text);
        assertThat(resume.page()
                        .select("form[action=/test/desk] input[name=text]")
                        .attr("value"))
                .isEqualTo(text);
        assertThat(web.post("/test/desk", Map.of("text", text)).body()).isEqualTo("stored");
    }

    @Test
    void aLimitUsedUpIsAnsweredWith429AndSaysWhenToComeBackAndHoldsNobodyElse() {
        var web = new WebClient(port, "127.30.0.1");
        web.get("/staff/login");
        for (var i = 0; i < 20; i++) {
            assertThat(web.get("/test/limited").status()).isEqualTo(200);
        }
        var refused = web.get("/test/limited");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After").map(Integer::parseInt).orElseThrow())
                .isBetween(1, 600);
        assertThat(refused.text()).contains("ثانیه صبر کنید");
        assertThat(web.header("Accept", "application/json")
                        .get("/test/limited")
                        .header("Content-Type")
                        .orElseThrow())
                .startsWith("application/problem+json");
        var other = new WebClient(port, "127.30.0.1");
        other.get("/staff/login");
        assertThat(other.get("/test/limited").status()).isEqualTo(200);
    }

    @Test
    void anApiAsksToSignInWithAStatusAndAFragmentWithAHeader() {
        assertThat(new WebClient(port)
                        .header("Accept", "application/json")
                        .get("/test/desk")
                        .status())
                .isEqualTo(401);
        var fragment = new WebClient(port)
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://127.0.0.1:" + port + "/desk?x=1")
                .get("/test/desk");
        assertThat(fragment.status()).isEqualTo(401);
        assertThat(fragment.header("HX-Redirect")).hasValue("/staff/login?to=%2Fdesk%3Fx%3D1");
    }

    @Test
    void thereIsNoUserNobodyMade() {
        assertThat(program.getBeansOfType(UserDetailsService.class)).isEmpty();
    }

    private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> rule) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), rule)
                || (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), rule)
                        && !AnnotatedElementUtils.hasAnnotation(
                                method.getMethod(), rule == Open.class ? Needs.class : Open.class));
    }

    private static boolean asksFor(RequestMappingInfo info, RequestMethod method) {
        return info.getMethodsCondition().getMethods().contains(method);
    }
}
