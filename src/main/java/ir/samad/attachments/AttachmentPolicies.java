package ir.samad.attachments;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Which policy holds for which use. */
@Component
class AttachmentPolicies {

    private static final int MEGABYTE = 1024 * 1024;

    private final Parameters parameters;

    AttachmentPolicies(Parameters parameters) {
        this.parameters = parameters;
    }

    AttachmentPolicy of(AttachmentUse use) {
        var types = EnumSet.of(FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.PDF);
        if (use == AttachmentUse.EXPRESSION) {
            types.addAll(EnumSet.of(FileType.MP3, FileType.M4A, FileType.OGG, FileType.MP4, FileType.MOV));
        }
        return new AttachmentPolicy(
                types,
                parameters.integer(ParameterKey.UPLOAD_MEGABYTES) * MEGABYTE,
                parameters.integer(ParameterKey.UPLOAD_MOST));
    }
}
