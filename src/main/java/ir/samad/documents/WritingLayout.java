package ir.samad.documents;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Lays a writing out as formatting objects. */
final class WritingLayout extends FormattingObjects {

    /** Width of the text of a page in millimetres. */
    private static final double WIDTH = 170;

    private static final String CELL = "1.6mm 1.6mm";

    private final Writing writing;

    private WritingLayout(XMLStreamWriter out, Writing writing) {
        super(out);
        this.writing = writing;
    }

    static String of(Writing writing) {
        var written = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            new WritingLayout(out, writing).write();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A writing cannot be laid out", impossible);
        }
        return written.toString();
    }

    private void write() throws XMLStreamException {
        pages(writing.language().getLanguage(), writing.rightToLeft(), "10.5pt");
        begin("page-sequence", "master-reference", "A4", "format", writing.rightToLeft() ? "۱" : "1");
        begin("static-content", "flow-name", "xsl-region-after");
        begin("block", "font-size", "8.5pt", "color", GREY, "border-top", RULE, "padding-top", "2mm");
        text(writing.foot() + " · " + writing.pageLabel() + " ");
        begin("page-number");
        end();
        end();
        end();
        begin("flow", "flow-name", "xsl-region-body");
        head(writing.house(), writing.title());
        if (!writing.lines().isEmpty()) {
            lines(writing.lines());
        }
        for (var section : writing.sections()) {
            section(section);
        }
        end();
        end();
        end();
    }

    private void section(Writing.Section section) throws XMLStreamException {
        block(
                section.heading(),
                "font-size",
                "13pt",
                "font-weight",
                "bold",
                "color",
                LAPIS,
                "space-before",
                "5mm",
                "space-after",
                "1.5mm",
                "keep-with-next.within-page",
                "always");
        for (var paragraph : section.paragraphs()) {
            block(paragraph, "space-after", "1.5mm", "linefeed-treatment", "preserve");
        }
        var rows = section.table();
        if (rows != null && !rows.rows().isEmpty()) {
            table(rows);
        }
    }

    private void table(Writing.Table rows) throws XMLStreamException {
        table(rows.widths().stream()
                .map(width -> String.format(Locale.ROOT, "%.1fmm", WIDTH * width / 100))
                .toArray(String[]::new));
        begin("table-header");
        row(rows.columns(), "font-weight", "bold", "color", LAPIS, "font-size", "9.5pt");
        end();
        begin("table-body");
        for (var row : rows.rows()) {
            row(row, "linefeed-treatment", "preserve");
        }
        end();
        end();
    }

    private void row(List<String> cells, String... attributes) throws XMLStreamException {
        begin("table-row", "keep-together.within-column", "always");
        for (var cell : cells) {
            begin("table-cell", "padding", CELL, "border-bottom", RULE);
            block(cell, attributes);
            end();
        }
        end();
    }
}
