package ir.samad.attachments;

import ir.samad.shell.Page;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored file, without its content.
 *
 * @param id its identifier
 * @param subjectId what it belongs to
 * @param part with which part of it the file came, by the owning room's own numbers; 0 in a draft
 * @param name its name for people: harmless, with the ending of its true type
 * @param type its type by content
 * @param size in bytes
 * @param storedAt when it came
 */
public record Attachment(
        AttachmentId id, UUID subjectId, int part, String name, FileType type, int size, Instant storedAt) {

    private static final int KILO = 1024;

    /** The size as a person reads it, in the page's language and digits. */
    public String size(Page page) {
        if (size < KILO) {
            return page.text("attachments.size.bytes", size);
        }
        return size < KILO * KILO
                ? page.text("attachments.size.kilobytes", size / KILO)
                : page.text("attachments.size.megabytes", size / (double) (KILO * KILO));
    }
}
