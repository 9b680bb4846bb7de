package ir.samad.notifications;

import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import ir.samad.vocabulary.MobileNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Demonstration only: a phone that shows what a citizen received. Outside demonstration mode there is no such page.
 */
@Controller
@Open
class Phone implements Menu {

    private static final int MOST_MESSAGES = 50;
    private static final int MOST_PHONES = 30;
    private static final int LONGEST_CONTACT = 254;

    private final PhoneStore phones;
    private final boolean demonstration;

    Phone(PhoneStore phones, @Value("${samad.demonstration}") boolean demonstration) {
        this.phones = phones;
        this.demonstration = demonstration;
    }

    @GetMapping("/demonstration/phone")
    String phone(@RequestParam(required = false) @Nullable String to, Model model) {
        requireDemonstration();
        var contact = contact(to);
        model.addAttribute("to", contact);
        model.addAttribute("toInAddress", URLEncoder.encode(contact, StandardCharsets.UTF_8));
        model.addAttribute("messages", contact.isEmpty() ? List.of() : phones.listFor(contact, MOST_MESSAGES));
        model.addAttribute("recent", phones.listRecent(MOST_PHONES));
        return "notifications/phone";
    }

    /** The messages alone, for the page that asks again every few seconds; nothing when nothing has come. */
    @GetMapping("/demonstration/phone/messages")
    Object messages(@RequestParam String to, @RequestParam(defaultValue = "-1") int known, Model model) {
        requireDemonstration();
        var contact = contact(to);
        var messages = phones.listFor(contact, MOST_MESSAGES);
        if (messages.size() == known && known < MOST_MESSAGES) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        model.addAttribute("toInAddress", URLEncoder.encode(contact, StandardCharsets.UTF_8));
        model.addAttribute("messages", messages);
        return "notifications/_messages";
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return demonstration
                ? List.of(new MenuItem("/demonstration/phone", "notifications.phone.menu", 900))
                : List.of();
    }

    private void requireDemonstration() {
        if (!demonstration) {
            throw new NotFound("The demonstration's phone");
        }
    }

    /** A number in any digits and shape, or an address; anything else is nobody's. */
    private static String contact(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_CONTACT) {
            return "";
        }
        var text = typed.strip();
        return text.contains("@")
                ? text.toLowerCase(Locale.ROOT)
                : MobileNumber.read(text).find().map(MobileNumber::value).orElse(text);
    }
}
