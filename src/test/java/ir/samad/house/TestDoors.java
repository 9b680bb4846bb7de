package ir.samad.house;

import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.access.Requester;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.Open;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that exist in tests only, to try the guards at. */
@RestController
public class TestDoors {

    public static final String WITHOUT_RULE = "/test/without-rule";

    private final Limits limits;
    private final List<String> stored = new CopyOnWriteArrayList<>();

    TestDoors(Limits limits) {
        this.limits = limits;
    }

    @GetMapping(WITHOUT_RULE)
    String withoutRule() {
        return "never seen";
    }

    @Needs(Right.REGISTER_CASES)
    @GetMapping("/test/desk")
    String desk(Staff staff) {
        return staff.positionId() + " " + staff.rights();
    }

    @Needs(Right.REGISTER_CASES)
    @PostMapping("/test/desk")
    String store(Form form) {
        stored.add(form.value("text"));
        return "stored";
    }

    @Open
    @GetMapping("/test/limited")
    String limited(Requester requester) {
        limits.require(LimitKey.UPLOAD_BY_ADDRESS, LimitKey.INQUIRY_BY_DEVICE, requester);
        return "done";
    }

    public List<String> stored() {
        return stored;
    }
}
