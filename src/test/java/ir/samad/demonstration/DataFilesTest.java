package ir.samad.demonstration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ir.samad.vocabulary.PersianText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The data files agree with each other and are written with care. */
class DataFilesTest {

    private final List<NamedCsvRecord> topicRows = DataFile.rows("topics.csv");
    private final Map<String, NamedCsvRecord> topics =
            topicRows.stream().collect(toMap(row -> row.getField("code"), Function.identity()));
    private final List<NamedCsvRecord> stories = DataFile.rows("stories.csv");

    @Test
    void atLeastTwoHundredTopicsCanBeChosen() {
        assertThat(topicRows)
                .filteredOn(row -> !row.getField("bodies").isEmpty())
                .hasSizeGreaterThan(220);
    }

    @Test
    void everyTopicStandsBehindItsWiderTopic() {
        var seen = new HashSet<String>();
        for (var row : topicRows) {
            var parent = row.getField("parent_code");
            assertThat(parent.isEmpty() || seen.contains(parent))
                    .as(row.getField("code"))
                    .isTrue();
            seen.add(row.getField("code"));
        }
    }

    @Test
    void everyTopicHasACompetentBodyThatExists() {
        var bodies = BodyPlan.all().stream().map(BodyPlan::code).collect(toSet());
        assertThat(topicRows)
                .filteredOn(row -> !row.getField("parent_code").isEmpty())
                .allSatisfy(row -> assertThat(DataFile.parts(row, "bodies", " "))
                        .isNotEmpty()
                        .allSatisfy(code -> assertThat(bodies).contains(code)));
    }

    @Test
    void theLeadingBodyHasAnOfficeAtTheLevelOfTheTopic() {
        var bodies = BodyPlan.all().stream().collect(toMap(BodyPlan::code, Function.identity()));
        assertThat(topicRows)
                .filteredOn(row -> !row.getField("bodies").isEmpty())
                .allSatisfy(row -> {
                    var body = Objects.requireNonNull(
                            bodies.get(DataFile.parts(row, "bodies", " ").getFirst()));
                    switch (row.getField("level")) {
                        case "COUNTY" ->
                            assertThat(body.countyOffice() != null
                                            || Set.of(Country.GOVERNORATES, "ISFAHAN")
                                                    .contains(body.code()))
                                    .isTrue();
                        case "PROVINCE" ->
                            assertThat(body.provinceOffice() != null
                                            || body.code().equals(Country.GOVERNORATES))
                                    .isTrue();
                        default -> assertThat(body.headTitle()).isNotNull();
                    }
                });
    }

    @Test
    void storiesFitTheirTopicTypeAndPlace() {
        var counties =
                Maps.counties().stream().map(county -> county.code().value()).collect(toSet());
        assertThat(stories).hasSizeGreaterThan(120).allSatisfy(row -> {
            var topic = Objects.requireNonNull(topics.get(row.getField("topic")), row.getField("topic"));
            assertThat(topic.getField("bodies")).isNotEmpty();
            var types = DataFile.parts(topic, "case_types", " ");
            assertThat(types.isEmpty() || types.contains(row.getField("case_type")))
                    .as(row.getField("code"))
                    .isTrue();
            assertThat(counties).contains(row.getField("county"));
        });
        assertThat(stories).extracting(row -> row.getField("text")).doesNotHaveDuplicates();
        assertThat(stories).extracting(row -> row.getField("code")).doesNotHaveDuplicates();
    }

    @Test
    void everyStoryIsAnsweredAndWhatWasNotDoneHasAReason() {
        assertThat(stories).allSatisfy(row -> {
            assertThat(row.getField("answer")).isNotBlank();
            if (row.getField("outcome").equals("NOT_DONE")) {
                assertThat(row.getField("reason")).isNotBlank();
            }
        });
    }

    @Test
    void textsAreWrittenAsTheNormaliserWritesThem() {
        for (var file : List.of("topics.csv", "phrases.csv", "names.csv", "accounts.csv")) {
            assertThat(DataFile.rows(file)).allSatisfy(row -> row.getFields().forEach(CountryTest::isNormal));
        }
        assertThat(stories)
                .filteredOn(row -> !row.getField("voice").equals("ROUGH"))
                .allSatisfy(row -> row.getFields().forEach(CountryTest::isNormal));
        assertThat(stories)
                .filteredOn(row -> row.getField("voice").equals("ROUGH"))
                .anySatisfy(row ->
                        assertThat(PersianText.normalise(row.getField("text"))).isNotEqualTo(row.getField("text")));
    }
}
