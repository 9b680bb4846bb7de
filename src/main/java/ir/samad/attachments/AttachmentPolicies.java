package ir.samad.attachments;

import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Which policy holds for which use. */
@Component
class AttachmentPolicies {

    private final int largest;
    private final int most;

    AttachmentPolicies(
            @Value("${samad.attachments.largest:10MB}") DataSize largest,
            @Value("${samad.attachments.most:10}") int most) {
        this.largest = Math.toIntExact(largest.toBytes());
        this.most = most;
    }

    AttachmentPolicy of(AttachmentUse use) {
        var types = EnumSet.of(FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.PDF);
        if (use == AttachmentUse.EXPRESSION) {
            types.addAll(EnumSet.of(FileType.MP3, FileType.M4A, FileType.OGG, FileType.MP4, FileType.MOV));
        }
        return new AttachmentPolicy(types, largest, most);
    }
}
