package ir.samad.attachments;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is let in for one use.
 *
 * @param types which types
 * @param largestBytes size of one file at most
 * @param most how many files one subject has at most
 */
public record AttachmentPolicy(Set<FileType> types, int largestBytes, int most) {

    public AttachmentPolicy {
        types = Set.copyOf(types);
    }

    /** For the accept attribute of a file field. Naming JPEG and not "image/*" makes iPhones send JPEG. */
    public String accept() {
        return types.stream().sorted().map(FileType::mediaType).collect(Collectors.joining(","));
    }

    /** The largest size in whole megabytes, for hints. */
    public int largestMegabytes() {
        return largestBytes / (1024 * 1024);
    }
}
