package ir.samad.cases.filing;

import ir.samad.applicants.IdentityKind;
import ir.samad.catalogue.CaseType;
import ir.samad.shell.Option;
import java.util.List;

/** What the steps of filing offer to choose from. */
public final class FilingOptions {

    private FilingOptions() {}

    /** What the second step offers. */
    public record AboutOptions(
            CaseType type,
            List<TopicGroup> topics,
            List<ProvinceCounties> counties,
            List<Option> grounds,
            List<Option> bodies,
            List<Option> benefits,
            List<Option> addressees,
            List<UnitOfficials> officials) {}

    /** The officials of a unit that can be named: the unit as such first. */
    public record UnitOfficials(String name, List<Option> officials) {}

    /** Topics under a wider one. */
    public record TopicGroup(String name, List<Option> topics) {}

    /** Counties of a province. */
    public record ProvinceCounties(String name, List<Option> counties) {}

    /** What the third step offers. */
    public record YouOptions(
            List<Option> identityKinds,
            boolean mayBeAnonymous,
            boolean abroad,
            boolean codeSent,
            List<Option> countries,
            List<Option> actsAs) {

        /** Somebody acted for is a person, never a company. */
        public List<Option> representedKinds() {
            return identityKinds.stream()
                    .filter(kind -> !kind.value().equals(IdentityKind.LEGAL_ENTITY.name()))
                    .toList();
        }
    }
}
