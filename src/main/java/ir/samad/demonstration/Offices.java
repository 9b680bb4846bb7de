package ir.samad.demonstration;

import ir.samad.catalogue.Topics;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Level;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitKind;
import ir.samad.territory.CountyCode;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Which office of the demonstration is for what. */
@Component
@ConditionalOnProperty(name = "samad.demonstration", havingValue = "true")
class Offices {

    private static final String WRONG_OFFICE = "MRUD";
    private static final String READY_DISTRICT = "ISF-05";

    final Topics topics;
    final Directory directory;
    final DirectoryEntries entries;

    Offices(Topics topics, Directory directory, DirectoryEntries entries) {
        this.topics = topics;
        this.directory = directory;
        this.entries = entries;
    }

    /** Who is to have it after the position that leads: from a desk the office competent for the topic. */
    Optional<PositionId> competent(PositionId leading, String topic, CountyCode county) {
        var lead = directory.getPosition(leading);
        if (lead.kind() != PositionKind.DESK_OFFICER) {
            return expertBeside(lead.id());
        }
        var own = directory.getUnit(lead.unitId());
        var body = topics.findByCode(topic).orElseThrow().leadingBody().orElseThrow();
        for (var level : Level.values()) {
            var office = directory.findOffice(body, level, county.province(), county);
            if (office.isPresent()) {
                var unit = own.kind() == UnitKind.DISTRICT
                        ? directory.findUnit(READY_DISTRICT).orElse(office.get())
                        : office.get();
                return position(unit, PositionKind.HEAD).filter(head -> !head.equals(lead.id()));
            }
        }
        return position(own, PositionKind.HEAD);
    }

    /** Whom a desk takes for competent when it errs. */
    Optional<PositionId> wrong(CountyCode county) {
        return directory
                .findUnit(WRONG_OFFICE + "-" + county.value())
                .flatMap(unit -> position(unit, PositionKind.HEAD));
    }

    Optional<PositionId> governor(CountyCode county) {
        return directory.findGovernorate(county).flatMap(unit -> position(unit, PositionKind.HEAD));
    }

    Optional<PositionId> expertBeside(PositionId lead) {
        return position(directory.getUnit(directory.getPosition(lead).unitId()), PositionKind.EXPERT)
                .filter(expert -> !expert.equals(lead));
    }

    private Optional<PositionId> position(Unit unit, PositionKind kind) {
        return directory.listPositions(unit.id()).stream()
                .filter(position -> position.kind() == kind)
                .map(Position::id)
                .findFirst();
    }
}
