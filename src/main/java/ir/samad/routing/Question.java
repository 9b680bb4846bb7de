package ir.samad.routing;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import ir.samad.directory.BodyId;
import ir.samad.territory.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * What decides where a case goes.
 *
 * @param type kind of case
 * @param topic what it is about; null when the citizen could not say
 * @param county where it happened; null for Iranians abroad (N-9-2)
 * @param body the body it concerns by the citizen's own word (complained of, praised); null when he named none
 */
public record Question(
        CaseType type,
        @Nullable TopicId topic,
        @Nullable CountyCode county,
        @Nullable BodyId body) {}
