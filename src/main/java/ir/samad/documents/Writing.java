package ir.samad.documents;

import ir.samad.documents.Sheet.Line;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A paper of several sections, such as minutes: as PDF to be kept, and as a file of a word processor. Both are made of the
 * same words.
 *
 * @param language of the words; it decides the direction
 * @param house whose paper it is
 * @param title what it is
 * @param lines names and values at its head
 * @param sections one after the other
 * @param foot the last line of every page, before the number of the page
 * @param pageLabel word before the number of the page
 */
public record Writing(
        Locale language,
        String house,
        String title,
        List<Line> lines,
        List<Section> sections,
        String foot,
        String pageLabel) {

    public Writing {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /**
     * A part under a heading.
     *
     * @param paragraphs sentences
     * @param table rows below them; null when there are none
     */
    public record Section(
            String heading,
            List<String> paragraphs,
            @Nullable Table table) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Rows under the names of their columns.
     *
     * @param widths share of each column in hundredths
     */
    public record Table(List<String> columns, List<Integer> widths, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            var wanted = columns.size();
            if (widths.size() != wanted || rows.stream().anyMatch(row -> row.size() != wanted)) {
                throw new IllegalArgumentException("Every column has a width, and every row all columns");
            }
        }
    }

    boolean rightToLeft() {
        return "fa".equals(language.getLanguage());
    }
}
