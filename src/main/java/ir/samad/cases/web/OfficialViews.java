package ir.samad.cases.web;

import ir.samad.cases.Boards;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Entry;
import ir.samad.cases.Officials;
import ir.samad.directory.Directory;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.routing.Official;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case says about officials. */
@Component
class OfficialViews {

    private final Directory directory;
    private final Officials officials;
    private final Boards boards;

    OfficialViews(Directory directory, Officials officials, Boards boards) {
        this.directory = directory;
        this.officials = officials;
        this.boards = boards;
    }

    OfficialView of(CaseFile file, List<Entry> history) {
        var responsible = directory.responsibleFor(file.leadUnit());
        var possible = Boards.isPossible(file);
        return new OfficialView(
                about(file),
                responsible.office(),
                responsible.position().map(this::name).orElse(null),
                possible,
                possible ? boards.listOffered() : List.of(),
                boards.list(file, history));
    }

    /** Whom it is about; empty when nobody was named. */
    String about(CaseFile file) {
        var about = file.matter().about();
        return about == null ? "" : name(about);
    }

    /** The positions to which this case can be given, without those it is kept from. */
    List<TargetGroup> without(@Nullable CaseFile file, List<TargetGroup> groups) {
        if (file == null || file.matter().about() == null) {
            return groups;
        }
        var withheld = officials.listWithheld(
                file,
                groups.stream()
                        .flatMap(group -> group.positions().stream())
                        .map(option -> new PositionId(UUID.fromString(option.value())))
                        .distinct()
                        .toList());
        return groups.stream()
                .map(group -> new TargetGroup(
                        group.messageKey(),
                        group.positions().stream()
                                .filter(option -> !withheld.contains(new PositionId(UUID.fromString(option.value()))))
                                .toList()))
                .filter(group -> !group.positions().isEmpty())
                .toList();
    }

    private String name(Official about) {
        var position = about.position();
        return position == null ? directory.getUnit(about.unit()).name() : name(directory.getPosition(position));
    }

    private String name(Position position) {
        return position.title() + "، " + directory.getUnit(position.unitId()).name();
    }
}
