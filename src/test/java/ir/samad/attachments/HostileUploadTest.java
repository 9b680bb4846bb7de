package ir.samad.attachments;

import static ir.samad.attachments.SampleFiles.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What attackers and unlucky people send, over HTTP as they do. */
@SamadTest
class HostileUploadTest {

    private static final String BOUNDARY = "----samad-test-boundary";

    @LocalServerPort
    int port;

    @Autowired
    Attachments attachments;

    final HttpClient browser = HttpClient.newHttpClient();
    final UUID subject = UUID.randomUUID();
    String token = "";
    String cookies = "";

    record Sent(String name, String claimedType, byte[] content) {}

    @BeforeEach
    void openThePage() throws Exception {
        var page = get("/test/files/token");
        token = new String(page.body(), StandardCharsets.UTF_8);
        // By hand: the cookies are for https only, and the tests speak http.
        cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(AttachmentUse use, Sent... files) throws Exception {
        var parts = new ArrayList<byte[]>();
        for (var file : files) {
            parts.add(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: " + file.claimedType() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(file.content());
            parts.add(ascii("\r\n"));
        }
        parts.add(ascii("--" + BOUNDARY + "--\r\n"));
        return browser.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/test/files/" + subject + "?use=" + use))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("X-CSRF-TOKEN", token)
                        .header("Cookie", cookies)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(SampleFiles.join(parts.toArray(byte[][]::new))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String send(String name, String claimedType, byte[] content) throws Exception {
        var answer = post(AttachmentUse.DOCUMENTS, new Sent(name, claimedType, content));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    Attachment only() {
        assertThat(attachments.list(subject)).hasSize(1);
        return attachments.list(subject).getFirst();
    }

    HttpResponse<byte[]> open(Attachment file) throws Exception {
        return get("/test/files/" + subject + "/" + file.id().value());
    }

    void refused(String key, String name, String claimedType, byte[] content) throws Exception {
        assertThat(send(name, claimedType, content)).contains("attachments.refused." + key);
        assertThat(attachments.list(subject)).isEmpty();
    }

    @Test
    void htmlCalledAPictureIsRefused() throws Exception {
        refused("type", "photo.jpg", "image/jpeg", ascii("<!doctype html><html><script>alert(1)</script></html>"));
    }

    @Test
    void aDrawingThatCanRunScriptsIsRefused() throws Exception {
        var svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        refused("type", "logo.svg", "image/svg+xml", ascii(svg));
        refused("type", "logo.png", "image/png", ascii(svg));
    }

    @Test
    void aProgramCalledADocumentIsRefused() throws Exception {
        refused("type", "letter.pdf", "application/pdf", SampleFiles.windowsProgram());
        refused("type", "letter.pdf.exe", "application/pdf", SampleFiles.windowsProgram());
        refused("type", "letter.pdf", "application/pdf", ascii("#!/bin/sh\nrm -rf /\n"));
    }

    @Test
    void aFileOfTwoTypesIsRefused() throws Exception {
        refused("type", "a.pdf", "application/pdf", SampleFiles.join(ascii("<html>\n"), SampleFiles.pdf("")));
        refused(
                "damaged",
                "a.pdf",
                "application/pdf",
                SampleFiles.join(ascii("\u00EF\u00BB\u00BF"), SampleFiles.pdf("")));
    }

    @Test
    void aPdfThatRunsAProgramIsRefused() throws Exception {
        refused(
                "active",
                "letter.pdf",
                "application/pdf",
                SampleFiles.pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"));
        refused("active", "letter.pdf", "application/pdf", SampleFiles.pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"));
    }

    @Test
    void nothingIsRefusedAsNothing() throws Exception {
        refused("empty", "empty.pdf", "application/pdf", new byte[0]);
    }

    @Test
    void aPictureThatBreaksOffIsRefused() throws Exception {
        var picture = SampleFiles.picture("jpg");
        refused("damaged", "half.jpg", "image/jpeg", java.util.Arrays.copyOf(picture, picture.length / 2));
        var png = SampleFiles.picture("png");
        refused("damaged", "half.png", "image/png", java.util.Arrays.copyOf(png, png.length - 20));
    }

    @Test
    void aHugeFileIsRefusedWithASentenceAndNothingIsStored() throws Exception {
        var huge = new byte[11 * 1024 * 1024];
        System.arraycopy(SampleFiles.pdf(""), 0, huge, 0, 20);
        refused("too-large", "huge.pdf", "application/pdf", huge);
    }

    @Test
    void aRequestBeyondAllFilesTogetherIsCutOffWithASentence() throws Exception {
        var huge = new byte[56 * 1024 * 1024];
        System.arraycopy(SampleFiles.pdf(""), 0, huge, 0, 20);
        var answer = post(AttachmentUse.DOCUMENTS, new Sent("huge.pdf", "application/pdf", huge));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("بزرگ‌تر از اندازهٔ مجاز");
        assertThat(attachments.list(subject)).isEmpty();
    }

    @Test
    void aFileAboveTheLimitOfTheAdministrationIsRefusedByName() throws Exception {
        var large = new byte[attachments.policy(AttachmentUse.DOCUMENTS).largestBytes() + 1];
        System.arraycopy(SampleFiles.pdf(""), 0, large, 0, 20);
        refused("too-large", "large.pdf", "application/pdf", large);
    }

    @Test
    void onlyAsManyFilesAsAllowedAreKeptAndTheRestIsRefused() throws Exception {
        var files = new ArrayList<Sent>();
        for (var i = 0; i < 12; i++) {
            files.add(new Sent("page" + i + ".png", "image/png", SampleFiles.picture("png")));
        }
        var answer = post(AttachmentUse.DOCUMENTS, files.toArray(Sent[]::new));
        assertThat(answer.body()).contains("attachments.refused.too-many").contains("۱۰");
        assertThat(attachments.list(subject)).hasSize(10);
    }

    @Test
    void hundredsOfPartsAreRefusedAsAWhole() throws Exception {
        var files = new ArrayList<Sent>();
        for (var i = 0; i < 300; i++) {
            files.add(new Sent("x.png", "image/png", ascii("x")));
        }
        assertThat(post(AttachmentUse.DOCUMENTS, files.toArray(Sent[]::new)).statusCode())
                .isBetween(400, 413);
        assertThat(attachments.list(subject)).isEmpty();
    }

    @Test
    void theEndingOfANameIsThatOfTheContent() throws Exception {
        send("report.pdf.exe", "application/x-msdownload", SampleFiles.picture("png"));
        assertThat(only().name()).isEqualTo("report.pdf.png");
        assertThat(only().type()).isEqualTo(FileType.PNG);
    }

    @Test
    void aNameIsNeverAPath() throws Exception {
        send("../../etc/cron.d/..\\\\boot.png", "image/png", SampleFiles.picture("png"));
        assertThat(only().name()).isEqualTo("boot.png");
    }

    @Test
    void aNameThatReadsBackwardsIsSetRight() throws Exception {
        send("عکس\u202Egpj.exe\u2066.png", "image/png", SampleFiles.picture("png"));
        assertThat(only().name()).isEqualTo("عکسgpj.exe.png");
    }

    @Test
    void aNameWithNulAndLineBreaksIsCleaned() throws Exception {
        var upload = new Upload("a\0b\r\nSet-Cookie: x=1\".pdf", SampleFiles.pdf(""));
        assertThat(attachments.stage(subject, upload, AttachmentUse.DOCUMENTS).find())
                .isPresent();
        assertThat(only().name()).isEqualTo("abSet-Cookie_ x=1_.pdf");
        var headers = open(only()).headers();
        assertThat(headers.firstValue("Set-Cookie").orElse("")).doesNotContain("x=1");
        var picture = new Sent("c\0d.png", "image/png", SampleFiles.picture("png"));
        assertThat(post(AttachmentUse.DOCUMENTS, picture).statusCode()).isEqualTo(400);
    }

    @Test
    void aPersianNameIsKeptWithItsHalfSpaces() throws Exception {
        send("نامه‌ی من.jpeg", "image/jpeg", SampleFiles.picture("jpg"));
        assertThat(only().name()).isEqualTo("نامه‌ی من.jpg");
    }

    @Test
    void aPhotographLosesItsPlaceButStaysUpright() throws Exception {
        var sent = SampleFiles.photographWithSecrets();
        send("photo.jpg", "image/jpeg", sent);
        var stored = open(only()).body();
        var text = new String(stored, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("GPSSECRET").doesNotContain("script");
        assertThat(text).contains("Exif");
        assertThat(stored[stored.length - 1]).isEqualTo((byte) 0xD9);
        var picture = ImageIO.read(new ByteArrayInputStream(stored));
        assertThat(picture.getWidth()).isEqualTo(40);
        var original = ImageIO.read(new ByteArrayInputStream(sent));
        assertThat(picture.getRGB(7, 7)).isEqualTo(original.getRGB(7, 7));
    }

    @Test
    void otherPicturesLoseTheirTextsToo() throws Exception {
        send("photo.png", "image/png", SampleFiles.pngWithText());
        var stored = open(only()).body();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET")
                .doesNotContain("PK-behind");
        assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(40);
        send("photo.webp", "image/webp", SampleFiles.webp());
        var webp = attachments.list(subject).getLast();
        assertThat(webp.type()).isEqualTo(FileType.WEBP);
        assertThat(new String(open(webp).body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPSSECRET");
    }

    @Test
    void aFileIsServedSoThatItCanDoNoHarm() throws Exception {
        send("photo.jpg", "text/html", SampleFiles.picture("jpg"));
        var headers = open(only()).headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(headers.allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(headers.firstValue("ETag")).isPresent();
    }

    @Test
    void anothersFileIsNotThere() throws Exception {
        send("photo.jpg", "image/jpeg", SampleFiles.picture("jpg"));
        var foreign = get("/test/files/" + UUID.randomUUID() + "/" + only().id().value());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(get("/test/files/" + subject + "/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void aDoubledSubmissionIsOneFile() throws Exception {
        var picture = SampleFiles.picture("png");
        assertThat(send("a.png", "image/png", picture)).isEqualTo(send("b.png", "image/png", picture));
        only();
    }

    @Test
    @Rule("N-1-7")
    void anExpressionOfFeelingsMayBeARecordingAndADocumentMayNot() throws Exception {
        var poem = new Sent("poem.mp3", "audio/mpeg", SampleFiles.mp3());
        assertThat(post(AttachmentUse.DOCUMENTS, poem).body()).contains("attachments.refused.type");
        assertThat(post(AttachmentUse.EXPRESSION, poem).body()).doesNotContain("refused");
        assertThat(post(AttachmentUse.EXPRESSION, new Sent("v.mp4", "video/mp4", SampleFiles.box("isom")))
                        .body())
                .doesNotContain("refused");
        assertThat(post(AttachmentUse.EXPRESSION, new Sent("v.mov", "video/quicktime", SampleFiles.box("qt  ")))
                        .body())
                .doesNotContain("refused");
        assertThat(post(AttachmentUse.EXPRESSION, new Sent("a.m4a", "audio/mp4", SampleFiles.box("M4A ")))
                        .body())
                .doesNotContain("refused");
        assertThat(post(AttachmentUse.EXPRESSION, new Sent("a.ogg", "audio/ogg", SampleFiles.ogg()))
                        .body())
                .doesNotContain("refused");
        assertThat(attachments.list(subject))
                .extracting(Attachment::type)
                .isEqualTo(List.of(FileType.MP3, FileType.MP4, FileType.MOV, FileType.M4A, FileType.OGG));
        assertThat(open(attachments.list(subject).getFirst())
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment");
    }

    @Test
    void aPhotographFromAnIphoneIsRefusedWithAdvice() throws Exception {
        refused("heic", "IMG_1.HEIC", "image/heic", SampleFiles.box("heic"));
    }
}
