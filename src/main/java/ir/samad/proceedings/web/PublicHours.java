package ir.samad.proceedings.web;

import ir.samad.proceedings.PresenceHours;
import ir.samad.proceedings.PresenceHours.Hours;
import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.shell.Option;
import ir.samad.territory.Province;
import ir.samad.territory.Territory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** When the governor of a province answers at 111, and who with him: a page for everybody, and a calendar (N-8-4). */
@Controller
class PublicHours {

    /** How far ahead it looks. */
    static final int DAYS = 60;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final PresenceHours hours;
    private final Territory territory;
    private final HoursCalendar calendar;

    PublicHours(PresenceHours hours, Territory territory, HoursCalendar calendar) {
        this.hours = hours;
        this.territory = territory;
        this.calendar = calendar;
    }

    @Open
    @GetMapping("/meetings/111")
    String show(Form form, Model model) {
        var province = province(form);
        model.addAttribute(
                "provinces",
                territory.listProvinces().stream()
                        .map(one -> new Option(one.code().value(), one.name()))
                        .toList());
        model.addAttribute("province", province.orElse(null));
        model.addAttribute("hours", province.map(this::coming).orElse(List.of()));
        model.addAttribute("form", form);
        return "proceedings/hours";
    }

    @Open
    @GetMapping("/meetings/111.ics")
    ResponseEntity<String> calendar(Form form) {
        return province(form)
                .map(one -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"111-" + one.code().value() + ".ics\"")
                        .body(calendar.of(one, coming(one))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private List<Hours> coming(Province province) {
        return hours.listComing(province.code(), DAYS);
    }

    private Optional<Province> province(Form form) {
        return territory.listProvinces().stream()
                .filter(one -> one.code().value().equals(form.value("province")))
                .findFirst();
    }
}
