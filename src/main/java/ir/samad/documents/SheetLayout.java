package ir.samad.documents;

import ir.samad.documents.Sheet.Line;
import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Lays a sheet out as formatting objects; every value is written as text and can never become markup. */
final class SheetLayout {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String LAPIS = "#132a5c";
    private static final String GREY = "#444444";
    private static final String RULE = "1pt solid #9aa3b5";

    /** Signs that XML cannot hold at all. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;
    private final Sheet sheet;

    private SheetLayout(XMLStreamWriter out, Sheet sheet) {
        this.out = out;
        this.sheet = sheet;
    }

    static String of(Sheet sheet) {
        var written = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            new SheetLayout(out, sheet).write();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A sheet cannot be laid out", impossible);
        }
        return written.toString();
    }

    private void write() throws XMLStreamException {
        begin("root", "font-family", "Vazirmatn", "font-size", "11pt", "line-height", "1.7");
        out.writeDefaultNamespace(FO);
        attributes("xml:lang", sheet.language().getLanguage(), "writing-mode", sheet.rightToLeft() ? "rl-tb" : "lr-tb");
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
        begin("page-sequence", "master-reference", "A4");
        begin("static-content", "flow-name", "xsl-region-after");
        block(sheet.foot(), "font-size", "9pt", "color", GREY, "border-top", RULE, "padding-top", "2mm");
        end();
        begin("flow", "flow-name", "xsl-region-body");
        head();
        codeAndScan();
        lines();
        for (var note : sheet.notes()) {
            block(note, "space-before", "3mm");
        }
        end();
        end();
        end();
    }

    private void head() throws XMLStreamException {
        block(
                sheet.house(),
                "font-weight",
                "bold",
                "color",
                LAPIS,
                "border-bottom",
                "1.2pt solid " + LAPIS,
                "padding-bottom",
                "2mm");
        block(sheet.title(), "font-size", "18pt", "font-weight", "bold", "space-before", "6mm", "space-after", "3mm");
    }

    private void codeAndScan() throws XMLStreamException {
        // The frame is the block's: the borders of tables are not drawn whole from right to left.
        begin("block", "border", RULE, "space-after", "4mm");
        table("115mm", "55mm");
        begin("table-body");
        begin("table-row");
        begin("table-cell", "display-align", "center", "padding", "4mm");
        block(sheet.codeLabel(), "color", GREY);
        begin("block", "font-size", "22pt", "font-weight", "bold");
        leftToRight(sheet.code());
        end();
        block(sheet.scanLabel(), "color", GREY, "font-size", "10pt", "space-before", "3mm");
        end();
        begin("table-cell", "display-align", "center", "padding", "2mm", "text-align", "center");
        begin("block", "line-height", "1", "font-size", "1pt");
        scan();
        end();
        end();
        end();
        end();
        end();
        end();
    }

    private void scan() throws XMLStreamException {
        begin("instream-foreign-object", "content-width", "42mm", "content-height", "42mm");
        var side = Integer.toString(sheet.scan().side());
        out.writeStartElement("", "svg", SVG);
        out.writeDefaultNamespace(SVG);
        attributes("width", side, "height", side, "viewBox", "0 0 " + side + " " + side);
        out.writeStartElement("", "path", SVG);
        attributes("d", sheet.scan().path(), "fill", "#000000", "shape-rendering", "crispEdges");
        end();
        end();
        end();
    }

    private void lines() throws XMLStreamException {
        table("50mm", "120mm");
        begin("table-body");
        for (var line : sheet.lines()) {
            begin("table-row", "keep-together.within-column", "always");
            begin("table-cell", "padding", "1.6mm 0mm", "border-bottom", RULE);
            block(line.label(), "color", GREY);
            end();
            begin("table-cell", "padding", "1.6mm 0mm", "border-bottom", RULE);
            value(line);
            end();
            end();
        }
        end();
        end();
    }

    private void value(Line line) throws XMLStreamException {
        begin("block", "font-weight", "bold");
        if (line.leftToRight()) {
            leftToRight(line.value());
        } else {
            text(line.value());
        }
        end();
    }

    private void leftToRight(String value) throws XMLStreamException {
        begin("bidi-override", "direction", "ltr", "unicode-bidi", "embed");
        text(value);
        end();
    }

    private void block(String text, String... attributes) throws XMLStreamException {
        begin("block", attributes);
        text(text);
        end();
    }

    private void table(String... widths) throws XMLStreamException {
        begin("table", "table-layout", "fixed", "width", "100%", "border-collapse", "separate", "space-after", "4mm");
        for (var width : widths) {
            begin("table-column", "column-width", width);
            end();
        }
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement("", name, FO);
        attributes(attributes);
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (var i = 0; i < pairs.length; i += 2) {
            out.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    private void text(String text) throws XMLStreamException {
        out.writeCharacters(UNPRINTABLE.matcher(text).replaceAll(""));
    }

    private void end() throws XMLStreamException {
        out.writeEndElement();
    }
}
