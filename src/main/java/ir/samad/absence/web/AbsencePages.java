package ir.samad.absence.web;

import ir.samad.absence.Delegating;
import ir.samad.absence.StandIns;
import ir.samad.absence.UnattendedList;
import ir.samad.absence.UnattendedLists;
import ir.samad.absence.Why;
import ir.samad.calendar.JalaliDate;
import ir.samad.directory.Directory;
import ir.samad.directory.HoldingId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Paging;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import ir.samad.tables.Downloads;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Worklists that nobody opens, and who stands in for whom. */
@Controller
class AbsencePages implements Menu {

    private static final int ON_A_PAGE = 50;
    private static final int LAST_PAGE = 2_000;

    private final UnattendedLists lists;
    private final StandIns standIns;
    private final Delegating delegating;
    private final Directory directory;
    private final UnattendedSheets sheets;

    AbsencePages(
            UnattendedLists lists,
            StandIns standIns,
            Delegating delegating,
            Directory directory,
            UnattendedSheets sheets) {
        this.sheets = sheets;
        this.lists = lists;
        this.standIns = standIns;
        this.delegating = delegating;
        this.directory = directory;
    }

    @GetMapping("/staff/unattended")
    @Needs({Right.OVERSEE_UNIT, Right.OVERSEE_TERRITORY, Right.OVERSEE_NATION})
    String unattended(Staff staff, Form form, Model model) {
        var all = lists.list(staff);
        var why = form.choice("why", Why.class);
        var typed = form.number("page", 1, LAST_PAGE);
        var page = typed == null ? 1 : typed;
        var wanted =
                all.stream().filter(list -> why == null || list.why() == why).toList();
        model.addAttribute("why", why);
        model.addAttribute(
                "counts",
                Arrays.stream(Why.values())
                        .map(one ->
                                all.stream().filter(list -> list.why() == one).count())
                        .toList());
        model.addAttribute(
                "waiting", all.stream().mapToInt(UnattendedList::open).sum());
        model.addAttribute(
                "lists",
                wanted.stream()
                        .skip((long) (page - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .toList());
        model.addAttribute("arranges", staff.may(Right.OVERSEE_UNIT));
        model.addAttribute(
                "paging",
                new Paging(
                        page > 1 ? address(why, page - 1) : null,
                        wanted.size() > page * ON_A_PAGE ? address(why, page + 1) : null));
        return "absence/unattended";
    }

    /** The same as a workbook. */
    @GetMapping("/staff/unattended.xlsx")
    @Needs({Right.OVERSEE_UNIT, Right.OVERSEE_TERRITORY, Right.OVERSEE_NATION})
    ResponseEntity<byte[]> workbook(Staff staff, Form form) {
        var why = form.has("why") ? form.choice("why", Why.class) : null;
        return Downloads.workbook(
                "samad-unattended.xlsx",
                sheets.of(lists.list(staff).stream()
                        .filter(list -> why == null || list.why() == why)
                        .toList()));
    }

    private static String address(@Nullable Why why, int page) {
        return "/staff/unattended?page=" + page + (why == null ? "" : "&why=" + why.name());
    }

    @GetMapping("/staff/absence")
    @Needs(Right.HANDLE_CASES)
    String own(Staff staff) {
        return "redirect:/staff/absence/" + staff.positionId();
    }

    @GetMapping("/staff/absence/{id}")
    @Needs(Right.HANDLE_CASES)
    String show(@PathVariable UUID id, Staff staff, Form form, Model model) {
        return page(position(id, staff), staff, form, model);
    }

    @PostMapping("/staff/absence/{id}")
    @Needs(Right.HANDLE_CASES)
    String appoint(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var position = position(id, staff);
        var person = Colleagues.chosen(form);
        var first = form.read("first", JalaliDate::read);
        var last = form.read("last", JalaliDate::read);
        if (person == null || first == null || last == null) {
            return page(position, staff, form, model);
        }
        var outcome = standIns.appoint(position, person, first.toLocalDate(), last.toLocalDate(), staff);
        outcome.findRefusal().ifPresent(refusal -> form.refuse(field(refusal), refusal));
        if (form.isRefused()) {
            return page(position, staff, form, model);
        }
        Told.done(
                redirect, "absence.told.appointed", directory.getPerson(person).name());
        return "redirect:/staff/absence/" + id;
    }

    @PostMapping("/staff/absence/{id}/end")
    @Needs(Right.HANDLE_CASES)
    String end(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var position = position(id, staff);
        var holding = Colleagues.id(form.value("holding"));
        if (holding == null) {
            throw new NotFound("Holding " + form.value("holding"));
        }
        form.keep("", standIns.end(position, new HoldingId(holding), staff));
        if (form.isRefused()) {
            return page(position, staff, form, model);
        }
        Told.done(redirect, "absence.told.ended");
        return "redirect:/staff/absence/" + id;
    }

    private Position position(UUID id, Staff staff) {
        return standIns.find(new PositionId(id), staff)
                .orElseThrow(() -> new NotFound("Position " + id + " is not the viewer's to arrange"));
    }

    /** The third word of a message key names the field it belongs to. */
    private static String field(Refusal refusal) {
        var words = refusal.messageKey().split("\\.");
        return switch (words.length > 2 ? words[2] : "") {
            case "first", "from" -> "first";
            case "last", "lastDay" -> "last";
            case "person" -> "person";
            default -> "";
        };
    }

    private String page(Position position, Staff staff, Form form, Model model) {
        model.addAttribute("position", position);
        model.addAttribute("unit", directory.getUnit(position.unitId()));
        model.addAttribute("own", position.id().value().equals(staff.positionId()));
        model.addAttribute(
                "delegates", delegating.find(staff).filter(position::equals).isPresent());
        model.addAttribute("standIns", standIns.list(position.id()));
        model.addAttribute("candidates", Colleagues.options(standIns.listCandidates(position, Colleagues.words(form))));
        model.addAttribute("form", form);
        return "absence/stand-ins";
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff
                        && (staff.may(Right.OVERSEE_UNIT)
                                || staff.may(Right.OVERSEE_TERRITORY)
                                || staff.may(Right.OVERSEE_NATION))
                ? List.of(new MenuItem("/staff/unattended", "absence.menu", 17))
                : List.of();
    }
}
