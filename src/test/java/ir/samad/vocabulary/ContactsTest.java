package ir.samad.vocabulary;

import static ir.samad.vocabulary.IdentifiersTest.assertRefused;
import static ir.samad.vocabulary.IdentifiersTest.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09351112233",
                "۰۹۳۵۱۱۱۲۲۳۳",
                "+989351112233",
                "+98 (0)935 111 2233",
                "00989351112233",
                "989351112233",
                "0935-111-2233"
            })
    void aMobileNumberIsReadInEveryUsualWriting(String typed) {
        assertThat(MobileNumber.read(typed).find()).contains(new MobileNumber("09351112233"));
    }

    @ParameterizedTest
    @CsvSource({
        "02133445566, vocabulary.mobile.is-landline,",
        "09061234567, vocabulary.mobile.unknown-range, M-10-1",
        "0912345678, vocabulary.mobile.short, M-10-3",
        "+4915112345678, vocabulary.mobile.foreign, N-9-2",
        "9.12346E+09, vocabulary.mobile.rounded, M-10-3",
        "9.12346E9, vocabulary.mobile.rounded, M-10-3",
        "09351112233 مادر, vocabulary.mobile.letters, M-10-2",
        "'09351112233،09361112233', vocabulary.mobile.two, M-10-3",
        "ندارد, vocabulary.mobile.filler, M-10-3"
    })
    @Rule({"M-10-2", "M-10-3"})
    void aWrongMobileNumberIsRefusedForItsOwnReason(
            String typed, String key, @org.jspecify.annotations.Nullable String clause) {
        assertRefused(MobileNumber.read(typed), key, clause);
    }

    @Test
    void aMobileNumberFromANumericCellCarriesARemark() {
        assertThat(remarks(MobileNumber.read("9.351112233E9"))).containsExactly("vocabulary.mobile.from-cell");
    }

    @Test
    void theExtensionOfALandlineHasItsOwnField() {
        var landline = Landline.read("۰۲۱-۳۳۴۴۵۵۶۶ داخلي ۱۲").orThrow();
        assertThat(landline.value()).isEqualTo("02133445566");
        assertThat(landline.findExtension()).contains("12");
        assertThat(Landline.read("021 3344 5566").orThrow().findExtension()).isEmpty();
        assertThat(Landline.read("+98 21 33445566 ext. 7").orThrow().findExtension())
                .contains("7");
    }

    @ParameterizedTest
    @CsvSource({
        "33445566, vocabulary.landline.no-area-code, M-10-3",
        "0213344556, vocabulary.landline.length, M-10-3",
        "09123456789, vocabulary.landline.is-mobile,",
        "09991234567890, vocabulary.landline.length, M-10-3",
        "منزل, vocabulary.landline.letters, M-10-2"
    })
    void aWrongLandlineIsRefusedForItsOwnReason(
            String typed, String key, @org.jspecify.annotations.Nullable String clause) {
        assertRefused(Landline.read(typed), key, clause);
    }

    @Test
    @Rule("N-9-2")
    void somebodyAbroadGivesTheNumberOfHisCountry() {
        assertThat(PhoneE164.read("0049 30 123456").find()).contains(new PhoneE164("+4930123456"));
        assertThat(PhoneE164.read("+۹۸۹۱۲۳۴۵۶۷۸۹").find()).contains(new PhoneE164("+989123456789"));
        assertThat(new MobileNumber("09123456789").international()).isEqualTo(new PhoneE164("+989123456789"));
        assertRefused(PhoneE164.read("030 123456"), "vocabulary.phone.no-country", "N-9-2");
        assertRefused(PhoneE164.read("+99912345678"), "vocabulary.phone.unknown", "N-9-2");
    }

    @ParameterizedTest
    @CsvSource({
        "Ali.Rezaei@Example.IR, Ali.Rezaei@example.ir",
        "' a+b@mail.example.com\u200f', a+b@mail.example.com",
        "x@نامه.ir, x@xn--mgbhx0a.ir"
    })
    void anAddressIsReadWithItsDomainInSmallLetters(String typed, String value) {
        var address = EmailAddress.read(typed).orThrow().value();
        assertThat(address).startsWith(value.substring(0, value.indexOf('@') + 1));
        assertThat(address).matches("[\\x21-\\x7e]+");
        if (!value.contains("xn--")) {
            assertThat(address).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ali",
                "ali@",
                "@example.ir",
                "a@b",
                "a@b@c.ir",
                "a..b@c.ir",
                "a@-c.ir",
                "علی@example.ir",
                "a@c.ir,b@c.ir"
            })
    void whatIsNoAddressIsRefused(String typed) {
        var refusal = EmailAddress.read(typed).findRefusal();
        assertThat(refusal).isPresent();
        InputsTest.assertHasSentence(refusal.orElseThrow());
    }

    @Test
    void anAddressCannotCarryAnotherHeaderLine() {
        assertThat(EmailAddress.read("a@c.ir\r\nBcc: b@c.ir").findRefusal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"علی رضایی", "O’Connor", "Jean-Paul", "سید محمد‌رضا", "م. آزاد", "José", "عبدالله", "ﷲ‌یار"})
    void aNameMayBeOfAnyScript(String typed) {
        assertThat(PersonName.read(typed).findRefusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "علی۲, vocabulary.person-name.digit",
        "ع, vocabulary.person-name.one-letter",
        "., vocabulary.person-name.filler",
        "<b>علی</b>, vocabulary.person-name.sign",
        "=علی, vocabulary.person-name.sign",
        "+علی, vocabulary.person-name.sign",
        "-, vocabulary.person-name.sign",
        "ندارد, vocabulary.person-name.filler",
        "علی;رضا, vocabulary.person-name.sign"
    })
    void whatIsNoNameIsRefusedForItsOwnReason(String typed, String key) {
        assertRefused(PersonName.read(typed), key, null);
    }
}
