package ir.samad.notifications;

import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How notices stand, and the way to their texts. */
@Controller
class NoticePages implements Menu {

    static final String PATH = "/staff/notices";

    private static final int LATE = 830;

    /** The periods one can look at: with more, the overview would count for seconds. */
    private static final List<Integer> DAYS = List.of(1, 7);

    private final NoticeOverviews overviews;

    NoticePages(NoticeOverviews overviews) {
        this.overviews = overviews;
    }

    @Needs(Right.KEEP_PARAMETERS)
    @GetMapping(PATH)
    String overview(Form form, Model model) {
        var days = DAYS.stream()
                .filter(each -> each.toString().equals(form.value("days")))
                .findFirst()
                .orElse(DAYS.getFirst());
        var state = chosen(form.value("state"), NoticeState.values());
        var channel = chosen(form.value("channel"), Channel.values());
        model.addAttribute("overview", overviews.of(Duration.ofDays(days), state, channel));
        model.addAttribute("days", days);
        model.addAttribute("state", state);
        model.addAttribute("channel", channel);
        return "notifications/overview";
    }

    private static <E extends Enum<E>> @org.jspecify.annotations.Nullable E chosen(String name, E[] all) {
        return Stream.of(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_PARAMETERS)
                ? List.of(new MenuItem(PATH, "notifications.overview.menu", LATE))
                : List.of();
    }
}
