package ir.samad.proceedings.web;

import ir.samad.calendar.JalaliMonth;
import ir.samad.directory.Unit;
import ir.samad.proceedings.Conveners;
import ir.samad.proceedings.OfficialSessions;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions somebody keeps or presides over, and convening another one. */
@Controller
class ProceedingsPages implements Menu {

    static final String LIST = "/staff/proceedings";

    private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}");

    private final OfficialSessions sessions;
    private final Conveners conveners;
    private final OfficialSessionView view;
    private final Territory territory;
    private final MessageSource messages;

    ProceedingsPages(
            OfficialSessions sessions,
            Conveners conveners,
            OfficialSessionView view,
            Territory territory,
            MessageSource messages) {
        this.sessions = sessions;
        this.conveners = conveners;
        this.view = view;
        this.territory = territory;
        this.messages = messages;
    }

    @GetMapping(LIST)
    @Needs({Right.CONVENE_SESSIONS, Right.OVERSEE_UNIT})
    String list(Staff staff, Form form, Model model) {
        var month = form.has("month") ? form.read("month", JalaliMonth::read) : null;
        var page = PAGE.matcher(form.value("page")).matches() ? Integer.parseInt(form.value("page")) : 0;
        var listed = sessions.list(staff, month, page);
        var mine = listed.stream().limit(OfficialSessions.PAGE).toList();
        model.addAttribute("month", month == null ? "" : month.toString());
        model.addAttribute("number", page);
        model.addAttribute("more", listed.size() > mine.size());
        model.addAttribute("sessions", mine);
        model.addAttribute("states", mine.stream().collect(Collectors.toMap(one -> one.id(), sessions::state)));
        model.addAttribute(
                "provinces",
                territory.listProvinces().stream().collect(Collectors.toMap(one -> one.code(), one -> one.name())));
        model.addAttribute("convenes", conveners.findUnit(staff).isPresent());
        model.addAttribute("form", form);
        return "proceedings/sessions";
    }

    @GetMapping(LIST + "/new")
    @Needs(Right.CONVENE_SESSIONS)
    String begin(Staff staff, Form form, Model model) {
        return page(unit(staff), form, model);
    }

    @PostMapping(LIST)
    @Needs(Right.CONVENE_SESSIONS)
    String convene(Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var unit = unit(staff);
        var wanted = SessionForms.readSession(form, territory);
        if (wanted != null) {
            var convened = sessions.convene(wanted, staff);
            SessionForms.keep(form, convened);
            if (convened.find().isPresent()) {
                Told.done(redirect, "proceedings.told.convened");
                return "redirect:" + LIST + "/" + convened.find().get();
            }
        }
        return page(unit, form, model);
    }

    private String page(Unit unit, Form form, Model model) {
        var kinds = conveners.kinds(unit);
        var own = unit.provinceCode();
        if (!form.typed().containsKey("kind")) {
            form.fill("kind", kinds.getFirst());
        }
        if (own != null && !form.typed().containsKey("province")) {
            form.fill("province", own.value());
        }
        model.addAttribute(
                "kinds",
                kinds.stream()
                        .map(kind -> new Option(kind.name(), text("proceedings.kind." + kind)))
                        .toList());
        model.addAttribute(
                "provinces",
                territory.listProvinces().stream()
                        .filter(province -> own == null || own.equals(province.code()))
                        .map(province -> new Option(province.code().value(), province.name()))
                        .toList());
        model.addAttribute(
                "chairs",
                kinds.stream().flatMap(kind -> view.chairs(unit, kind).stream()).toList());
        model.addAttribute("form", form);
        return "proceedings/new";
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private Unit unit(Staff staff) {
        return conveners.findUnit(staff).orElseThrow(() -> new NotFound("Sessions to convene"));
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        var items = new ArrayList<MenuItem>();
        if (request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff) {
            if (conveners.findUnit(staff).isPresent()) {
                items.add(new MenuItem(LIST, "proceedings.menu", 44));
            }
            if (staff.may(Right.HANDLE_CASES) && staff.holds()) {
                items.add(new MenuItem(LIST + "/owed", "proceedings.owed.menu", 45));
            }
            if (staff.may(Right.OVERSEE_NATION)) {
                items.add(new MenuItem(LIST + "/months", "proceedings.months.menu", 46));
            }
        }
        return items;
    }
}
