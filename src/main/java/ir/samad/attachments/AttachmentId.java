package ir.samad.attachments;

import java.util.UUID;

/** Identifier of an attachment. Knowing it opens nothing: the subject it belongs to is asked for as well. */
public record AttachmentId(UUID value) {

    /** From the path of an address; what is no identifier belongs to nothing. */
    public static AttachmentId of(String typed) {
        try {
            return new AttachmentId(UUID.fromString(typed));
        } catch (IllegalArgumentException noIdentifier) {
            throw new ir.samad.shell.NotFound("Attachment " + typed.length() + " characters long");
        }
    }
}
