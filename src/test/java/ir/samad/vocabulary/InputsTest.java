package ir.samad.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import ir.samad.house.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the file of real and wrong inputs that speaks of a value of this room. */
class InputsTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** Fields read here, and how. */
    private static final Map<String, Function<String, ? extends Reading<String>>> READERS = Map.of(
            "national_id", typed -> NationalId.read(typed).map(NationalId::value),
            "national_id(excel numeric cell)",
                    typed -> NationalId.readSpreadsheetNumber(Double.parseDouble(typed))
                            .reading()
                            .map(NationalId::value),
            "legal_id", typed -> LegalEntityId.read(typed).map(LegalEntityId::value),
            "foreign_id(کد فراگیر)", typed -> ForeignNationalId.read(typed).map(ForeignNationalId::value),
            "mobile", typed -> MobileNumber.read(typed).map(MobileNumber::value),
            "landline", typed -> Landline.read(typed).map(Landline::value),
            "person_name", typed -> PersonName.read(typed).map(PersonName::value),
            "postal_code", typed -> PostalCode.read(typed).map(PostalCode::value),
            "case_text", typed -> CaseText.read(typed).map(CaseText::value),
            "search_query", typed -> SearchQuery.read(typed).map(SearchQuery::key));

    /** Fields of the calendar, read in its own tests from the same file. */
    private static final Set<String> CALENDAR = Set.of("jalali_date", "working_day", "instant");

    /** Fields of sheets of meetings, sent in the tests of those sheets from this file. */
    private static final Set<String> SHEETS =
            Set.of("meeting_date(policy M)", "meeting_result", "meeting_mode", "excel_file");

    /** Fields that no page has yet: ratings of employees. */
    private static final Set<String> NOT_YET = Set.of("rating(1-5)", "qr_token");

    record Row(String field, String input, String expected, String value, String reason) {
        @Override
        public String toString() {
            return field + " «" + input + "» " + reason;
        }
    }

    static Stream<Row> rows() {
        try (var csv = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(InputsTest.class.getResourceAsStream("/vocabulary/inputs.csv")),
                        StandardCharsets.UTF_8))) {
            return csv.stream()
                    .skip(1)
                    .map(line -> new Row(
                            line.getField(0),
                            unescape(line.getField(1)),
                            line.getField(2),
                            unescape(line.getField(3)),
                            line.getField(4)))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Row> rowsOfThisRoom() {
        return rows().filter(row -> READERS.containsKey(row.field));
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Test
    void everyFieldOfTheFileIsReadHereOrElsewhereOrIsKnownNotToExistYet() {
        assertThat(rows().map(Row::field))
                .allMatch(field -> READERS.containsKey(field)
                        || CALENDAR.contains(field)
                        || SHEETS.contains(field)
                        || NOT_YET.contains(field));
    }

    @ParameterizedTest
    @MethodSource("rowsOfThisRoom")
    @Rule({"N-5-3", "M-10-1", "M-10-3"})
    void everyLineIsReadOrRefusedAsTheFileSays(Row row) {
        var reading = Objects.requireNonNull(READERS.get(row.field)).apply(row.input);
        if (row.expected.equals("invalid")) {
            assertThat(reading.findRefusal()).isPresent();
            assertHasSentence(reading.findRefusal().orElseThrow());
        } else if (row.field.equals("search_query")) {
            assertThat(reading.find()).contains(PersianText.searchKey(row.value));
        } else {
            assertThat(reading.find()).contains(row.value);
            ((Reading.Accepted<String>) reading).remarks().forEach(InputsTest::assertHasSentence);
        }
    }

    @ParameterizedTest
    @MethodSource("rowsOfThisRoom")
    void whatWasTypedIsKept(Row row) {
        if (!row.field.contains("numeric cell")) {
            var reading = Objects.requireNonNull(READERS.get(row.field)).apply(row.input);
            assertThat(reading.typed()).isEqualTo(row.input);
        }
    }

    static void assertHasSentence(Refusal refusal) {
        for (var language : new String[] {"fa", "en"}) {
            assertThat(ResourceBundle.getBundle("messages/vocabulary", Locale.of(language))
                            .keySet())
                    .contains(refusal.messageKey());
        }
    }
}
