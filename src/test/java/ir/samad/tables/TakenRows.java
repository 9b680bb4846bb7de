package ir.samad.tables;

import ir.samad.vocabulary.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Reads files by the door for long tables, and keeps what it hands over. */
final class TakenRows implements RowSink<TakenRows.Column> {

    static final RowBounds BOUNDS = new RowBounds(20, 100, 200_000);

    private final List<SheetRow> rows = new ArrayList<>();
    private final Outcome<RowHeading<Column>> outcome;
    private boolean begun;

    /** What the tables of the tests have. */
    enum Column implements NamedColumn {
        CODE("کد", "شناسه", "کد واحد"),
        NAME("نام", "نام و نام خانوادگی"),
        DAY("روز", "تاریخ ملاقات"),
        NOTE("توضیح");

        private final List<String> words;

        Column(String... words) {
            this.words = List.of(words);
        }

        @Override
        public String messageKey() {
            return words.getFirst();
        }

        @Override
        public List<String> otherWords() {
            return words;
        }
    }

    private TakenRows(Path file, RowBounds bounds, List<Column> required) {
        outcome = new RowsIn(words(), null).read(file, bounds, List.of(Column.values()), required, this);
    }

    static TakenRows of(Path file) {
        return of(file, BOUNDS);
    }

    static TakenRows of(Path file, RowBounds bounds) {
        return new TakenRows(file, bounds, List.of(Column.CODE, Column.NAME));
    }

    /** The words of the program; a column of a test is called by its first word. */
    static TableWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/tables");
        messages.setDefaultEncoding("UTF-8");
        messages.setUseCodeAsDefaultMessage(true);
        return new TableWords(messages);
    }

    @Override
    public void begin(RowHeading<Column> heading) {
        begun = true;
    }

    @Override
    public void take(SheetRow row) {
        rows.add(row);
    }

    RowHeading<Column> heading() {
        return outcome.orThrow();
    }

    String refusal() {
        return outcome.findRefusal().orElseThrow().messageKey();
    }

    List<Object> arguments() {
        return outcome.findRefusal().orElseThrow().arguments();
    }

    Outcome<RowHeading<Column>> outcome() {
        return outcome;
    }

    boolean begun() {
        return begun;
    }

    List<SheetRow> rows() {
        return rows;
    }

    /** The cells of a row as {@code KIND text}. */
    List<String> cells(int row) {
        return rows.get(row).cells().stream()
                .map(cell -> (cell.kind() + " " + cell.text()).strip())
                .toList();
    }

    List<List<String>> texts() {
        return rows.stream().map(row -> row.line().cells()).toList();
    }
}
