package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Inbox;
import ir.samad.house.Rule;
import ir.samad.house.WebClient;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A new mobile is proved before it takes effect; the old one is told, and notices go to the new one from then on. */
class ContactCorrectionTest extends CaseTest {

    private static final Pattern CODE = Pattern.compile("[0-9۰-۹]{5,8}");

    private static String contact(Receipt receipt) {
        return "/track/case/" + receipt.caseId().value() + "/contact";
    }

    @Test
    @Rule("N-4-5")
    void aNewMobileIsProvedTheOldOneIsToldAndNoticesGoToTheNewOne() {
        var old = CaseWorld.mobile();
        var mobile = CaseWorld.mobile();
        var receipt = opened(old);
        var applicant = applicant(receipt, old);
        applicant.get(contact(receipt));
        assertThat(applicant
                        .post(contact(receipt), Map.of("contact", mobile))
                        .page()
                        .select("#code"))
                .hasSize(1);
        assertThat(file(receipt).contact().mobile()).isEqualTo(old);
        var wrong = applicant.post(contact(receipt), Map.of("contact", mobile, "code", "00000"));
        assertThat(wrong.page().select("#code-error").text()).isNotEmpty();
        assertThat(wrong.page().select("#contact").attr("value")).isEqualTo(mobile);
        assertThat(file(receipt).contact().mobile()).isEqualTo(old);
        var done = applicant.post(contact(receipt), Map.of("contact", mobile, "code", inbox.find(mobile, CODE)));
        assertThat(done.location()).isPresent();
        assertThat(file(receipt).contact().mobile()).isEqualTo(mobile);
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.lastTo(old)).contains("عوض شد").doesNotContain(mobile);
        var told = inbox.allTo(old).size();
        refer(receipt, world.expert);
        clock.forward(Duration.ofSeconds(11));
        assertThat(inbox.lastTo(mobile)).contains("ارجاع شد");
        assertThat(inbox.allTo(old)).hasSize(told);
        var history = cases.history(file(receipt)).stream()
                .filter(entry -> entry.event() == CaseEvent.CONTACT_CORRECTED)
                .toList();
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().content().toString()).doesNotContain(old, mobile);
        assertThat(applicant.follow(done).status()).isEqualTo(200);
    }

    @Test
    void anUnreadableContactTheSameAndAStrangerChangeNothing() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var applicant = applicant(receipt, mobile);
        applicant.get(contact(receipt));
        for (var typed : new String[] {"", "0912", "nobody@", mobile}) {
            var page =
                    applicant.post(contact(receipt), Map.of("contact", typed)).page();
            assertThat(page.select("#contact-error").text()).as(typed).isNotEmpty();
            assertThat(page.select("#contact").attr("value")).isEqualTo(typed);
        }
        var stranger = new WebClient(port);
        stranger.get("/track");
        var foreign = CaseWorld.mobile();
        assertThat(stranger.post(contact(receipt), Map.of("contact", foreign)).status())
                .isEqualTo(404);
        assertThat(inbox.allTo(foreign).stream().map(Inbox.Received::text)).isEmpty();
        assertThat(file(receipt).contact().mobile()).isEqualTo(mobile);
    }
}
