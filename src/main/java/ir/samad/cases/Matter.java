package ir.samad.cases;

import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import ir.samad.directory.BodyId;
import ir.samad.routing.Official;
import ir.samad.territory.CountyCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody raises: its kind, text and place, and what each kind asks for besides.
 *
 * @param type one of the nine (N-1-15)
 * @param text in his own words
 * @param topic what it is about; null when he could not say
 * @param county where; null for Iranians abroad
 * @param place village, district or street; may be empty
 * @param ground of a complaint; null for other kinds
 * @param bodyConcerned complained of or praised; null when none was named
 * @param benefit of an idea, suggestion or plan; null for other kinds
 * @param addressee of an expression of feelings; null for other kinds
 * @param groupSize how many ask together; null for one person
 * @param observedOn day of what a report tells; null when unknown or another kind
 * @param about the official, desk or office a complaint or report is about (N-10-3); null when none was named
 */
public record Matter(
        CaseType type,
        String text,
        @Nullable TopicId topic,
        @Nullable CountyCode county,
        String place,
        @Nullable ComplaintGround ground,
        @Nullable BodyId bodyConcerned,
        @Nullable Benefit benefit,
        @Nullable Addressee addressee,
        @Nullable Integer groupSize,
        @Nullable LocalDate observedOn,
        @Nullable Official about) {

    /** A matter that names no official. */
    public Matter(
            CaseType type,
            String text,
            @Nullable TopicId topic,
            @Nullable CountyCode county,
            String place,
            @Nullable ComplaintGround ground,
            @Nullable BodyId bodyConcerned,
            @Nullable Benefit benefit,
            @Nullable Addressee addressee,
            @Nullable Integer groupSize,
            @Nullable LocalDate observedOn) {
        this(type, text, topic, county, place, ground, bodyConcerned, benefit, addressee, groupSize, observedOn, null);
    }

    /** A matter of a kind that asks for nothing besides. */
    public static Matter of(CaseType type, String text, @Nullable TopicId topic, CountyCode county, String place) {
        return new Matter(type, text, topic, county, place, null, null, null, null, null, null);
    }

    public Matter withGround(ComplaintGround newGround, BodyId body) {
        return new Matter(
                type, text, topic, county, place, newGround, body, benefit, addressee, groupSize, observedOn, about);
    }

    public Matter withBenefit(Benefit newBenefit) {
        return new Matter(
                type,
                text,
                topic,
                county,
                place,
                ground,
                bodyConcerned,
                newBenefit,
                addressee,
                groupSize,
                observedOn,
                about);
    }

    /** About an official, and with that of his body. */
    public Matter about(Official official, BodyId body) {
        return new Matter(
                type, text, topic, county, place, ground, body, benefit, addressee, groupSize, observedOn, official);
    }
}
