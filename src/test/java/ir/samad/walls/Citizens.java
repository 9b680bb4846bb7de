package ir.samad.walls;

import ir.samad.cases.CaseWorld;
import ir.samad.house.Inbox;
import ir.samad.house.WebClient;
import java.util.Map;
import java.util.regex.Pattern;

/** Browsers of citizens, as they come to the door. */
final class Citizens {

    private static final Pattern CODE = Pattern.compile("[0-9۰-۹]{5,8}");

    private Citizens() {}

    /** One who has proved a number nobody used before. */
    static WebClient proved(int port, Inbox inbox) {
        var web = new WebClient(port);
        prove(web, CaseWorld.mobile(), inbox);
        return web;
    }

    /** Proves this number with the code that was sent to it. */
    static void prove(WebClient web, String mobile, Inbox inbox) {
        web.get("/my");
        web.post("/my", Map.of("contact", mobile));
        var entered = web.post("/my", Map.of("contact", mobile, "code", inbox.find(mobile, CODE)));
        if (entered.location().isEmpty()) {
            throw new AssertionError("Not let in: " + entered.status() + "\n" + entered.text());
        }
    }
}
