package ir.samad.documents;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Lays a sheet out as formatting objects. */
final class SheetLayout extends FormattingObjects {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Sheet sheet;

    private SheetLayout(XMLStreamWriter out, Sheet sheet) {
        super(out);
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
        pages(sheet.language().getLanguage(), sheet.rightToLeft(), "11pt");
        begin("page-sequence", "master-reference", "A4");
        begin("static-content", "flow-name", "xsl-region-after");
        block(sheet.foot(), "font-size", "9pt", "color", GREY, "border-top", RULE, "padding-top", "2mm");
        end();
        begin("flow", "flow-name", "xsl-region-body");
        head(sheet.house(), sheet.title());
        codeAndScan();
        lines(sheet.lines());
        for (var note : sheet.notes()) {
            block(note, "space-before", "3mm");
        }
        end();
        end();
        end();
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
}
