package ir.samad.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.PositionKind;
import ir.samad.house.Inbox;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.WebClient;
import ir.samad.walls.Endpoints.Endpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever changes something is refused when no page of ours sent it (CSRF), at every endpoint, whoever is signed in. */
@SamadTest
class FormMarksTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    Inbox inbox;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyFormIsRefusedWithoutItsMark() {
        for (var web : people()) {
            for (var endpoint : forms()) {
                var address = endpoint.unknown();
                assertThat(web.postBare(address, Map.of("text", "x")).status())
                        .as("%s without a mark", endpoint)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void everyFormIsRefusedWithTheMarkOfAnotherBrowserOrAMadeUpOne() {
        var other = new WebClient(port);
        var mark = other.get("/staff/login").page().select("input[name=_csrf]").val();
        assertThat(mark).isNotEmpty();
        var web = staff.signIn(port, staff.colleague(PositionKind.HEAD));
        for (var endpoint : forms()) {
            for (var sent : List.of(mark, "made-up")) {
                assertThat(web.postBare(endpoint.unknown(), Map.of("text", "x", "_csrf", sent))
                                .status())
                        .as("%s with the mark %s", endpoint, sent)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void everyFormSentByAnotherSiteIsRefusedEvenWithItsMark() {
        var web = staff.signIn(port, staff.colleague(PositionKind.HEAD));
        web.get("/staff/password");
        for (var site : List.of("cross-site", "same-site")) {
            web.header("Sec-Fetch-Site", site);
            for (var endpoint : forms()) {
                assertThat(web.post(endpoint.unknown(), Map.of("text", "x")).status())
                        .as("%s from %s", endpoint, site)
                        .isEqualTo(403);
            }
        }
        web.header("Sec-Fetch-Site", "same-origin");
        assertThat(web.get("/staff/sessions").status())
                .as("and nobody was signed out by it")
                .isEqualTo(200);
    }

    @Test
    void withItsMarkAFormIsTaken() {
        var web = staff.signIn(port, staff.colleague(PositionKind.HEAD));
        assertThat(web.post("/staff/sessions/end-others", Map.of()).path()).hasValue("/staff/sessions");
    }

    @Test
    void nothingThatChangesSomethingIsDoneByAskingForAPage() {
        // A form of ours is sent by POST; its address answers nothing, or a page, to whoever asks for it by GET.
        var readable = endpoints().stream()
                .filter(Endpoint::isReading)
                .map(Endpoint::pattern)
                .toList();
        var web = staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR));
        for (var endpoint : forms()) {
            if (!readable.contains(endpoint.pattern())) {
                var answer = web.get(endpoint.unknown());
                assertThat(answer.status()).as("GET of %s", endpoint).isIn(403, 404, 405);
            }
        }
        assertThat(endpoints()).allMatch(endpoint -> endpoint.isReading() || endpoint.method() == RequestMethod.POST);
    }

    private List<WebClient> people() {
        return List.of(
                new WebClient(port),
                Citizens.proved(port, inbox),
                staff.signIn(port, staff.colleague(staff.country().centre(), PositionKind.ADMINISTRATOR)));
    }

    private List<Endpoint> endpoints() {
        return Endpoints.of(mapping);
    }

    private List<Endpoint> forms() {
        return endpoints().stream()
                .filter(endpoint -> !endpoint.isReading() && !endpoint.isForPrograms())
                .toList();
    }
}
