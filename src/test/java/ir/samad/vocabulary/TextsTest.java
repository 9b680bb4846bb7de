package ir.samad.vocabulary;

import static ir.samad.vocabulary.IdentifiersTest.assertRefused;
import static ir.samad.vocabulary.IdentifiersTest.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "مؤسسه, موسسه",
        "مسأله, مسئله",
        "هیأت, هیئت",
        "مسئول, مسؤول",
        "پاسخگویی, پاسخ‌گویی",
        "رضایتسنجی, رضایت‌سنجی",
        "می روم, می‌روم",
        "كار, کار",
        "ياري, یاری",
        "۱۴۰۰, 1400",
        "١٤٠٠, ۱۴۰۰",
        "خانۀ, خانه",
        "خانهٔ, خانه",
        "آب, اب",
        "لطفاً, لطفا",
        "محمـــد, محمد",
        "داود, داوود",
        "ﻋﻠﯽ, علی",
        "SAMAD, samad",
        "فاطمة, فاطمه"
    })
    void spellingsOfOneWordAreTheSame(String one, String other) {
        assertThat(PersianText.sameAs(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"سامد, بسامد", "شکایت, شکایات", "ده, شهر", "علی, عالی"})
    void differentWordsStayDifferent(String one, String other) {
        assertThat(PersianText.sameAs(one, other)).isFalse();
    }

    @Test
    void theSearchKeyKeepsWordsApartAndAHalfSpaceIsASpace() {
        assertThat(PersianText.searchKey("محمد‌رضا")).isEqualTo("محمد رضا");
        assertThat(PersianText.searchKey("«می‌روم»، ده!")).isEqualTo("می روم ده");
        assertThat(PersianText.searchKey("N-4-10")).isEqualTo("n 4 10");
    }

    @ParameterizedTest
    @CsvSource({"کد ملی, كد‌ملي (۱۰ رقمی) *", "شماره تلفن, شماره‌تلفن:", "تاریخ ملاقات, «تاریخ ملاقات»"})
    void aHeaderIsRecognisedHoweverItIsWritten(String name, String found) {
        assertThat(PersianText.sameHeader(found, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00a0", "\u200b", "\u200c", "\u200f\u200e", "\t\n", "\ufeff", "\u0640", "\u3000"})
    void whatCannotBeSeenIsEmpty(String typed) {
        assertThat(PersianText.isEmpty(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "//", "\"", "«»", "...", "ایضا", "ایضاً", "أيضا", "ندارد", "N/A", "*"})
    void signsAndWordsThatOnlyFillAPlaceAreKnown(String typed) {
        assertThat(PersianText.isFiller(typed)).isTrue();
    }

    @Test
    void aHalfSpaceStaysOnlyInsideWords() {
        assertThat(PersianText.normalise("\u200cمی\u200c\u200cشود\u200c و \u200c"))
                .isEqualTo("می\u200cشود و");
    }

    @Test
    void freeTextKeepsLinesVowelSignsAndFamiliesOfEmoji() {
        var family = "👨\u200d👩\u200d👧";
        assertThat(PersianText.normaliseLong("لطفاً  كمك\r\n\r\n\r\n\r\nكنيد " + family))
                .isEqualTo("لطفاً کمک\n\nکنید " + family);
        assertThat(PersianText.normaliseLong("بهای آن ۱۰۰ ﷼ است ❤\ufe0f")).isEqualTo("بهای آن ۱۰۰ ﷼ است ❤\ufe0f");
    }

    @Test
    void halfACharacterIsNotStored() {
        assertThat(PersianText.normaliseLong("آب\ud83d قطع")).isEqualTo("آب قطع");
    }

    @ParameterizedTest
    @ValueSource(strings = {"سلام", "با سلام و احترام", "سلام وقت بخیر خسته نباشید", "؟؟؟؟؟؟؟؟", "آب", "🙏🙏🙏"})
    void aTextThatAsksForNothingIsTooShort(String typed) {
        assertRefused(CaseText.read(typed), "vocabulary.case-text.short", null);
    }

    @Test
    void aTextThatIsTooLongOrUnreadableIsRefused() {
        assertRefused(CaseText.read("آب قطع ".repeat(2000)), "vocabulary.case-text.long", null);
        assertRefused(CaseText.read("آب قطع\0 است"), "vocabulary.case-text.unreadable", null);
    }

    @Test
    void hiddenCharactersAreTakenOutAndPersonalNumbersAreRemarked() {
        assertThat(remarks(CaseText.read("آب\u202eقطع\u202c است")))
                .containsExactly("vocabulary.case-text.controls-removed");
        assertThat(remarks(CaseText.read("کد ملی من 0991234561 و رمزم 1234")))
                .containsExactly("vocabulary.case-text.personal");
    }

    @Test
    void exportsHidePersonalNumbers() {
        var text = CaseText.read("کد ملی من ۰۹۹۱۲۳۴۵۶۱ و تلفنم 0912 345 6789 و نشانی‌ام ali@example.ir است، خیابان ۱۲")
                .orThrow();
        assertThat(text.masked()).isEqualTo("کد ملی من •••••••••• و تلفنم ••••••••••• و نشانی‌ام ••• است، خیابان ۱۲");
    }

    @Test
    void aQueryKeepsEveryWord() {
        assertThat(SearchQuery.read("شكايت از ده").orThrow().words()).containsExactly("شکایت", "از", "ده");
        assertRefused(SearchQuery.read("؟!"), "vocabulary.search-query.empty", null);
        assertRefused(SearchQuery.read("آ".repeat(201)), "vocabulary.search-query.long", null);
    }
}
