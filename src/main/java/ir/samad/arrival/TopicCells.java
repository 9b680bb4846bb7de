package ir.samad.arrival;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.Evidence;
import ir.samad.catalogue.TopicRow;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.tables.Line;
import ir.samad.tables.ReadTable;
import ir.samad.tables.RowReading;
import ir.samad.tables.TableWords;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.Reading;
import ir.samad.vocabulary.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows of a sheet of topics. */
final class TopicCells extends RowReading<TopicColumn> {

    /** Messages with the names of the closed lists. */
    static final String TYPE = "catalogue.type.";

    static final String LEVEL = "directory.level.";
    static final String EVIDENCE = "catalogue.evidence.";

    /** Between several values of one cell. */
    static final String BETWEEN = "، ";

    private static final Pattern SEPARATOR = Pattern.compile("[،,؛;\\n]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HINT = 200;
    private static final int LONGEST_SYNONYMS = 500;

    private final Directory directory;
    private final TableWords words;
    private final List<Fault<TopicColumn>> faults;

    /**
     * A topic as its row says.
     *
     * @param number of the row
     */
    record Read(int number, TopicRow topic) {}

    TopicCells(
            Line line,
            Map<TopicColumn, Integer> columns,
            TableWords words,
            Directory directory,
            List<Fault<TopicColumn>> faults) {
        super(line, columns, words);
        this.directory = directory;
        this.words = words;
        this.faults = faults;
    }

    @Override
    protected void tell(int row, TopicColumn column, Refusal refusal) {
        faults.add(new Fault<>(row, column, refusal));
    }

    /** The topic of this row; empty when something cannot be read. */
    Optional<Read> read() {
        var code = read(TopicColumn.CODE, TopicCells::readCode);
        var parent = readOptional(TopicColumn.PARENT, TopicCells::readCode);
        if (isEmpty(TopicColumn.NAME)) {
            refuse(TopicColumn.NAME, Refusal.of("shell.form.required"));
        }
        var name = text(TopicColumn.NAME, LONGEST_NAME);
        var hint = text(TopicColumn.HINT, LONGEST_HINT);
        var synonyms = text(TopicColumn.SYNONYMS, LONGEST_SYNONYMS);
        var types = types();
        var bodies = bodies();
        var level = choice(TopicColumn.LEVEL, Level.class, LEVEL, "N-2-6");
        var evidence = choiceOrNone(TopicColumn.EVIDENCE, Evidence.class, EVIDENCE);
        return failed() || code == null || level == null
                ? Optional.empty()
                : Optional.of(new Read(
                        row(),
                        new TopicRow(
                                code,
                                parent,
                                name,
                                hint,
                                synonyms,
                                types,
                                bodies,
                                level,
                                evidence == null ? Evidence.NONE : evidence)));
    }

    private Set<CaseType> types() {
        var types = EnumSet.noneOf(CaseType.class);
        for (var piece : pieces(TopicColumn.TYPES)) {
            words.find(CaseType.class, TYPE, piece)
                    .ifPresentOrElse(
                            types::add,
                            () -> refuse(
                                    TopicColumn.TYPES,
                                    new Refusal(
                                            "tables.refused.not-in-list", "N-1-15", List.of(ReadTable.shown(piece)))));
        }
        if (types.isEmpty() && !failed()) {
            refuse(TopicColumn.TYPES, Refusal.by("N-1-15", "shell.form.required"));
        }
        return types;
    }

    private List<BodyId> bodies() {
        var bodies = new ArrayList<BodyId>();
        for (var piece : pieces(TopicColumn.BODIES)) {
            var body = directory.findBody(piece);
            if (body.isEmpty()) {
                refuse(TopicColumn.BODIES, Refusal.by("N-4-8", "arrival.refused.body", ReadTable.shown(piece)));
            } else if (!bodies.contains(body.get().id())) {
                bodies.add(body.get().id());
            }
        }
        return bodies;
    }

    private List<String> pieces(TopicColumn column) {
        return SEPARATOR
                .splitAsStream(plain(cell(column)))
                .map(String::strip)
                .filter(piece -> !PersianText.isEmpty(piece))
                .toList();
    }

    private static Reading<String> readCode(String typed) {
        var code = PersianText.digits(typed).strip();
        return CODE.matcher(code).matches()
                ? Reading.accepted(code, typed)
                : Reading.refused(Refusal.of("arrival.refused.topic-code"), typed);
    }
}
