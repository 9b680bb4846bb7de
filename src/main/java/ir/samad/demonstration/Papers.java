package ir.samad.demonstration;

import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Photographs and papers that come with some stories: drawn by {@link Sketches}, let in through the attachments' door. */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class Papers {

    private static final List<String> OUTDOORS = List.of("road.", "city.", "transport.", "village.", "green.");
    private static final List<String> WATERY = List.of("water.", "resources.");

    private final Attachments attachments;
    private final Sketches sketches = new Sketches();

    Papers(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Lays what belongs to a story into its draft, from which registration takes it.
     *
     * @param onPaper whether it came by post: then the letter itself is scanned
     */
    void add(UUID draft, Story story, boolean onPaper) {
        var random = new Random(story.code().hashCode());
        var chance = random.nextInt(100);
        var uploads = new ArrayList<Upload>();
        if (onPaper) {
            uploads.add(new Upload("نامه.pdf", sketches.letter()));
        }
        if (starts(story, OUTDOORS) && chance < 60) {
            uploads.add(new Upload("عکس محل.jpg", sketches.street()));
        } else if (starts(story, WATERY) && chance < 60) {
            uploads.add(new Upload("IMG_0412.jpg", sketches.leak()));
        } else if (!onPaper && chance < 18) {
            uploads.add(new Upload("تصویر مدرک.pdf", sketches.letter()));
        }
        uploads.forEach(upload ->
                attachments.stage(draft, upload, AttachmentUse.DOCUMENTS).orThrow());
    }

    private static boolean starts(Story story, List<String> topics) {
        return topics.stream().anyMatch(story.topic()::startsWith);
    }
}
