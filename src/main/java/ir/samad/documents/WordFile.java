package ir.samad.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a writing as WordprocessingML (ISO/IEC 29500): paragraphs, runs and tables from right to left where the language
 * is. Every value is written as text and can never become markup; the same words always give the same bytes.
 */
final class WordFile {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String LAPIS = "132A5C";
    private static final String GREY = "444444";

    /** Width of the text of a page in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final int LABEL = WIDTH * 30 / 100;

    /** The same words give the same bytes. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Writing writing;
    private final XMLStreamWriter out;

    private WordFile(Writing writing, XMLStreamWriter out) {
        this.writing = writing;
        this.out = out;
    }

    static byte[] of(Writing writing) {
        var file = new ByteArrayOutputStream();
        try (var parts = new ZipOutputStream(file)) {
            add(parts, writing, "[Content_Types].xml", WordFile::types);
            add(parts, writing, "_rels/.rels", part -> part.relation("officeDocument", "word/document.xml"));
            add(parts, writing, "word/document.xml", WordFile::document);
            add(parts, writing, "word/_rels/document.xml.rels", part -> part.relation("footer", "footer.xml"));
            add(parts, writing, "word/footer.xml", WordFile::foot);
        } catch (IOException | XMLStreamException impossible) {
            throw new IllegalStateException("A writing cannot be written", impossible);
        }
        return file.toByteArray();
    }

    private interface Part {
        void write(WordFile file) throws XMLStreamException;
    }

    private static void add(ZipOutputStream parts, Writing writing, String name, Part part)
            throws IOException, XMLStreamException {
        var written = new StringWriter();
        var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        out.writeStartDocument("UTF-8", "1.0");
        part.write(new WordFile(writing, out));
        out.writeEndDocument();
        out.close();
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        parts.putNextEntry(entry);
        parts.write(written.toString().getBytes(UTF_8));
        parts.closeEntry();
    }

    private void types() throws XMLStreamException {
        out.writeStartElement("Types");
        out.writeDefaultNamespace(TYPES);
        out.writeEmptyElement("Default");
        out.writeAttribute("Extension", "rels");
        out.writeAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        type("/word/document.xml", WORD + "document.main+xml");
        type("/word/footer.xml", WORD + "footer+xml");
        out.writeEndElement();
    }

    private void type(String part, String type) throws XMLStreamException {
        out.writeEmptyElement("Override");
        out.writeAttribute("PartName", part);
        out.writeAttribute("ContentType", type);
    }

    private void relation(String type, String target) throws XMLStreamException {
        out.writeStartElement("Relationships");
        out.writeDefaultNamespace(RELATIONS);
        out.writeEmptyElement("Relationship");
        out.writeAttribute("Id", "r1");
        out.writeAttribute("Type", OFFICE + "/" + type);
        out.writeAttribute("Target", target);
        out.writeEndElement();
    }

    private void document() throws XMLStreamException {
        begin("document");
        out.writeNamespace("w", W);
        out.writeNamespace("r", OFFICE);
        begin("body");
        paragraph(writing.house(), 22, true, LAPIS, 0, 60);
        paragraph(writing.title(), 36, true, null, 120, 120);
        if (!writing.lines().isEmpty()) {
            table(
                    List.of(LABEL, WIDTH - LABEL),
                    null,
                    writing.lines().stream()
                            .map(line -> List.of(line.label(), line.value()))
                            .toList());
        }
        for (var section : writing.sections()) {
            section(section);
        }
        pageOfPaper();
        end();
        end();
    }

    private void section(Writing.Section section) throws XMLStreamException {
        paragraph(section.heading(), 26, true, LAPIS, 240, 60);
        for (var text : section.paragraphs()) {
            paragraph(text, 21, false, null, 0, 60);
        }
        var rows = section.table();
        if (rows != null && !rows.rows().isEmpty()) {
            table(rows.widths().stream().map(width -> WIDTH * width / 100).toList(), rows.columns(), rows.rows());
        }
    }

    private void table(List<Integer> widths, @Nullable List<String> head, List<List<String>> rows)
            throws XMLStreamException {
        begin("tbl");
        begin("tblPr");
        if (writing.rightToLeft()) {
            empty("bidiVisual");
        }
        empty("tblW", "w", Integer.toString(WIDTH), "type", "dxa");
        begin("tblBorders");
        for (var line : List.of("top", "bottom", "insideH")) {
            empty(line, "val", "single", "sz", "4", "space", "0", "color", "9AA3B5");
        }
        end();
        empty("tblLayout", "type", "fixed");
        end();
        begin("tblGrid");
        for (var width : widths) {
            empty("gridCol", "w", Integer.toString(width));
        }
        end();
        if (head != null) {
            row(widths, head, true);
        }
        for (var row : rows) {
            row(widths, row, false);
        }
        end();
    }

    private void row(List<Integer> widths, List<String> cells, boolean head) throws XMLStreamException {
        begin("tr");
        begin("trPr");
        empty("cantSplit");
        if (head) {
            empty("tblHeader");
        }
        end();
        for (var i = 0; i < cells.size(); i++) {
            begin("tc");
            begin("tcPr");
            empty("tcW", "w", Integer.toString(widths.get(i)), "type", "dxa");
            end();
            paragraph(cells.get(i), head ? 19 : 21, head, head ? LAPIS : null, 40, 40);
            end();
        }
        end();
    }

    /**
     * A paragraph in one voice.
     *
     * @param size in half points
     */
    private void paragraph(String text, int size, boolean bold, @Nullable String colour, int before, int after)
            throws XMLStreamException {
        begin("p");
        paragraphSet(before, after);
        run(text, size, bold, colour);
        end();
    }

    private void paragraphSet(int before, int after) throws XMLStreamException {
        begin("pPr");
        if (writing.rightToLeft()) {
            empty("bidi");
        }
        empty("spacing", "before", Integer.toString(before), "after", Integer.toString(after));
        // In a paragraph from right to left "left" is where reading begins.
        empty("jc", "val", "left");
        end();
    }

    private void run(String text, int size, boolean bold, @Nullable String colour) throws XMLStreamException {
        begin("r");
        voice(size, bold, colour);
        var lines = text.split("\\R", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                empty("br");
            }
            begin("t");
            out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            out.writeCharacters(FormattingObjects.printable(lines[i]));
            end();
        }
        end();
    }

    private void voice(int size, boolean bold, @Nullable String colour) throws XMLStreamException {
        begin("rPr");
        empty("rFonts", "ascii", "Vazirmatn", "hAnsi", "Vazirmatn", "cs", "Vazirmatn");
        if (bold) {
            empty("b");
            empty("bCs");
        }
        if (colour != null) {
            empty("color", "val", colour);
        }
        empty("sz", "val", Integer.toString(size));
        empty("szCs", "val", Integer.toString(size));
        if (writing.rightToLeft()) {
            empty("rtl");
            empty("lang", "bidi", "fa-IR");
        }
        end();
    }

    private void pageOfPaper() throws XMLStreamException {
        begin("sectPr");
        out.writeEmptyElement("w", "footerReference", W);
        out.writeAttribute("w", W, "type", "default");
        out.writeAttribute("r", OFFICE, "id", "r1");
        empty("pgSz", "w", "11906", "h", "16838");
        empty(
                "pgMar", "top", "1020", "right", "1134", "bottom", "1020", "left", "1134", "header", "567", "footer",
                "567", "gutter", "0");
        if (writing.rightToLeft()) {
            empty("bidi");
        }
        end();
    }

    private void foot() throws XMLStreamException {
        begin("ftr");
        out.writeNamespace("w", W);
        begin("p");
        paragraphSet(0, 0);
        run(writing.foot() + " · " + writing.pageLabel() + " ", 17, false, GREY);
        out.writeStartElement("w", "fldSimple", W);
        out.writeAttribute("w", W, "instr", "PAGE");
        begin("r");
        voice(17, false, GREY);
        begin("t");
        out.writeCharacters("1");
        end();
        end();
        end();
        end();
        end();
    }

    private void begin(String name) throws XMLStreamException {
        out.writeStartElement("w", name, W);
    }

    private void empty(String name, String... pairs) throws XMLStreamException {
        out.writeEmptyElement("w", name, W);
        for (var i = 0; i < pairs.length; i += 2) {
            out.writeAttribute("w", W, pairs[i], pairs[i + 1]);
        }
    }

    private void end() throws XMLStreamException {
        out.writeEndElement();
    }
}
