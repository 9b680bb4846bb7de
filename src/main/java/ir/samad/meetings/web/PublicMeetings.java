package ir.samad.meetings.web;

import ir.samad.meetings.ProvinceSession;
import ir.samad.meetings.Sessions;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Open;
import ir.samad.shell.Option;
import ir.samad.shell.Visitor;
import ir.samad.territory.Province;
import ir.samad.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom one can meet in a province, when and where: a page for everybody, and the same to subscribe to (M-2-5, N-8-3). */
@Controller
class PublicMeetings implements Menu {

    /** How far ahead it looks. */
    static final int DAYS = 60;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Sessions sessions;
    private final Territory territory;
    private final SessionFeeds feeds;

    PublicMeetings(Sessions sessions, Territory territory, SessionFeeds feeds) {
        this.sessions = sessions;
        this.territory = territory;
        this.feeds = feeds;
    }

    @Open
    @GetMapping("/meetings")
    String show(Form form, Model model) {
        var province = province(form);
        model.addAttribute(
                "provinces",
                territory.listProvinces().stream()
                        .map(one -> new Option(one.code().value(), one.name()))
                        .toList());
        model.addAttribute("province", province.orElse(null));
        model.addAttribute("sessions", province.map(this::announced).orElse(List.of()));
        model.addAttribute("form", form);
        return "meetings/public";
    }

    @Open
    @GetMapping("/meetings.ics")
    ResponseEntity<String> calendar(Form form) {
        return province(form)
                .map(one -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"meetings-" + one.code().value() + ".ics\"")
                        .body(feeds.calendar(one, announced(one))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Open
    @GetMapping("/meetings.atom")
    ResponseEntity<String> feed(Form form) {
        return province(form)
                .map(one -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                        .body(feeds.feed(one, announced(one))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private List<ProvinceSession> announced(Province province) {
        return sessions.listAnnounced(province.code(), DAYS);
    }

    private Optional<Province> province(Form form) {
        return territory.listProvinces().stream()
                .filter(one -> one.code().value().equals(form.value("province")))
                .findFirst();
    }

    /** Whoever works here has the ways of his position instead. */
    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor visitor && visitor.staff()
                ? List.of()
                : List.of(new MenuItem("/meetings", "meetings.public.menu", 4));
    }
}
