package ir.samad.demonstration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a PDF object by object: the first one is its catalogue. */
final class PdfFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();

    PdfFile() {
        write("%PDF-1.4\n");
    }

    void object(String content) {
        begin();
        write(content + "\nendobj\n");
    }

    /** An object with a stream. */
    void stream(String dictionary, byte[] content) {
        begin();
        write("<< " + dictionary + "/Length " + content.length + " >>\nstream\n");
        bytes.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    /** Closes it with the table of where each object stands. */
    byte[] end() {
        var table = bytes.size();
        write("xref\n0 " + (starts.size() + 1) + "\n0000000000 65535 f \n");
        starts.forEach(start -> write("%010d 00000 n \n".formatted(start)));
        write("trailer\n<< /Size " + (starts.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    private void begin() {
        starts.add(bytes.size());
        write(starts.size() + " 0 obj\n");
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
