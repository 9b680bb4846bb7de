package ir.samad.tables;

import ir.samad.calendar.JalaliDate;
import ir.samad.tables.RowCell.Kind;
import ir.samad.vocabulary.PersianText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a sheet. Formulas are never worked out here. */
final class CellReading {

    private static final int LONGEST_NUMBER = 60;
    private static final int ISO_DAY = 10;

    private final @Nullable SharedTexts texts;
    private final BitSet days;
    private final CellDays calendar;
    private final StringBuilder inline = new StringBuilder();

    CellReading(@Nullable SharedTexts texts, BitSet days, CellDays calendar) {
        this.texts = texts;
        this.days = days;
        this.calendar = calendar;
    }

    /** Reads the element of a cell to its end. */
    RowCell read(PartXml xml, boolean hidden) throws IOException {
        var type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        var style = xml.number("s", 0);
        String raw = null;
        var formula = false;
        while (xml.nextInside()) {
            switch (xml.name()) {
                case "v" -> raw = xml.text();
                case "is" -> {
                    inline.setLength(0);
                    xml.addPieces(inline);
                    raw = inline.toString();
                }
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (raw == null || raw.isEmpty()) {
            return formula ? new RowCell(Kind.FORMULA, "", hidden) : RowCell.NOTHING;
        }
        var read = cell(type, raw, style, hidden);
        return formula && read.kind() != Kind.ERROR ? new RowCell(Kind.FORMULA, read.text(), hidden) : read;
    }

    private RowCell cell(String type, String raw, int style, boolean hidden) throws IOException {
        return switch (type) {
            case "s" -> text(shared(raw), hidden);
            case "inlineStr", "str" -> text(raw, hidden);
            case "b" -> new RowCell(Kind.TEXT, raw.strip().equals("1") ? "true" : "false", hidden);
            case "n" -> number(raw.strip(), style, hidden);
            case "d" -> written(raw.strip(), hidden);
            default -> new RowCell(Kind.ERROR, ReadTable.shown(raw), hidden);
        };
    }

    private String shared(String number) throws IOException {
        try {
            return texts == null ? "" : texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException broken) {
            throw new Unreadable("broken");
        }
    }

    static RowCell text(String text, boolean hidden) {
        return isEmpty(text) ? RowCell.NOTHING : new RowCell(Kind.TEXT, text, hidden);
    }

    /** Most cells begin with a letter or a digit. */
    private static boolean isEmpty(String text) {
        return text.isEmpty() || (!Character.isLetterOrDigit(text.charAt(0)) && PersianText.isEmpty(text));
    }

    private RowCell number(String raw, int style, boolean hidden) {
        if (raw.length() > LONGEST_NUMBER) {
            return new RowCell(Kind.ERROR, ReadTable.shown(raw), hidden);
        }
        try {
            var number = new BigDecimal(raw);
            var day = days.get(style) ? calendar.day(number) : Optional.<JalaliDate>empty();
            return day.map(found -> new RowCell(Kind.DATE, found.toString(), hidden))
                    .orElseGet(() -> new RowCell(Kind.NUMBER, CellDays.plain(number), hidden));
        } catch (NumberFormatException broken) {
            return new RowCell(Kind.ERROR, raw, hidden);
        }
    }

    /** A day that is written as text by the standard. */
    private static RowCell written(String raw, boolean hidden) {
        try {
            var day = LocalDate.parse(raw.substring(0, Math.min(ISO_DAY, raw.length())));
            return JalaliDate.isKnown(day)
                    ? new RowCell(Kind.DATE, JalaliDate.of(day).toString(), hidden)
                    : new RowCell(Kind.TEXT, ReadTable.shown(raw), hidden);
        } catch (DateTimeParseException broken) {
            return new RowCell(Kind.ERROR, ReadTable.shown(raw), hidden);
        }
    }
}
