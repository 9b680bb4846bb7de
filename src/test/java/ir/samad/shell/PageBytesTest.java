package ir.samad.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Pages are written as Java writes UTF-8, whatever stands in them. */
class PageBytesTest {

    @Property
    void everyTextIsWrittenAsJavaWritesIt(@ForAll @Size(max = 40) List<String> pieces) throws IOException {
        var page = new PageBytes();
        pieces.forEach(page::writeContent);
        var expected = new ByteArrayOutputStream();
        for (var piece : pieces) {
            expected.write(piece.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes(page)).isEqualTo(expected.toByteArray());
    }

    @Property(tries = 1)
    void emojiHalfLettersAndLongPagesToo() throws IOException {
        var text = "سلام، می\u200cخواهم \uD83C\uDF39 و نیمه \uD83C پایان \uDF39".repeat(5_000);
        var page = new PageBytes();
        page.writeContent(text);
        page.writeContent("xxپایانxx", 2, 7);
        page.writeBinaryContent(new byte[] {1, 2, 3});
        var expected = new ByteArrayOutputStream();
        expected.write((text + "پایان").getBytes(StandardCharsets.UTF_8));
        expected.write(new byte[] {1, 2, 3});
        assertThat(bytes(page)).isEqualTo(expected.toByteArray());
    }

    private static byte[] bytes(PageBytes page) throws IOException {
        var written = new ByteArrayOutputStream();
        page.writeTo(written);
        assertThat(written.size()).isEqualTo(page.length());
        return written.toByteArray();
    }
}
