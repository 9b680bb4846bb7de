package ir.samad.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.documents.Sheet.Line;
import ir.samad.house.Paper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A sheet of paper, opened again with another library and looked at as a picture. */
class SheetsTest {

    private static final Sheets SHEETS = new Sheets();
    private static final String ADDRESS = "https://samad.example/track?code=123456789015";

    private static Sheet sheet(Locale language, String value) {
        return new Sheet(
                language,
                "سامانه الکترونیکی ارتباط مردم و دولت",
                "رسید ثبت مورد",
                "کد رهگیری",
                "۱۲۳۴ ۵۶۷۸ ۹۰۱۵",
                List.of(Line.number("شمارهٔ پرونده", "۱۴۰۴/۰۰۰۰۱۲۳"), Line.of("موضوع", value)),
                QrCode.of(ADDRESS),
                "برای پیگیری، این نشان را بخوانید.",
                List.of("پرونده‌های خود را در https://samad.example/track ببینید."),
                "تلفن: ۱۱۱ · نظارت: ۶۱۳۳");
    }

    @Test
    void wordsAreFoundWholeAndTheLettersTravelWithTheSheet() {
        try (var paper = Paper.open(SHEETS.pdf(sheet(Locale.of("fa", "IR"), "گچ‌کاری می‌شود، پیگیری نمی‌کنند")))) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text())
                    .contains(Paper.plain("سامانه الکترونیکی ارتباط مردم و دولت"))
                    .contains(Paper.plain("گچ‌کاری می‌شود، پیگیری نمی‌کنند"))
                    .contains("۱۲۳۴ ۵۶۷۸ ۹۰۱۵")
                    .contains("۱۴۰۴/۰۰۰۰۱۲۳")
                    .contains("۱۱۱")
                    .contains("۶۱۳۳");
            assertThat(paper.fonts()).isNotEmpty().allMatch(font -> font.startsWith("Vazirmatn"));
        }
    }

    @Test
    void aTelephoneReadsTheSquareFromThePicture() {
        try (var paper = Paper.open(SHEETS.pdf(sheet(Locale.of("fa", "IR"), "قطع آب")))) {
            assertThat(Paper.scan(paper.picture("sheet-fa"))).contains(ADDRESS);
        }
    }

    @Test
    void persianBeginsAtTheRightAndEnglishAtTheLeft() {
        try (var persian = Paper.open(SHEETS.pdf(sheet(Locale.of("fa", "IR"), "قطع آب")));
                var english = Paper.open(SHEETS.pdf(sheet(Locale.ENGLISH, "No water")))) {
            var right = persian.picture("sheet-fa");
            var left = english.picture("sheet-en");
            // The code stands first and the square last, in the direction of reading.
            assertThat(Paper.ink(right, 9, 15, 45, 33)).isGreaterThan(2 * Paper.ink(right, 55, 15, 91, 33));
            assertThat(Paper.ink(left, 55, 15, 91, 33)).isGreaterThan(2 * Paper.ink(left, 9, 15, 45, 33));
        }
    }

    @Test
    void whatSomebodyWroteIsNeverMarkup() {
        var hostile = "<fo:external-graphic src=\"file:/etc/passwd\"/> & ]]> \u0001 \ud800 &#65;";
        try (var paper = Paper.open(SHEETS.pdf(sheet(Locale.ENGLISH, hostile)))) {
            assertThat(paper.text()).contains("<fo:external-graphic").contains("&#65;");
        }
    }
}
