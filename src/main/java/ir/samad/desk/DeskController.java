package ir.samad.desk;

import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.Upload;
import ir.samad.cases.Cases;
import ir.samad.cases.Channel;
import ir.samad.cases.Registered;
import ir.samad.cases.filing.CaseReceipts;
import ir.samad.cases.filing.FilingForms;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Registering at a desk or on the phone, on one screen: the national number brings the citizen and his history, then one
 * form and Enter. What is refused stays typed; what is sent twice is registered once.
 */
@Controller
@Needs(Right.REGISTER_CASES)
class DeskController implements Menu {

    private final DeskPage page;
    private final FilingForms filing;
    private final DeskForms forms;
    private final Cases cases;
    private final Attachments attachments;
    private final Limits limits;
    private final CaseReceipts receipts;

    DeskController(
            DeskPage page,
            FilingForms filing,
            DeskForms forms,
            Cases cases,
            Attachments attachments,
            Limits limits,
            CaseReceipts receipts) {
        this.page = page;
        this.limits = limits;
        this.receipts = receipts;
        this.filing = filing;
        this.forms = forms;
        this.cases = cases;
        this.attachments = attachments;
    }

    @GetMapping("/staff/desk")
    String desk(Staff staff, Model model) {
        var form = new Form();
        forms.begin(form, staff);
        return page.show(form, staff, model);
    }

    /**
     * The citizen and his history; what was typed of the matter stays, and of the person unless he is another. Posted, so
     * that his national number stands in no address, log or list of visited pages.
     */
    private String find(Form form, Staff staff, @Nullable List<MultipartFile> documents, Model model) {
        if (form.value("find").isBlank()) {
            return page.show(form, staff, model);
        }
        forms.putPerson(form, page.identityOf(form.value("find"), staff));
        forms.begin(form, staff);
        page.fillName(form);
        var key = DeskForms.key(form);
        if (key != null) {
            stage(form, key, documents, staff);
        }
        return page.show(form, staff, model);
    }

    private void stage(Form form, UUID key, @Nullable List<MultipartFile> documents, Staff staff) {
        for (var upload : Upload.listOf(documents)) {
            if (!limits.take(LimitKey.UPLOAD_BY_ACCOUNT, staff.accountId().toString())) {
                form.refuse("documents", Refusal.of("cases.work.too-many-uploads"));
                break;
            }
            form.keep("documents", attachments.stage(key, upload, FilingForms.use(form)));
        }
    }

    @PostMapping("/staff/desk")
    String register(
            Staff staff,
            Form form,
            @RequestParam(name = "documents", required = false) @Nullable List<MultipartFile> documents,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (DeskForms.seeksPerson(form)) {
            return find(form, staff, documents, model);
        }
        var key = DeskForms.key(form);
        if (filing.seeksOfficial(form)) {
            if (key != null) {
                stage(form, key, documents, staff);
            }
            return page.show(form, staff, model);
        }
        var matter = filing.readMatter(form);
        var person = filing.anonymous(form) ? null : filing.readPerson(form);
        var intake = forms.readIntake(form, key, staff, locale);
        if (form.isRefused() || matter == null || intake == null || key == null) {
            return page.show(form, staff, model);
        }
        stage(form, key, documents, staff);
        if (form.isRefused()) {
            return page.show(form, staff, model);
        }
        return switch (cases.register(matter, person, intake)) {
            case Registered.Refused refused -> {
                refused.refusals().forEach(against -> form.refuse(against.field(), against.refusal()));
                model.addAttribute("handsOver", refused.onlyOutsideDuties());
                model.addAttribute("first", page.first(intake.origin(), staff));
                yield page.show(form, staff, model);
            }
            case Registered.Accepted accepted -> {
                var file = cases.find(accepted.receipt().caseId(), staff).orElseThrow();
                model.addAttribute("receipt", accepted.receipt());
                model.addAttribute("view", receipts.of(file, request, locale));
                yield "desk/registered";
            }
        };
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.REGISTER_CASES)
                ? List.of(new MenuItem("/staff/desk", "desk.menu", 20))
                : List.of();
    }

    /** Ways that are entered at a desk; the web is the applicant's own, and meetings have a screen of their own. */
    static boolean isEntered(Channel channel) {
        return channel != Channel.WEB && !channel.isOfMeeting();
    }
}
