package ir.samad.cases.web;

import ir.samad.cases.AnswerTemplate;
import ir.samad.cases.AnswerTemplates;
import ir.samad.cases.BeyondPowers;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CasePersons;
import ir.samad.cases.CaseState;
import ir.samad.cases.Entry;
import ir.samad.cases.SeenPerson;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.catalogue.Evidence;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.notifications.Outbox;
import ir.samad.notifications.WrittenNotice;
import ir.samad.shell.Form;
import ir.samad.shell.Option;
import ir.samad.shell.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a case: its applicant, topic, place, lead, and to whom it can be given from here. */
@Component
class CaseSurroundings {

    private static final int MOST_FOUND = 30;

    private final CasePersons persons;
    private final MatterNames names;
    private final Directory directory;
    private final Outbox outbox;
    private final AnswerTemplates templates;
    private final OfficialViews officials;
    private final BeyondPowers beyond;

    CaseSurroundings(
            CasePersons persons,
            MatterNames names,
            Directory directory,
            Outbox outbox,
            AnswerTemplates templates,
            OfficialViews officials,
            BeyondPowers beyond) {
        this.beyond = beyond;
        this.templates = templates;
        this.outbox = outbox;
        this.persons = persons;
        this.names = names;
        this.directory = directory;
        this.officials = officials;
    }

    /** What the page says about officials. */
    OfficialView officials(CaseFile file, List<Entry> history) {
        return officials.of(file, history);
    }

    /** The person behind it, as whoever has this part may see him. */
    @Nullable
    SeenPerson person(CaseFile file, @Nullable Relation relation, boolean whole) {
        return (whole ? persons.whole(file) : persons.find(file, relation)).orElse(null);
    }

    /** The texts that are ready for an answer, for whoever leads the case. */
    List<AnswerTemplate> templates(CaseFile file, Staff staff) {
        return file.lead().value().equals(staff.positionId()) && file.state() == CaseState.IN_REVIEW
                ? templates.listFor(file, staff)
                : List.of();
    }

    /** Writes the chosen text into the field of the answer, as it reads for this case. */
    void useTemplate(Form form, CaseFile file, Staff staff) {
        templates(file, staff).stream()
                .filter(template -> template.id().toString().equals(form.value("template")))
                .findFirst()
                .ifPresent(template -> {
                    form.fill("answer", templates.fill(template, file, staff)).fill("action", "answer");
                    if (template.outcome() != null) {
                        form.fill("outcome", template.outcome());
                    }
                });
    }

    /** What the applicant was told. */
    List<WrittenNotice> notices(CaseFile file) {
        return outbox.listFor(file.id().value(), file.registeredAt());
    }

    /** The unit that holds it; never a person (D-2). */
    String unitName(CaseFile file) {
        return directory.getUnit(file.leadUnit()).name();
    }

    String topicName(CaseFile file) {
        return names.topic(file);
    }

    Evidence evidence(CaseFile file) {
        return names.evidence(file);
    }

    String placeName(CaseFile file) {
        return names.place(file);
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

    /**
     * Positions near the one who acts, and those a search finds, without those from whom the case is kept.
     *
     * @param file the case; null for several at once
     */
    List<TargetGroup> targets(@Nullable CaseFile file, Staff staff, String words) {
        return officials.without(file, targets(staff, words));
    }

    private List<TargetGroup> targets(Staff staff, String words) {
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
            add(
                    groups,
                    "cases.targets.found",
                    positions(directory.searchUnits(words, own.id(), MOST_FOUND).stream(), staff));
        }
        return groups;
    }

    private void add(List<TargetGroup> groups, String messageKey, List<Option> positions) {
        if (!positions.isEmpty()) {
            groups.add(new TargetGroup(messageKey, positions));
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
