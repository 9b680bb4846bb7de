package ir.samad.directory;

import com.microsoft.playwright.options.FilePayload;
import ir.samad.house.Browser;
import ir.samad.house.Colleague;
import ir.samad.house.SamadTest;
import ir.samad.house.StaffLogin;
import ir.samad.house.Visit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of the directory as people see them: with what is refused, and with very long names. */
@SamadTest
class DirectoryLooksTest {

    private static final String LONG =
            "ادارهٔ کل هماهنگی و پیگیری امور ارتباطات مردمی و رسیدگی به درخواست‌ها و شکایت‌های حوزهٔ معاونت توسعهٔ "
                    + "مدیریت و منابع و امور استان‌های سازمان نمونهٔ آزمون";

    @LocalServerPort
    int port;

    @Autowired
    StaffLogin staff;

    @Autowired
    DirectoryEntries entries;

    private Colleague keeper;
    private Unit unit;
    private Position position;
    private Holding holding;

    @Test
    void theFormsLookRightAtADeskAndOnAPhoneAlsoWhenRefused() {
        makeLongNames();
        for (var visit : new Visit[] {Browser.desk(port), Browser.phone(port)}) {
            try (visit) {
                staff.signIn(visit, keeper);
                var size = "-" + visit.page().viewportSize().width;
                see(visit, "/staff/directory/units/" + unit.id(), "directory-long-unit" + size);
                see(visit, "/staff/directory/bodies/" + unit.bodyId(), "directory-long-body" + size);
                see(visit, "/staff/directory/people/" + holding.personId(), "directory-person" + size);
                refuse(visit, "/staff/directory/bodies/" + unit.bodyId() + "/edit", "directory-body-form" + size);
                refuse(visit, "/staff/directory/units/" + unit.id() + "/edit", "directory-unit-form-refused" + size);
                refuse(
                        visit,
                        "/staff/directory/positions/" + position.id() + "/edit",
                        "directory-position-form" + size);
                refuse(
                        visit,
                        "/staff/directory/people/" + holding.personId() + "/edit",
                        "directory-person-form" + size);
                see(
                        visit,
                        "/staff/directory/positions/" + position.id() + "/holdings/" + holding.id() + "/end",
                        "directory-end" + size);
                visit.open("/staff/directory/sheets");
                visit.page().locator("#files").setInputFiles(new FilePayload("واحدها.csv", "text/csv", sheet()));
                visit.page().locator("main form button[type=submit]").first().click();
                visit.page().locator("main table").first().waitFor();
                visit.looksRight("directory-preview-errors" + size);
            }
        }
    }

    private void see(Visit visit, String path, String picture) {
        visit.open(path);
        visit.looksRight(picture);
    }

    /** Empties the field of the name and sends the form. */
    private void refuse(Visit visit, String path, String picture) {
        visit.open(path);
        visit.page().locator("#name, #title").first().fill("");
        visit.page().locator("main form button[type=submit]").first().click();
        visit.page().locator("#summary").waitFor();
        visit.looksRight(picture);
    }

    private static byte[] sheet() {
        return ("کد,کد دستگاه,نام,گونهٔ واحد,سطح\n" + "نا درست,هیچ,,ستاد,شهرستان\n"
                        + "U-9,هیچ,واحد نمونه,چیز دیگر,دستگاه\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void makeLongNames() {
        var country = staff.country();
        var head = country.headquarters(country.body(BodyType.MINISTRY));
        keeper = staff.colleague(head, PositionKind.ADMINISTRATOR);
        unit = entries.createUnit(
                        new UnitEntry(
                                Country.unique("unit"),
                                head.bodyId(),
                                head.id(),
                                LONG + " " + Country.unique("u"),
                                UnitKind.SPECIALISED_UNIT,
                                Level.BODY,
                                null,
                                null,
                                new Premises("تهران، " + LONG, "۳", "شنبه تا چهارشنبه، ۸ تا ۱۴", "آسانسور"),
                                List.of("نام پیشین " + LONG)),
                        Keeper.PROGRAM)
                .orThrow();
        position = entries.createPosition(
                        PositionEntry.of(
                                Country.unique("post"), unit.id(), "کارشناس مسئول " + LONG, PositionKind.EXPERT),
                        Keeper.PROGRAM)
                .orThrow();
        country.position(unit, PositionKind.DEPUTY);
        holding = country.hold(position, country.person("سید محمدمهدی حسینی‌نژاد طباطبایی اصفهانی"));
        country.hold(country.sharedPosition(unit, PositionKind.EXPERT), country.person("لیلا موسوی"));
    }
}
