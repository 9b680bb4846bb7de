package ir.samad.meetingturns;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.cases.CaseWorld;
import ir.samad.house.Inbox;
import ir.samad.house.WebClient;
import ir.samad.house.WebClient.Answer;
import ir.samad.meetings.MeetingBody;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who asks for a turn at a meeting, at a browser of his own, for tests. */
public final class MeetingGuest {

    private static final Pattern CODE = Pattern.compile("\\b[0-9۰-۹]{6}\\b");
    private static final Pattern LINK = Pattern.compile("/meetings/turns/[A-Za-z0-9_-]{20}");

    private final Inbox inbox;
    public final WebClient web;
    public final String mobile = MeetingBody.phone();
    public final Map<String, String> fields;

    public MeetingGuest(int port, Inbox inbox, String lastName) {
        this(inbox, lastName, new WebClient(port));
    }

    /** Somebody at a browser that others use as well. */
    public MeetingGuest(Inbox inbox, String lastName, WebClient web) {
        this.inbox = inbox;
        this.web = web;
        fields = new HashMap<>(Map.of(
                "mode",
                "IN_PERSON",
                "identity",
                CaseWorld.nationalId().value(),
                "firstName",
                "مریم",
                "lastName",
                lastName,
                "mobile",
                mobile,
                "subject",
                "انشعاب آب روستای پایین"));
    }

    /** The same person, who says something else in one field. */
    public MeetingGuest with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** The page on which turns of a session are asked for; sessions are named by their address among the staff. */
    public static String address(String session) {
        return "/meetings/sessions/" + session.substring(session.lastIndexOf('/') + 1) + "/turn";
    }

    /** Sends the form once, as it comes: the first time a code goes out. */
    public Answer send(String session, Map<String, String> other) {
        web.get(address(session));
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(other);
        return web.post(address(session), all);
    }

    /** Asks and types the code, where one was sent; gives the answer as it came. */
    public Answer ask(String session) {
        var first = send(session, Map.of());
        if (first.path().isPresent() || first.page().select("#code").isEmpty()) {
            return first;
        }
        return send(session, Map.of("code", code()));
    }

    /** The code that was sent last. */
    public String code() {
        return code(mobile);
    }

    /** The code that was sent last to a mobile. */
    public String code(String to) {
        return inbox.find(to, CODE);
    }

    /** Asks and gets a turn; gives the address of its page, as it was sent. */
    public String turn(String session) {
        var answer = ask(session);
        assertThat(answer.path()).as(answer.text()).isPresent();
        assertThat(web.follow(answer).text()).contains("نوبت شما ثبت شد");
        return link();
    }

    /** The address that was sent. */
    public String link() {
        return link(mobile);
    }

    /** The address that was sent to a mobile. */
    public String link(String to) {
        return inbox.find(to, LINK);
    }

    /** How many of the messages to him hold these words. */
    public long told(String words) {
        return inbox.allTo(mobile).stream()
                .filter(message -> message.text().contains(words))
                .count();
    }
}
