package ir.samad.documents;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes formatting objects; every value is written as text and can never become markup. */
abstract class FormattingObjects {

    static final String FO = "http://www.w3.org/1999/XSL/Format";
    static final String LAPIS = "#132a5c";
    static final String GREY = "#444444";
    static final String RULE = "1pt solid #9aa3b5";

    /** Signs that XML cannot hold at all. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    final XMLStreamWriter out;

    FormattingObjects(XMLStreamWriter out) {
        this.out = out;
    }

    /** A text as XML can hold it. */
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }

    /** The root, and A4 pages with a foot. */
    final void pages(String language, boolean rightToLeft, String size) throws XMLStreamException {
        begin("root", "font-family", "Vazirmatn", "font-size", size, "line-height", "1.7");
        out.writeDefaultNamespace(FO);
        attributes("xml:lang", language, "writing-mode", rightToLeft ? "rl-tb" : "lr-tb");
        begin("layout-master-set");
        begin(
                "simple-page-master",
                "master-name",
                "A4",
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "18mm 20mm");
        begin("region-body", "margin-bottom", "16mm");
        end();
        begin("region-after", "extent", "12mm");
        end();
        end();
        end();
    }

    final void head(String house, String title) throws XMLStreamException {
        block(
                house,
                "font-weight",
                "bold",
                "color",
                LAPIS,
                "border-bottom",
                "1.2pt solid " + LAPIS,
                "padding-bottom",
                "2mm");
        block(title, "font-size", "18pt", "font-weight", "bold", "space-before", "6mm", "space-after", "3mm");
    }

    final void lines(Iterable<Sheet.Line> lines) throws XMLStreamException {
        table("50mm", "120mm");
        begin("table-body");
        for (var line : lines) {
            begin("table-row", "keep-together.within-column", "always");
            begin("table-cell", "padding", "1.6mm 0mm", "border-bottom", RULE);
            block(line.label(), "color", GREY);
            end();
            begin("table-cell", "padding", "1.6mm 0mm", "border-bottom", RULE);
            begin("block", "font-weight", "bold");
            if (line.leftToRight()) {
                leftToRight(line.value());
            } else {
                text(line.value());
            }
            end();
            end();
            end();
        }
        end();
        end();
    }

    final void leftToRight(String value) throws XMLStreamException {
        begin("bidi-override", "direction", "ltr", "unicode-bidi", "embed");
        text(value);
        end();
    }

    final void block(String text, String... attributes) throws XMLStreamException {
        begin("block", attributes);
        text(text);
        end();
    }

    final void table(String... widths) throws XMLStreamException {
        begin("table", "table-layout", "fixed", "width", "100%", "border-collapse", "separate", "space-after", "4mm");
        for (var width : widths) {
            begin("table-column", "column-width", width);
            end();
        }
    }

    final void begin(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement("", name, FO);
        attributes(attributes);
    }

    final void attributes(String... pairs) throws XMLStreamException {
        for (var i = 0; i < pairs.length; i += 2) {
            out.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    final void text(String text) throws XMLStreamException {
        out.writeCharacters(printable(text));
    }

    final void end() throws XMLStreamException {
        out.writeEndElement();
    }
}
