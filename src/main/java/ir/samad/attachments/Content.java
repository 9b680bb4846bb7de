package ir.samad.attachments;

/** A file with its bytes. */
public record Content(Attachment attachment, String sha256, byte[] bytes) {}
