package ir.samad.cases.web;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.cases.BeyondPowers;
import ir.samad.cases.CaseFile;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.shell.Option;
import ir.samad.shell.Staff;
import ir.samad.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stands around a case: its applicant, topic, place, lead, and to whom it can be given from here. */
@Component
class CaseSurroundings {

    private static final int MOST_FOUND = 30;

    private final Applicants applicants;
    private final Topics topics;
    private final Territory territory;
    private final Directory directory;
    private final MessageSource messages;
    private final BeyondPowers beyond;

    CaseSurroundings(
            Applicants applicants,
            Topics topics,
            Territory territory,
            Directory directory,
            MessageSource messages,
            BeyondPowers beyond) {
        this.beyond = beyond;
        this.applicants = applicants;
        this.topics = topics;
        this.territory = territory;
        this.directory = directory;
        this.messages = messages;
    }

    @Nullable
    Applicant applicant(CaseFile file) {
        var id = file.applicant();
        return id == null ? null : applicants.find(id).orElse(null);
    }

    String topicName(CaseFile file) {
        var id = file.matter().topic();
        return id == null ? "" : topics.find(id).map(Topic::name).orElse("");
    }

    String placeName(CaseFile file) {
        var code = file.matter().county();
        if (code == null) {
            return "";
        }
        var county = territory.getCounty(code);
        return territory.getProvince(code.province()).name() + "، " + county.name();
    }

    String leadPlace(CaseFile file) {
        return directory.getPosition(file.lead()).title() + "، "
                + directory.getUnit(file.leadUnit()).name();
    }

    String parent(CaseFile file) {
        return beyond.parentOf(file);
    }

    boolean onlyGuides(CaseFile file) {
        return beyond.onlyGuides(file);
    }

    /** Positions near the one who acts, and those a search finds. */
    List<TargetGroup> targets(Staff staff, String words) {
        var own = directory.getUnit(new UnitId(staff.unitId()));
        var groups = new ArrayList<TargetGroup>();
        add(groups, "cases.targets.own", positions(Stream.of(own), staff));
        add(groups, "cases.targets.below", positions(directory.listChildren(own.id()).stream(), staff));
        add(
                groups,
                "cases.targets.above",
                positions(
                        directory.listAbove(own.id()).stream()
                                .filter(unit -> !unit.id().equals(own.id())),
                        staff));
        if (!words.isBlank()) {
            add(groups, "cases.targets.found", positions(directory.searchUnits(words, MOST_FOUND).stream(), staff));
        }
        return groups;
    }

    private void add(List<TargetGroup> groups, String messageKey, List<Option> positions) {
        if (!positions.isEmpty()) {
            groups.add(
                    new TargetGroup(messages.getMessage(messageKey, null, LocaleContextHolder.getLocale()), positions));
        }
    }

    private List<Option> positions(Stream<Unit> units, Staff staff) {
        return units.flatMap(unit -> directory.listPositions(unit.id()).stream()
                        .filter(position -> receives(position, staff))
                        .map(position ->
                                new Option(position.id().value().toString(), position.title() + "، " + unit.name())))
                .toList();
    }

    private static boolean receives(Position position, Staff staff) {
        return !position.id().value().equals(staff.positionId())
                && position.kind().handlesCases();
    }
}
