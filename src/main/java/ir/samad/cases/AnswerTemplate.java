package ir.samad.cases;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text kept ready for answers.
 *
 * @param id identity; new ones get theirs before they are kept
 * @param name what it is called in the list
 * @param type only for this type of case; null for all
 * @param topic only for this topic; null for all
 * @param outcome the outcome it goes with; null for any
 * @param text the text, with fields such as {@code {code}}
 */
public record AnswerTemplate(
        UUID id,
        String name,
        @Nullable CaseType type,
        @Nullable TopicId topic,
        @Nullable AnswerOutcome outcome,
        String text) {}
