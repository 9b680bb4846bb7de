package ir.samad.meetingturns.web;

import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetingturns.QueueScreens;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen of a waiting room, and its address. */
@Controller
class ScreenPages {

    /** Seconds after which the browser asks again by itself, without any script. */
    private static final String REFRESH = "10";

    private final QueueScreens screens;
    private final MeetingUnits units;
    private final Clock clock;
    private final String publicAddress;

    ScreenPages(
            QueueScreens screens,
            MeetingUnits units,
            Clock clock,
            @Value("${samad.public-address}") String publicAddress) {
        this.screens = screens;
        this.units = units;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    @Needs(Right.RUN_MEETINGS)
    @GetMapping("/staff/meetings/screen")
    String address(Staff staff, Model model) {
        return page(staff, model);
    }

    /** The address is kept nowhere from which to show it again; it goes to the next page, and to no other. */
    @Needs(Right.RUN_MEETINGS)
    @PostMapping("/staff/meetings/screen")
    String make(Staff staff, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "address", publicAddress + "/meetings/screen/" + screens.make(units.of(staff), staff));
        return "redirect:/staff/meetings/screen";
    }

    private String page(Staff staff, Model model) {
        model.addAttribute("made", screens.find(units.of(staff)).orElse(null));
        return "meetingturns/screen_address";
    }

    @Open
    @GetMapping("/meetings/screen/{secret:[A-Za-z0-9_-]{20}}")
    String screen(@PathVariable String secret, HttpServletResponse response, Model model) {
        var unit = screens.findUnit(secret).orElseThrow(() -> new NotFound("Screen"));
        response.setHeader("Refresh", REFRESH);
        model.addAttribute("name", screens.name(unit));
        model.addAttribute("now", clock.instant());
        model.addAttribute("sessions", screens.listToday(unit));
        return "meetingturns/screen";
    }
}
