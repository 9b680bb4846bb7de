package ir.samad.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook packed by hand, as no spreadsheet program would write it. */
final class Packed {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** Writes a part. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** A workbook of one sheet with the columns کد and نام, and one row. */
    static Packed good() {
        return new Packed()
                .with("[Content_Types].xml", """
                        <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/></Types>""".formatted(PACKAGE))
                .with("_rels/.rels", """
                        <Relationships xmlns="%srelationships">
                        <Relationship Id="a" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, TIES))
                .with("xl/workbook.xml", """
                        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="برگه" sheetId="1" r:id="b"/></sheets>
                        </workbook>""".formatted(MAIN, TIES))
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships xmlns="%srelationships">
                        <Relationship Id="b" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="c" Type="%s/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>""".formatted(PACKAGE, TIES, TIES))
                .with(TEXTS, "<sst xmlns=\"" + MAIN + "\"><si><t>کد</t></si><si><t>نام</t></si></sst>")
                .with(SHEET, sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"));
    }

    /** A sheet with the heading and these rows. */
    static String sheet(String rows) {
        return begin() + rows + end("");
    }

    static String begin() {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";
    }

    static String end(String behind) {
        return "</sheetData>" + behind + "</worksheet>";
    }

    Packed with(String part, String content) {
        return with(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    Packed with(String part, Content content) {
        parts.put(part, content);
        return this;
    }

    /** With something repeated between what begins and what ends a part. */
    Packed with(String part, String begin, int times, String repeated, String end) {
        return with(part, out -> {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            var many = repeated.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < times / 1000; i++) {
                out.write(many);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        });
    }

    Path write(Path file) {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }
}
