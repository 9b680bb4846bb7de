package ir.samad.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicRow;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Body;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the tree of topics into the catalogue, each with the bodies competent for it. */
@Component
@Order(2)
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class TopicsStep implements BuildingStep {

    private final Topics topics;
    private final Directory directory;

    TopicsStep(Topics topics, Directory directory) {
        this.topics = topics;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String announcement() {
        return "Filling the catalogue of topics …";
    }

    @Override
    public String build() {
        var bodies = directory.listBodies().stream().collect(Collectors.toMap(Body::code, Body::id));
        var rows = DataFile.rows("topics.csv").stream()
                .map(row -> row(row, bodies))
                .toList();
        topics.put(rows);
        return rows.size() + " topics";
    }

    private static TopicRow row(NamedCsvRecord row, Map<String, BodyId> bodies) {
        return new TopicRow(
                row.getField("code"),
                DataFile.orNull(row, "parent_code"),
                row.getField("name"),
                row.getField("hint"),
                row.getField("synonyms"),
                types(DataFile.parts(row, "case_types", " ")),
                DataFile.parts(row, "bodies", " ").stream()
                        .map(code -> Objects.requireNonNull(bodies.get(code), code))
                        .toList(),
                Level.valueOf(row.getField("level")));
    }

    private static Set<CaseType> types(List<String> names) {
        return names.isEmpty()
                ? EnumSet.allOf(CaseType.class)
                : names.stream().map(CaseType::valueOf).collect(Collectors.toSet());
    }
}
