package ir.samad.attachments;

import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks at a file before it is let in: size, true type, soundness, active content; and cleans pictures. */
@Component
class Inspection {

    /** What may be stored. */
    record Passed(FileType type, byte[] content) {}

    private static final byte[] PDF_START = ascii("%PDF-");

    private final Tika tika = new Tika();

    Outcome<Passed> inspect(Upload upload, AttachmentPolicy policy) {
        var content = upload.content();
        if (content.length == 0) {
            return refused("attachments.refused.empty", upload);
        }
        if (content.length > policy.largestBytes()) {
            return refused("attachments.refused.too-large", upload, policy.largestMegabytes());
        }
        var sniffed = tika.detect(content);
        var type = FileType.find(sniffed, content).filter(policy.types()::contains);
        if (type.isEmpty()) {
            return refused(typeRefusal(sniffed, policy), upload);
        }
        try {
            return switch (type.get()) {
                case JPEG -> passed(FileType.JPEG, content, JpegCleaning.clean(content));
                case PNG -> passed(FileType.PNG, content, PngCleaning.clean(content));
                case WEBP -> passed(FileType.WEBP, content, WebpCleaning.clean(content));
                case PDF -> pdf(upload);
                case MP3, M4A, OGG, MP4, MOV -> Outcome.done(new Passed(type.get(), content));
            };
        } catch (DamagedFile damaged) {
            return refused("attachments.refused.damaged", upload);
        }
    }

    /** What was clean before is held once, not twice. */
    private static Outcome<Passed> passed(FileType type, byte[] sent, byte[] cleaned) {
        return Outcome.done(new Passed(type, Arrays.equals(sent, cleaned) ? sent : cleaned));
    }

    private static String typeRefusal(String sniffed, AttachmentPolicy policy) {
        if (sniffed.startsWith("image/hei")) {
            return "attachments.refused.heic";
        }
        return policy.types().contains(FileType.MP4)
                ? "attachments.refused.type-expression"
                : "attachments.refused.type";
    }

    private static Outcome<Passed> pdf(Upload upload) {
        var content = upload.content();
        if (!Bytes.hasAt(content, 0, PDF_START)) {
            // Something else stands before it: a file of two types.
            return refused("attachments.refused.damaged", upload);
        }
        if (Bytes.contains(content, ascii("/JavaScript")) || Bytes.contains(content, ascii("/Launch"))) {
            return refused("attachments.refused.active", upload);
        }
        return Outcome.done(new Passed(FileType.PDF, content));
    }

    private static Outcome<Passed> refused(String messageKey, Upload upload, Object... further) {
        var arguments = new Object[further.length + 1];
        arguments[0] = FileName.forSentence(upload.name());
        System.arraycopy(further, 0, arguments, 1, further.length);
        return Outcome.refused(Refusal.of(messageKey, arguments));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
