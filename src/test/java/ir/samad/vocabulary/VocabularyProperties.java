package ir.samad.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every text and every number, not only for those somebody thought of. */
class VocabularyProperties {

    private static final List<Function<String, Reading<?>>> READERS = List.of(
            NationalId::read,
            LegalEntityId::read,
            ForeignNationalId::read,
            PassportNumber::read,
            MobileNumber::read,
            Landline::read,
            PhoneE164::read,
            PostalCode::read,
            PersonName::read,
            EmailAddress::read,
            TrackingCode::read,
            CaseNumber::read,
            CaseText::read,
            SearchQuery::read);

    @Property
    @Rule("D-5-6")
    void everySingleWrongDigitOfATrackingCodeIsNoticed(@ForAll long seed) {
        var code = TrackingCode.generate(new Random(seed)).value();
        for (var place = 0; place < code.length(); place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                if (digit != code.charAt(place)) {
                    assertMistyped(code.substring(0, place) + digit + code.substring(place + 1));
                }
            }
        }
    }

    @Property
    @Rule("D-5-6")
    void everySwapOfNeighboursInATrackingCodeIsNoticed(@ForAll long seed) {
        var code = TrackingCode.generate(new Random(seed)).value();
        for (var place = 0; place < code.length() - 1; place++) {
            if (code.charAt(place) != code.charAt(place + 1)) {
                assertMistyped(code.substring(0, place)
                        + code.charAt(place + 1)
                        + code.charAt(place)
                        + code.substring(place + 2));
            }
        }
    }

    private static void assertMistyped(String code) {
        assertThat(TrackingCode.read(code).findRefusal().map(Refusal::messageKey))
                .contains("vocabulary.tracking-code.mistyped");
    }

    @Property
    @Rule("N-5-3")
    void everyRightNationalNumberIsReadInAllDigitsAndNoneWithADigitLess(@ForAll("nationalNumbers") String number) {
        assertThat(NationalId.read(number).find().map(NationalId::value)).contains(number);
        assertThat(NationalId.read(inDigitsFrom('۰', number)).find().map(NationalId::value))
                .contains(number);
        assertThat(NationalId.read(inDigitsFrom('٠', number)).find().map(NationalId::value))
                .contains(number);
        for (var place = 0; place < number.length(); place++) {
            assertThat(NationalId.read(number.substring(0, place) + number.substring(place + 1))
                            .findRefusal())
                    .isPresent();
        }
    }

    @Property
    @Rule("M-10-3")
    void aNumericCellThatLostZerosIsAlwaysToBeConfirmed(@ForAll("nationalNumbers") String number) {
        var cell = NationalId.readSpreadsheetNumber(Double.parseDouble(number));
        if (number.startsWith("000")) {
            assertThat(cell.reading().findRefusal()).isPresent();
        } else {
            assertThat(cell.reading().find().map(NationalId::value)).contains(number);
            assertThat(cell.toBeConfirmed()).isEqualTo(number.startsWith("0"));
        }
    }

    @Property
    void anIdentifierOfALegalPersonWithElevenDigitsIsRefusedOnlyForItsCheckDigit(
            @ForAll @IntRange(min = 100_000, max = 999_999) int number) {
        var refusal = LegalEntityId.read("10" + number + "123").findRefusal();
        refusal.ifPresent(reason -> assertThat(reason.messageKey()).isEqualTo("vocabulary.legal-entity-id.check"));
    }

    @Property
    void readersNeverThrowAndAlwaysKeepWhatWasTyped(@ForAll("texts") String typed) {
        for (var reader : READERS) {
            var reading = reader.apply(typed);
            assertThat(reading.typed()).isEqualTo(typed);
            reading.findRefusal().ifPresent(InputsTest::assertHasSentence);
        }
    }

    @Property
    void theNormalFormIsItsOwnNormalForm(@ForAll("texts") String typed) {
        var normal = PersianText.normalise(typed);
        assertThat(PersianText.normalise(normal)).isEqualTo(normal);
        var text = PersianText.normaliseLong(typed);
        assertThat(PersianText.normaliseLong(text)).isEqualTo(text);
        var key = PersianText.searchKey(typed);
        assertThat(PersianText.searchKey(key)).isEqualTo(key);
    }

    @Property
    void nothingInvisibleSurvivesInANormalForm(@ForAll("texts") String typed) {
        assertThat(PersianText.hasControls(PersianText.normalise(typed))).isFalse();
        assertThat(PersianText.normalise(typed)).doesNotContain("\u200d", "\u0640", "\u064a", "\u0643");
    }

    @Property
    void aTextIsFoundUnderItsKeyHoweverItsLettersWereTyped(@ForAll("persianWords") String word) {
        var arabic = word.replace('ی', 'ي').replace('ک', 'ك');
        assertThat(PersianText.searchKey(arabic)).isEqualTo(PersianText.searchKey(word));
        assertThat(PersianText.searchKey("\u200f" + word + "\u00a0")).isEqualTo(PersianText.searchKey(word));
    }

    @Provide
    Arbitrary<String> nationalNumbers() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .map(VocabularyProperties::withCheckDigit)
                .filter(number -> NationalId.read(number).find().isPresent());
    }

    /** The public rule, written down a second time so that the first one is compared with something. */
    private static String withCheckDigit(String nine) {
        var ascii = PersianText.digits(nine);
        var sum = 0;
        for (var weight = 10; weight >= 2; weight--) {
            sum += weight * (ascii.charAt(10 - weight) - '0');
        }
        var rest = sum % 11;
        return ascii + (rest < 2 ? rest : 11 - rest);
    }

    @Provide
    Arbitrary<String> persianWords() {
        return Arbitraries.strings()
                .withChars("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآؤئأ‌ ")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    /** Persian text, signs, digits of three kinds, invisible characters, emoji and any other character. */
    @Provide
    Arbitrary<String> texts() {
        var common = Arbitraries.of(pieces());
        var any = Arbitraries.integers()
                .between(0, 0x10FFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .map(Character::toString);
        var piece = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, common), net.jqwik.api.Tuple.of(2, any));
        return Combinators.combine(piece.list().ofMaxSize(30), Arbitraries.of("", "09", "0991234561", "+98"))
                .as((pieces, start) -> start + String.join("", pieces));
    }

    private static List<String> pieces() {
        var pieces = new ArrayList<>(List.of(
                "علی",
                "كد",
                "ي",
                "ة",
                "ۀ",
                "هٔ",
                "ﻋﻠﯽ",
                "ﷺ",
                "ـ",
                "ً",
                "\u200c",
                "\u200d",
                "\u200e",
                "\u202e",
                "\u202c",
                "\u00a0",
                "\ufeff",
                " ",
                "\n",
                "\r",
                "\t",
                "🙏",
                "👨\u200d👩",
                "\ufe0f",
                "<b>",
                "=",
                "@",
                ".",
                "-",
                "/",
                ",",
                "،",
                "داخلی",
                "E9",
                "\ud83d",
                "\u0000",
                "e\u0301",
                "ﬁ",
                "½",
                "İ",
                "ß",
                "ه\u0654",
                "\u0653",
                "و"));
        for (var digit = 0; digit < 10; digit++) {
            pieces.add(String.valueOf((char) ('0' + digit)));
            pieces.add(String.valueOf((char) ('۰' + digit)));
            pieces.add(String.valueOf((char) ('٠' + digit)));
        }
        return pieces;
    }

    private static String inDigitsFrom(char zero, String ascii) {
        var written = new StringBuilder();
        ascii.chars().forEach(c -> written.append((char) (c - '0' + zero)));
        return written.toString();
    }
}
