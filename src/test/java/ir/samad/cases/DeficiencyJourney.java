package ir.samad.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.WorkCalendar;
import ir.samad.house.Browser;
import ir.samad.house.Rule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is missing is asked for once, with a list and a date, and the time stands still until the citizen has sent it. */
class DeficiencyJourney extends CaseTest {

    @Autowired
    WorkCalendar calendar;

    @Test
    @Rule("D-5-4")
    void anOfficerAsksForWhatIsMissingAndTheCitizenSendsItFromHisPhone() {
        var mobile = CaseWorld.mobile();
        var receipt = opened(mobile);
        var promised = file(receipt).dueEffectiveOn();
        var until = calendar.plusWorkingDays(calendar.today(), 5, CaseWorld.COUNTY);
        try (var officer = Browser.desk(port);
                var citizen = Browser.phone(port)) {
            staff.signIn(officer, world.desk);
            officer.open(page(receipt));
            officer.page().locator("#ask-action summary").click();
            officer.page().locator("#question").fill("برای رسیدگی این‌ها کم است.");
            officer.page().locator("#missing").fill("تصویر کارت ملی\nعکس کنتور");
            officer.page().locator("#until").fill("1404/13/40");
            officer.page().locator("#ask-action button[type=submit]").click();
            assertThat(officer.page().locator("#until-error")).isVisible();
            assertThat(officer.page().locator("#missing")).hasValue("تصویر کارت ملی\nعکس کنتور");
            officer.looksRight("deficiency-refused");
            officer.page().locator("#until").fill(JalaliDate.of(until).toString());
            officer.page().locator("#ask-action button[type=submit]").click();
            officer.open(page(receipt));
            officer.looksRight("deficiency-asked");

            citizen.open("/track");
            citizen.page().locator("#code").fill(receipt.code().value());
            citizen.page().locator("#known").fill(mobile);
            citizen.page().locator("main form button[type=submit]").click();
            assertThat(citizen.page().locator("main")).containsText("عکس کنتور");
            citizen.looksRight("deficiency-told-phone");

            clock.set(calendar.plusWorkingDays(calendar.today(), 3, CaseWorld.COUNTY)
                    .atTime(10, 0));
            citizen.page().reload();
            citizen.page().locator("form[action$='/reply'] textarea").fill("هر دو را فرستادم.");
            citizen.page()
                    .locator("form[action$='/reply'] input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("card.png", "image/png", png()));
            citizen.page().locator("form[action$='/reply'] button[type=submit]").click();
            assertThat(citizen.page().locator("main")).containsText("هر دو را فرستادم.");
            citizen.looksRight("deficiency-sent-phone");

            officer.open(page(receipt));
            assertThat(officer.page().locator("main")).containsText("هر دو را فرستادم.");
            officer.looksRight("deficiency-resumed");
        }
        org.assertj.core.api.Assertions.assertThat(file(receipt).dueEffectiveOn())
                .isEqualTo(calendar.plusWorkingDays(promised, 3, CaseWorld.COUNTY));
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
