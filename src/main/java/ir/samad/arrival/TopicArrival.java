package ir.samad.arrival;

import ir.samad.arrival.TopicCells.Read;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Evidence;
import ir.samad.catalogue.TopicRow;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the topics of the catalogue by one file, all of it or nothing: what its rows say is new or changed, and what
 * stands in none of them stays as it is. The sheet that goes out is the one that comes in.
 */
@Component
public class TopicArrival {

    private final ArrivalSheets sheets;
    private final UploadStore uploads;
    private final Topics topics;
    private final Directory directory;

    TopicArrival(ArrivalSheets sheets, UploadStore uploads, Topics topics, Directory directory) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.topics = topics;
        this.directory = directory;
    }

    /** All topics in use, to be changed and sent back. */
    @Transactional(readOnly = true)
    public byte[] sheet() {
        return sheets.filled(
                "arrival.topics.sheet",
                TopicColumn.values(),
                TopicColumn.REQUIRED,
                this::choices,
                topics.listRows().stream().map(this::cells).toList());
    }

    /** What an upload would do; writes nothing. */
    @Transactional(readOnly = true)
    public ArrivalPreview preview(Upload upload) {
        return ArrivalPreview.of(upload, check(upload));
    }

    /** The upload as a workbook with its errors marked. */
    @Transactional(readOnly = true)
    public byte[] marked(Upload upload) {
        var checked = check(upload).orThrow();
        return sheets.marked(checked.opened(), checked.faults());
    }

    /**
     * Puts them into the catalogue: known ones keep their place, new ones come after them.
     *
     * @return how many were new or changed; refused when anything stands against it by now, or it was done already
     */
    @Transactional
    public Outcome<Integer> bringIn(Upload upload) {
        if (!uploads.claim(upload.id(), upload.total())) {
            return Outcome.refused(Refusal.of("arrival.refused.done"));
        }
        // Whoever else changes the catalogue waits from here on: what is checked now is what is written.
        topics.hold();
        var checked = check(upload).find().orElse(null);
        if (checked == null || !checked.faults().isEmpty()) {
            uploads.fail(upload.id());
            return Outcome.refused(Refusal.of("arrival.refused.errors"));
        }
        var all = byCode(topics.listRows());
        checked.fresh().forEach(row -> all.put(row.code(), row));
        topics.put(parentsFirst(all));
        uploads.finish(upload.id(), checked.fresh().size());
        return Outcome.done(checked.fresh().size());
    }

    private List<String> choices(TopicColumn column) {
        return switch (column) {
            case LEVEL -> named(TopicCells.LEVEL, Level.values());
            case EVIDENCE -> named(TopicCells.EVIDENCE, Evidence.values());
            default -> List.of();
        };
    }

    private List<String> named(String prefix, Enum<?>[] list) {
        return Arrays.stream(list).map(one -> name(prefix, one)).toList();
    }

    private String name(String prefix, Enum<?> one) {
        return sheets.words().text(prefix + one.name(), Texts.PERSIAN);
    }

    private List<String> cells(TopicRow row) {
        var parent = row.parentCode();
        return List.of(
                row.code(),
                parent == null ? "" : parent,
                row.name(),
                row.hint(),
                row.synonyms(),
                row.types().stream()
                        .sorted()
                        .map((CaseType type) -> name(TopicCells.TYPE, type))
                        .collect(Collectors.joining(TopicCells.BETWEEN)),
                row.bodies().stream()
                        .map(body -> directory.getBody(body).code())
                        .collect(Collectors.joining(TopicCells.BETWEEN)),
                name(TopicCells.LEVEL, row.lowestLevel()),
                name(TopicCells.EVIDENCE, row.evidence()));
    }

    private Outcome<Checked<TopicColumn, TopicRow>> check(Upload upload) {
        return sheets.open(upload, List.of(TopicColumn.values()), TopicColumn.REQUIRED)
                .map(this::check);
    }

    private Checked<TopicColumn, TopicRow> check(OpenedSheet<TopicColumn> opened) {
        var faults = new ArrayList<>(opened.faults());
        var table = opened.table();
        if (!table.columns().keySet().containsAll(TopicColumn.REQUIRED)) {
            return new Checked<>(opened, List.of(), 0, sheets.inOrder(faults));
        }
        var rows = table.table().lines().stream()
                .flatMap(line ->
                        new TopicCells(line, table.columns(), sheets.words(), directory, faults).read().stream())
                .toList();
        var before = byCode(topics.listRows());
        var after = new LinkedHashMap<>(before);
        var seen = new HashMap<String, Integer>();
        rows.forEach(read -> after.put(read.topic().code(), read.topic()));
        for (var read : rows) {
            var earlier = seen.putIfAbsent(read.topic().code(), read.number());
            if (earlier != null) {
                faults.add(new Fault<>(read.number(), TopicColumn.CODE, Refusal.of("arrival.refused.twice", earlier)));
            }
            var parent = read.topic().parentCode();
            if (parent != null && !after.containsKey(parent)) {
                faults.add(new Fault<>(
                        read.number(), TopicColumn.PARENT, Refusal.of("arrival.refused.topic-parent", parent)));
            }
        }
        var fresh = rows.stream()
                .filter(read -> !read.topic().equals(before.get(read.topic().code())))
                .toList();
        if (faults.isEmpty()) {
            fresh.forEach(read -> checkPlace(read, after, faults));
        }
        return new Checked<>(
                opened, fresh.stream().map(Read::topic).toList(), rows.size() - fresh.size(), sheets.inOrder(faults));
    }

    /** What is wrong with its place among the others, once all rows are read. */
    private void checkPlace(Read read, Map<String, TopicRow> all, List<Fault<TopicColumn>> faults) {
        var topic = read.topic();
        if (isBelowItself(topic, all)) {
            faults.add(new Fault<>(read.number(), TopicColumn.PARENT, Refusal.of("arrival.refused.topic-circle")));
            return;
        }
        var name = PersianText.compactKey(topic.name());
        var twin = all.values().stream()
                .filter(other -> !other.code().equals(topic.code())
                        && Objects.equals(other.parentCode(), topic.parentCode())
                        && PersianText.compactKey(other.name()).equals(name))
                .findFirst();
        if (twin.isPresent()) {
            faults.add(new Fault<>(
                    read.number(),
                    TopicColumn.NAME,
                    Refusal.of("arrival.refused.topic-name", twin.get().code())));
        }
        topic.bodies().stream()
                .map(directory::getBody)
                .filter(body -> !body.active())
                .findFirst()
                .ifPresent(closed -> faults.add(new Fault<>(
                        read.number(),
                        TopicColumn.BODIES,
                        Refusal.by("N-4-8", "arrival.refused.body-closed", closed.name()))));
        var groups = all.values().stream().anyMatch(other -> topic.code().equals(other.parentCode()));
        if (topic.bodies().isEmpty() && !groups) {
            faults.add(new Fault<>(
                    read.number(), TopicColumn.BODIES, Refusal.by("N-4-8", "arrival.refused.topic-without-body")));
        }
    }

    private static boolean isBelowItself(TopicRow topic, Map<String, TopicRow> all) {
        var above = new HashSet<String>();
        @Nullable TopicRow at = topic;
        while (at != null) {
            if (!above.add(at.code())) {
                return true;
            }
            var parent = at.parentCode();
            at = parent == null ? null : all.get(parent);
        }
        return false;
    }

    /** In their order, but none before the one above it, which may have come with the file. */
    private static List<TopicRow> parentsFirst(Map<String, TopicRow> all) {
        var placed = new LinkedHashMap<String, TopicRow>();
        all.values().forEach(topic -> place(topic, all, placed));
        return List.copyOf(placed.values());
    }

    private static void place(TopicRow topic, Map<String, TopicRow> all, Map<String, TopicRow> placed) {
        var parent = topic.parentCode();
        var above = parent == null ? null : all.get(parent);
        if (above != null && !placed.containsKey(above.code())) {
            place(above, all, placed);
        }
        placed.putIfAbsent(topic.code(), topic);
    }

    /** By code; their texts as they are read from a cell, so that what was not touched is the same. */
    private static Map<String, TopicRow> byCode(List<TopicRow> rows) {
        var all = new LinkedHashMap<String, TopicRow>();
        rows.forEach(row -> all.put(
                row.code(),
                new TopicRow(
                        row.code(),
                        row.parentCode(),
                        PersianText.normalise(row.name()),
                        PersianText.normalise(row.hint()),
                        PersianText.normalise(row.synonyms()),
                        row.types(),
                        row.bodies(),
                        row.lowestLevel(),
                        row.evidence())));
        return all;
    }
}
