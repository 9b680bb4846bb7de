package ir.samad.attachments;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The closed list of what is let in, recognised by content alone. */
public enum FileType {
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    WEBP("image/webp", "webp", true),
    PDF("application/pdf", "pdf", true),
    MP3("audio/mpeg", "mp3", false),
    M4A("audio/mp4", "m4a", false, "audio/x-m4a", "audio/m4a"),
    OGG("audio/ogg", "ogg", false, "audio/vorbis", "audio/opus", "audio/x-oggflac", "audio/speex"),
    MP4("video/mp4", "mp4", false, "application/mp4", "video/x-m4v", "video/3gpp"),
    MOV("video/quicktime", "mov", false);

    private static final byte[] FTYP = {'f', 't', 'y', 'p'};
    private static final byte[] FTYP_QUICKTIME = {'f', 't', 'y', 'p', 'q', 't', ' ', ' '};

    private final String mediaType;
    private final String extension;
    private final boolean shownInPlace;
    private final Set<String> otherNames;

    FileType(String mediaType, String extension, boolean shownInPlace, String... otherNames) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.shownInPlace = shownInPlace;
        this.otherNames = Set.of(otherNames);
    }

    /** The type of this content, given the media type it was sniffed as. */
    static Optional<FileType> find(String sniffed, byte[] content) {
        if (MOV.mediaType.equals(sniffed)
                && Bytes.hasAt(content, 4, FTYP)
                && !Bytes.hasAt(content, 4, FTYP_QUICKTIME)) {
            // The sniffer calls most brands of MP4 QuickTime.
            return Optional.of(MP4);
        }
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(sniffed) || type.otherNames.contains(sniffed))
                .findFirst();
    }

    /** The type under which it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending its name gets, whatever the name was. */
    public String extension() {
        return extension;
    }

    /** Whether the browser shows it; anything else is saved. */
    public boolean isShownInPlace() {
        return shownInPlace;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    public boolean isSound() {
        return mediaType.startsWith("audio/");
    }

    public boolean isFilm() {
        return mediaType.startsWith("video/");
    }
}
