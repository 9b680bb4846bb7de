package ir.samad.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Rule("M-10-1")
    @ParameterizedTest
    @ValueSource(chars = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'})
    void oneDigitTenTimesIsNoNationalNumberAlthoughItPassesTheCheck(char digit) {
        assertRefused(NationalId.read(String.valueOf(digit).repeat(10)), "vocabulary.national-id.repeated", "M-10-1");
    }

    @Test
    @Rule("M-10-3")
    void aTypedNumberIsNeverPadded() {
        assertRefused(NationalId.read("991234561"), "vocabulary.national-id.short", "M-10-3");
        assertRefused(MobileNumber.read("9123456789"), "vocabulary.mobile.no-zero", "M-10-3");
        assertRefused(PostalCode.read("815871313"), "vocabulary.postal-code.length", null);
    }

    @Test
    @Rule("M-10-3")
    void zerosThatASpreadsheetDroppedAreAProposalToBeConfirmed() {
        var proposal = NationalId.readSpreadsheetNumber(991234561);
        assertThat(proposal.toBeConfirmed()).isTrue();
        assertThat(proposal.reading().find()).contains(new NationalId("0991234561"));
        assertThat(remarks(proposal.reading())).contains("vocabulary.national-id.zeros-restored");
        var whole = NationalId.readSpreadsheetNumber(1234567891);
        assertThat(whole.toBeConfirmed()).isFalse();
        assertThat(whole.reading().find()).contains(new NationalId("1234567891"));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {991234561.5, -991234561, 0, Double.NaN, Double.POSITIVE_INFINITY, 1e300, 1234567, 991234562})
    void anImpossibleCellIsRefused(double cell) {
        assertThat(NationalId.readSpreadsheetNumber(cell).reading().findRefusal())
                .isPresent();
    }

    @Test
    void aNumberWithoutRegistryOfficeOrLikeASampleIsAcceptedWithARemark() {
        assertThat(remarks(NationalId.read("0991234561"))).containsExactly("vocabulary.national-id.office");
        assertThat(remarks(NationalId.read("1234567891"))).contains("vocabulary.national-id.placeholder");
        assertThat(remarks(MobileNumber.read("09123456789"))).containsExactly("vocabulary.mobile.placeholder");
        assertThat(remarks(PostalCode.read("8133112245"))).containsExactly("vocabulary.postal-code.unusual");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10380284790                 | vocabulary.national-id.is-legal-entity | N-5-3
            123456789012                | vocabulary.national-id.is-foreign      | N-5-3
            12345678901234              | vocabulary.national-id.long            | M-10-3
            0010000000                  | vocabulary.national-id.check           | M-10-1
            0991234561/0801234565       | vocabulary.national-id.two             | N-5-3
            0991234561 و 0801234565     | vocabulary.national-id.two             | N-5-3
            ایضاً                        | vocabulary.national-id.filler          | N-5-3
            //                          | vocabulary.national-id.filler          | N-5-3
            0991234S61                  | vocabulary.national-id.letters         | N-5-3
            """)
    @Rule("N-5-3")
    void aWrongNationalNumberIsRefusedForItsOwnReason(String typed, String key, String clause) {
        assertRefused(NationalId.read(typed), key, clause);
    }

    @Test
    void theNumberAsPrintedOnTheCardIsRead() {
        assertThat(NationalId.read("۰۹۹-۱۲۳۴۵۶-۱").find()).contains(new NationalId("0991234561"));
    }

    @Test
    void aNationalNumberInTheFieldOfLegalPersonsIsNamed() {
        assertRefused(LegalEntityId.read("0991234561"), "vocabulary.legal-entity-id.is-national-id", "N-5-3");
        assertRefused(ForeignNationalId.read("A12345678"), "vocabulary.foreign-id.is-passport", "N-5-3");
    }

    @ParameterizedTest
    @CsvSource({"a12345678,A12345678", "۱۲۳۴۵۶۷A,1234567A", "AB 123-456,AB123456"})
    void aPassportNumberIsLettersAndDigits(String typed, String value) {
        assertThat(PassportNumber.read(typed).find()).contains(new PassportNumber(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDEF", "1234", "گذرنامه ۱۲۳۴۵", "A1234567890123456"})
    void aPassportNumberWithoutDigitsOrTooShortOrLongIsRefused(String typed) {
        assertThat(PassportNumber.read(typed).findRefusal()).isPresent();
    }

    @Test
    @Rule("D-5-6")
    void aTrackingCodeIsReadInAnyDigitsAndInGroups() {
        var code = TrackingCode.generate();
        assertThat(code.value()).hasSize(12).containsOnlyDigits();
        assertThat(TrackingCode.read(code.grouped()).find()).contains(code);
        var persian = code.grouped()
                .replace(' ', '-')
                .chars()
                .mapToObj(c -> c == '-' ? "-" : String.valueOf((char) (c - '0' + '۰')))
                .reduce("", String::concat);
        assertThat(TrackingCode.read(persian).find()).contains(code);
        assertThat(code.grouped()).matches("[0-9]{4} [0-9]{4} [0-9]{4}");
    }

    @Test
    void aCaseNumberIsReadWithOrWithoutItsZeros() {
        assertThat(CaseNumber.read("۱۴۰۴/۱۲۳").find()).contains(new CaseNumber(1404, 123));
        assertThat(CaseNumber.read("1404/00000123").find()).contains(new CaseNumber(1404, 123));
        assertThat(new CaseNumber(1404, 20_000_001).value()).isEqualTo("1404/20000001");
        assertThat(CaseNumber.read("1404").findRefusal()).isPresent();
        assertThat(CaseNumber.read("1404/0").findRefusal()).isPresent();
        assertThat(CaseNumber.read("1404/99999999999").findRefusal()).isPresent();
    }

    static void assertRefused(Reading<?> reading, String key, @org.jspecify.annotations.Nullable String clause) {
        var refusal = reading.findRefusal().orElseThrow(() -> new AssertionError("accepted: " + reading.typed()));
        assertThat(refusal.messageKey()).isEqualTo(key);
        assertThat(refusal.clause()).isEqualTo(clause);
        InputsTest.assertHasSentence(refusal);
    }

    static java.util.List<String> remarks(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted<?>) reading)
                .remarks().stream().map(Refusal::messageKey).toList();
    }
}
