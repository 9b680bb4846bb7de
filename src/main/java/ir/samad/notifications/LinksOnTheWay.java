package ir.samad.notifications;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demonstration only: the single-use links that invented people are about to find in their phones, so that they can
 * follow them while the past is being built. Outside demonstration mode nothing reads the secrets of the outbox.
 */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
public class LinksOnTheWay {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/\\S+)");

    private final NoticeStore store;

    LinksOnTheWay(NoticeStore store) {
        this.store = store;
    }

    /**
     * The path of the newest link about this subject that has not been sent yet.
     *
     * @return with its leading slash; empty when nobody was sent a link
     */
    @Transactional(readOnly = true)
    public Optional<String> findPath(UUID subjectId) {
        return store.findQueuedText(subjectId, NoticeKind.SINGLE_USE_LINK)
                .map(LINK::matcher)
                .filter(link -> link.find())
                .map(link -> link.group(1));
    }
}
